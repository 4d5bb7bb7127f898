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

/** Stands before "kiến nghị" below, so that "kiên" is kiện with its mark lost. */
const HAVING = '{có|đủ|có đủ|số} {điều kiện|đk|kiện}{| thi hành| thi hành án| để thi hành| giải quyết| tha}';

/**
 * The field's phrases, as spelt; `{số |phần }tiền` is each of the two. The longest match counts, so that "người phải
 * thi hành án" (the debtor) is not the total and "chưa thi hành xong" is not what was completed; of two phrases of one
 * kind in a row the last does, so "đã ủy thác" need not stand beside "ủy thác".
 */
const PHRASES: Readonly<Record<CueKind, string>> = {
  total: 'phải {|đưa ra |tổ chức |đưa ra tổ chức }thi hành|phải thu|phải tha',
  // "có điều kiện thi hành án", "đủ điều kiện giải quyết", "chưa đủ đk THA"; "có kiện" and "số điều kiện" are in real articles
  enforceable: `${HAVING}|có khả năng thi hành`,
  notEnforceable: `{chưa|không} ${HAVING}|chưa có khả năng thi hành`,
  suspended: 'hoãn|tạm đình chỉ',
  completed:
    'thi hành {|án }{xong|được}|đã thi hành|xong|đã hoàn thành|{|đã }thu|thu {hồi|được|về}|tha {xong|được}|về tiền được',
  accepted: 'thụ lý|{|đã |phải }giải quyết',
  carriedIn: '{|năm trước }chuyển {sang|qua}|tồn đọng|năm trước|cũ',
  new: 'thụ lý mới|mới thụ lý|phát sinh|ra quyết định',
  delegated: 'ủy thác{| , thu hồi}',
  withdrawn: '{thu hồi|hủy} quyết định|rút lên',
  separateBook: 'theo dõi riêng',
  carriedOut:
    'chuyển {|sang }{kỳ|năm} sau|còn {phải thi hành|lại|tồn}|hiện còn|chưa thi hành{| xong}|chưa giải quyết xong|đang {thi hành|giải quyết}|thi hành đều',
  received: 'đã nhận|tiếp nhận|nhận được',
  terminated: 'đình chỉ',
  reach: 'đạt|tỷ lệ|tỷ lệ {thi hành|thi hành án|giải quyết}{| xong}|tương đương',
  share: 'chiếm|chiếm tỷ lệ',
  over: 'vượt',
  short: 'thiếu|hụt|chưa đạt',
  up: 'tăng',
  down: 'giảm',
  higher: '{cao|nhiều|lớn} hơn',
  lower: '{thấp|ít} hơn|kém',
  level: '{|ngang }bằng',
  target: '{chỉ|chi} tiêu|chỉ tiêu nhiệm vụ|kế hoạch|tiến độ',
  plan: 'phấn đấu|mục tiêu|giao chỉ tiêu|phải đạt|phải thi hành xong|đăng ký|{đảm bảo|bảo đảm} tỷ lệ|quyết tâm|đề ra',
  versus: 'so|so với|với cùng kỳ',
  basis: 'cùng {kỳ|thời điểm}|năm ngoái|{kỳ|tháng|quý} trước',
  average: 'bình quân|trung bình|có {tỉnh|huyện|nơi|đơn vị|địa phương}',
  all: 'tổng',
  cases: '{về |số |tổng |tổng số |phần }{việc|vụ|vụ việc|án}|số vụ án|về số lượng',
  amounts: '{|về |số |tổng |tổng số |phần }tiền|{|số }tiền thi hành{| án}|{|về }giá trị',
  thads: 'thi hành án|thads|tha',
  foreign:
    'tòa án|tand|viện kiểm sát|vks|vksnd|công an|thanh tra|công chứng|hộ tịch|hòa giải|trợ giúp pháp lý|tội phạm|{khởi|truy} tố|xét xử|thi hành án {hình sự|phạt tù|tử hình}|{sơ|phúc} thẩm',
  subset:
    'tín dụng|ngân hàng|tham nhũng|án {kinh tế|hành chính|hình sự|ma túy|phí}|ngân sách|{thi hành án|tha|quyết định|việc} hành chính|thahc|cưỡng chế|kê biên|đấu giá|miễn {|, }giảm|xét {miễn|giảm}|chủ động|{theo|đơn} yêu cầu|thừa phát lại|riêng việc|đang theo dõi|ủy thác tư pháp|cấp xã|trọng điểm|cao điểm|đại án|{vụ|vụ việc|án|việc|tồn đọng ,} kéo dài|chiếm đoạt|thất thoát|tiền phạt|bồi thường nhà nước|phá sản|hôn nhân|kinh doanh thương mại|giá trị lớn|vật chứng|{loại|loại án|lĩnh vực|mảng|nhóm|các vụ|vụ án|vụ|số} này|thế chấp|{xử lý|thu hồi} tài sản|xử phạt|trại giam|phạm nhân|hình phạt tù|cấp dưỡng|danh sách|diện ban chỉ đạo',
  noise:
    'khiếu nại|tố cáo|tiếp {|công }dân|hướng dẫn nghiệp vụ|kiến nghị|biên chế|đảng viên|chuyển đổi số|dịch vụ công|bằng khen|kháng nghị|tổ chức đảng|giải ngân|đầu tư công|dư nợ|nợ xấu|thu ngân sách|dự toán|thuộc thẩm quyền|giải phóng',
  story:
    '{người|bên|đương sự} phải thi hành|người được thi hành|buộc|phải {trả|nộp|bồi thường}|trả cho|bản án số|{trong|đối với|của|thi hành|liên quan|liên quan đến} vụ án|trong vụ|vụ án tại|số tiền được thi hành án|ví dụ|giả sử|gia đình|nguyên đơn|bị {đơn|can|cáo|án}|tôi',
  whole: 'toàn {ngành|tỉnh|thành phố|huyện|thị xã|quận|hệ thống}|hai cấp|kết quả chung|lũy kế',
  part: 'trong đó|trong số {này|đó}|chia ra|cụ thể|gồm|riêng',
  and: 'và|với|tương ứng|cùng|lẫn|tương đương với|đồng thời|kèm',
  stop: 'nhưng|song|do|vì|để|nên|nếu|mà|khi|còn|nhằm|tuy nhiên|mặc dù|{nghĩa vụ|tài sản} phải thi hành|được thi hành án|trị giá|{phí|yêu cầu} thi hành án',
  skip: 'trừ|không {tính|kể}|chưa kể|ngoài ra|tăng cường|kéo giảm|tăng đột biến|doanh thu|số liệu|hoàn thành|chỉ đạo|việc làm|tiền án|giao ban',
};

