import { type Found, Trie } from './trie.ts';
import { wordReader } from './words.ts';

/** What is counted beside the figures of the model; told apart so that it is never taken for one of them. */
export type OtherField =
  | 'accepted'
  | 'carriedIn'
  | 'new'
  | 'delegated'
  | 'withdrawn'
  | 'separateBook'
  | 'carriedOut'
  | 'received'
  | 'terminated';

export type MainField = 'total' | 'enforceable' | 'notEnforceable' | 'suspended' | 'completed';
export type Field = MainField | OtherField;

/** What a phrase tells about the figures near it. */
export type CueKind =
  | Field
  // Verbs of percentages and changes.
  | 'reach'
  | 'share'
  | 'over'
  | 'short'
  | 'up'
  | 'down'
  | 'higher'
  | 'lower'
  | 'level'
  // Nouns that change what a verb means.
  | 'target'
  | 'plan'
  | 'versus'
  | 'basis'
  | 'average'
  | 'all'
  // What is measured.
  | 'cases'
  | 'amounts'
  // Whose or which figures these are.
  | 'thads'
  | 'foreign'
  | 'subset'
  | 'noise'
  | 'story'
  | 'whole'
  // Punctuation in words.
  | 'part'
  | 'and'
  | 'stop'
  | 'skip';

/**
 * The field's phrases, as spelt. The longest match counts, so that "người phải thi hành án" (the debtor) is not
 * the total and "chưa thi hành xong" is not what was completed.
 */
const PHRASES: Readonly<Record<CueKind, string>> = {
  total:
    'phải thi hành|phải thi hành án|phải tổ chức thi hành|phải đưa ra thi hành|phải đưa ra tổ chức thi hành|phải thu|phải tha',
  enforceable: 'có khả năng thi hành',
  notEnforceable: 'chưa có khả năng thi hành',
  suspended: 'hoãn|tạm đình chỉ|hoãn thi hành án|hoãn , tạm đình chỉ|hoãn và tạm đình chỉ',
  completed:
    'thi hành xong|thi hành án xong|đã thi hành|thi hành được|thi hành án được|giải quyết xong|đã xong|xong|đã hoàn thành|thi hành dứt điểm|thu|thu hồi|thu hồi được|thu được|đã thu|thu về|thi hành đạt|tha xong|về tiền được|về việc được',
  accepted: 'thụ lý|giải quyết|đã giải quyết|phải giải quyết|tổng số giải quyết|giải quyết được|đã giải quyết được',
  carriedIn:
    'chuyển sang|cũ chuyển sang|cũ chuyển qua|chuyển qua|cũ tồn đọng|năm trước chuyển sang|năm trước|kỳ trước chuyển sang|tồn đọng|số cũ|cũ',
  new: 'thụ lý mới|mới thụ lý|phát sinh|mới phát sinh|phát sinh mới|nhận mới|ra quyết định|ra quyết định thi hành|ra quyết định thi hành án',
  delegated: 'ủy thác|đã ủy thác',
  withdrawn:
    'thu hồi , hủy|thu hồi , hủy quyết định|thu hồi , hủy quyết định thi hành án|thu hồi quyết định|thu hồi hủy|hủy quyết định|hủy quyết định thi hành án|rút lên|rút lên thi hành|thu hồi và hủy',
  separateBook: 'sổ theo dõi riêng|chuyển sổ theo dõi riêng|đã chuyển sổ theo dõi riêng|theo dõi riêng',
  carriedOut:
    'chuyển kỳ sau|chuyển sang kỳ sau|còn phải thi hành|chưa thi hành xong|chuyển sang năm sau|chưa thi hành|còn lại|còn tồn|chưa giải quyết xong|đang thi hành|hiện còn|chuyển năm sau|đang giải quyết|còn phải thu|thi hành dở dang|thi hành đều',
  received: 'đã nhận|tiếp nhận|nhận được|đã tiếp nhận',
  terminated: 'đình chỉ|giảm thi hành án',
  reach:
    'đạt|đạt tỷ lệ|tỷ lệ|đạt tỷ lệ thi hành xong|tỷ lệ thi hành xong|tỷ lệ thi hành|tỷ lệ thi hành án|tỷ lệ thi hành án xong|tỷ lệ thi hành án dân sự|tỷ lệ giải quyết|tỷ lệ giải quyết xong|đạt được|tỷ lệ đạt|đạt mức|tương đương|tỷ lệ hoàn thành|kết quả đạt',
  share: 'chiếm|chiếm tỷ lệ|tỷ trọng|chiếm tỷ trọng',
  over: 'vượt|vượt mức|đạt và vượt',
  short: 'thiếu|còn thiếu|hụt|còn hụt|chưa đạt',
  up: 'tăng|tăng thêm|tăng lên|tăng hơn|tăng cao',
  down: 'giảm|giảm xuống|giảm hơn',
  higher: 'cao hơn|nhiều hơn|lớn hơn',
  lower: 'thấp hơn|ít hơn|kém|kém hơn|còn thấp hơn',
  level: 'bằng|ngang bằng',
  target:
    'chỉ tiêu|chi tiêu|chỉ tiêu được giao|kế hoạch|kế hoạch giao|mức giao|tiến độ|chỉ tiêu giao|chỉ tiêu nhiệm vụ',
  plan: 'phấn đấu|phấn đấu đạt|đặt mục tiêu|mục tiêu|giao chỉ tiêu|phải đạt|phải thi hành xong|đăng ký|đăng ký thi đua|đảm bảo tỷ lệ|bảo đảm tỷ lệ|quyết tâm|đề ra',
  versus: 'so với|so cùng kỳ|so|với cùng kỳ',
  basis: 'cùng kỳ|năm ngoái|cùng thời điểm|nhiệm kỳ trước|giai đoạn trước|kỳ trước|tháng trước|quý trước',
  average: 'bình quân|trung bình|bình quân chung',
  all: 'tổng số|tổng|tổng cộng',
  cases:
    'về việc|về số việc|số việc|tổng việc|tổng số việc|phần việc|về phần việc|về vụ việc|số vụ việc|số vụ|về vụ|số án|về án|số vụ án|tổng số vụ|số việc thi hành|về việc thi hành|về số lượng',
  amounts:
    'về tiền|về số tiền|số tiền|tổng số tiền|phần tiền|về phần tiền|về giá trị|tiền|giá trị|tổng giá trị|tổng tiền|số tiền thi hành|tiền thi hành án|thi hành án về tiền',
  thads: 'thi hành án dân sự|thads|thi hành án|tha dân sự|cơ quan thi hành án|tha',
  foreign:
    'tòa án|tand|viện kiểm sát|vks|vksnd|công an|thanh tra|kiểm toán|trại giam|công chứng|hộ tịch|hòa giải|trợ giúp pháp lý|tội phạm|khởi tố|truy tố|bị can|bị cáo|xét xử|giải ngân|đầu tư công|thi hành án hình sự|thi hành án phạt tù|thi hành án tử hình|bị án|án treo|phạm nhân|dư nợ|nợ xấu|thu ngân sách|dự toán|sơ thẩm|phúc thẩm',
  subset:
    'tín dụng|ngân hàng|tham nhũng|án kinh tế|ngân sách|thi hành án hành chính|án hành chính|thahc|tha hành chính|bản án hành chính|quyết định hành chính|vụ án hành chính|việc hành chính|kéo dài|cưỡng chế|kê biên|đấu giá|bán đấu giá|miễn , giảm|miễn giảm|xét miễn|xét giảm|chủ động|theo yêu cầu|theo đơn yêu cầu|đơn yêu cầu|án ma túy|án hình sự|vụ án hình sự|thừa phát lại|ủy thác tư pháp|cấp xã|trọng điểm|cao điểm|đại án|chiếm đoạt|thất thoát|án phí|tiền phạt|bồi thường nhà nước|vụ trương mỹ lan|vạn thịnh phát|phá sản|hôn nhân|kinh doanh thương mại|giá trị lớn|tài sản bảo đảm|vật chứng|tang vật|loại này|loại án này|lĩnh vực này|nhóm này|các vụ này|vụ án này|vụ này|số này|hợp đồng|thế chấp|xử lý tài sản|quyết định buộc|việc hoãn|thu hồi tài sản',
  noise:
    'khiếu nại|tố cáo|tiếp công dân|tiếp dân|hướng dẫn nghiệp vụ|kiến nghị|biên chế|đảng viên|chuyển đổi số|dịch vụ công|bằng khen|kháng nghị|tổ chức đảng',
  story:
    'người phải thi hành|bên phải thi hành|đương sự phải thi hành|người được thi hành|bản án buộc|buộc|phải trả|phải bồi thường|trả cho|phải nộp|bản án số|trong vụ án|đối với vụ án|liên quan vụ án|liên quan đến vụ án|của vụ án|thi hành vụ án|trong vụ|số tiền được thi hành án|vụ án tại|ví dụ|giả sử|gia đình|nguyên đơn|bị đơn|tôi',
  whole:
    'toàn ngành|toàn tỉnh|toàn thành phố|toàn huyện|toàn thị xã|toàn quận|toàn hệ thống|hai cấp|kết quả chung|lũy kế',
  part: 'trong đó|trong số này|trong số đó|chia ra|cụ thể|bao gồm|gồm|riêng',
  and: 'và|với|tương ứng|tương ứng với|cùng|cùng với|lẫn|tương đương với|ứng với|đồng thời|kèm',
  stop: 'nhưng|song|do|vì|để|nên|nếu|mà|khi|còn|nhằm|tuy nhiên|mặc dù|nghĩa vụ phải thi hành|tài sản phải thi hành|được thi hành án|trị giá|phí thi hành án|yêu cầu thi hành án',
  skip: 'trừ|không tính|chưa kể|không kể|ngoài ra|tăng cường|kéo giảm|tăng đột biến|số liệu|hoàn thành|chỉ đạo|việc làm|tiền án',
};