/** Phrases, and what they begin with (`null`): most words of a text begin none, and are looked up once. */
const KINDS = new Map<string, CueKind | null>();

function learn(phrase: string, kind: CueKind): void {
  const [group, choices] = /\{(.*?)\}/.exec(phrase) ?? [];
  if (group) for (const choice of choices!.split('|')) learn(phrase.replace(group, choice), kind);
  else {
    let start = '';
    for (const word of phrase.split(' ')) {
      start += start === '' ? word : ` ${word}`;
      if (!KINDS.has(start)) KINDS.set(start, null);
    }
    KINDS.set(phrase, kind);
  }
}

/** Divides phrases, not the choices within one. */
const BETWEEN = /\|(?![^{]*\})/;

for (const [kind, phrases] of Object.entries(PHRASES))
  for (const phrase of phrases.split(BETWEEN)) learn(phrase, kind as CueKind);

/** The longest phrase that words with a space behind each begin with; `null` when there is none. */
export function phraseAt(words: string): { readonly kind: CueKind; readonly text: string } | null {
  let found = null;
  for (let end = words.indexOf(' '); end > 0; end = words.indexOf(' ', end + 1)) {
    const text = words.slice(0, end);
    const kind = KINDS.get(text);
    if (kind === undefined) break;
    if (kind) found = { kind, text };
  }
  return found;
}

/** Phrases that can only be about civil judgment enforcement; the others may be anybody's. */
export const SPECIFIC = /thi hành|điều kiện/;