const TRIE = new Trie<CueKind>();
const WORDS = new Set<string>();

function learn(phrase: string, kind: CueKind): void {
  const words = phrase.split(' ');
  for (const word of words) WORDS.add(word);
  TRIE.add(words, kind);
}

// First, so that "kiên" is kiện with its mark lost, not kiến.
// "có điều kiện thi hành án", "đủ điều kiện giải quyết", "chưa đủ đk THA"; "có kiện" and "số điều kiện" are in real articles
for (const have of ['có', 'đủ', 'có đủ', 'số']) {
  for (const condition of ['điều kiện', 'đk', 'kiện']) {
    for (const end of ['', ' thi hành', ' thi hành án', ' để thi hành', ' giải quyết', ' tha']) {
      const phrase = `${have} ${condition}${end}`;
      learn(phrase, 'enforceable');
      for (const not of ['chưa', 'không']) learn(`${not} ${phrase}`, 'notEnforceable');
    }
  }
}

for (const [kind, phrases] of Object.entries(PHRASES))
  for (const phrase of phrases.split('|')) learn(phrase, kind as CueKind);

/** Words that only numbers, periods and units know. */
const MORE_WORDS =
  'việc vụ án trường hợp đồng nghìn triệu tỷ phần trăm điểm tháng năm quý ngày đầu cuối nửa hết đến từ tính nay qua thứ công tác hơn trên gần khoảng xấp xỉ dưới chừng ngót huyện quận thị xã tỉnh thành phố khu vực phường cục chi phòng tổng quản cơ quan các ngành ban chỉ đạo hệ thống toàn quốc cả nước nhiệm kỳ giai đoạn bản quyết định';

/** A word as the lexicon writes it. */
export const readWord = wordReader([...WORDS, ...MORE_WORDS.split(' ')]);

/** The longest phrase that starts at a token; `null` when none does. */
export const phraseAt = (list: readonly { readonly text: string }[], at: number, to: number): Found<CueKind> | null =>
  TRIE.at(list, at, to);

/** Phrases that can only be about civil judgment enforcement; the others may be anybody's. */
export const SPECIFIC = /thi hành|điều kiện/;
