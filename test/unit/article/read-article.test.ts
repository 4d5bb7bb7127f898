import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/article.ts';

const seed = `Cần Giuộc: Công tác THADS huyện Cần Giuộc đạt kết quả tích cực trong năm 2022

Tổng số việc phải thi hành 2.561 việc, trong đó có điều kiện thi hành là 1.875 việc (chiếm hơn 73,21%). Trong số việc có điều kiện thi hành, đã thi hành xong: 1.529 việc, đạt 81,55%(vượt chỉ tiêu 0,05 % chi tiêu giao);
Về tiền, tổng số tiền phải thi hành 211 tỷ đồng, trong đó có điều kiện thi hành hơn 123 tỷ đồng (chiếm hơn 58,2%) và đã thi hành xong 56,1 tỷ đồng, đạt 45,6% (vượt chỉ tiêu 5,5%).`;

/** Sentences of an office, after its name. */
const of = (sentences: string) => readArticle(`Chi cục THADS huyện Tân Hưng báo cáo năm 2022\n\n${sentences}`);

describe('readArticle', () => {
  it('gives the figures as people write them, ready for a page', () => {
    expect(readArticle(seed).report).toEqual({
      schema: 1,
      agency: 'THADS huyện Cần Giuộc',
      period: { label: 'năm 2022', fiscalYear: 2022 },
      cases: {
        total: '2.561',
        enforceable: '1.875',
        enforceableShare: 'hơn 73,21%',
        completed: '1.529',
        rate: '81,55%',
        targetDelta: '0,05%',
      },
      amounts: {
        total: '211 tỷ đồng',
        enforceable: 'hơn 123 tỷ đồng',
        enforceableShare: 'hơn 58,2%',
        completed: '56,1 tỷ đồng',
        rate: '45,6%',
        targetDelta: '5,5%',
      },
    });
  });

  it('says where each figure stands', () => {
    const { evidence } = readArticle(seed);
    for (const { start, end, text } of Object.values(evidence)) expect(seed.slice(start, end)).toBe(text);
    expect(evidence['amounts.enforceable']?.text).toBe('hơn 123 tỷ đồng');
    expect(evidence['cases.targetDelta']?.text).toBe('0,05 %');
    expect(evidence['agency']?.text).toBe('THADS huyện Cần Giuộc');
    expect(evidence['period']?.text).toBe('năm 2022');
  });

  it('keeps apart what only follows from other figures', () => {
    const { derived, report } = readArticle(seed);
    expect(report.cases?.target).toBeUndefined();
    expect(derived).toEqual({
      'cases.target': { value: '81,5%', from: ['cases.rate', 'cases.targetDelta'] },
      'amounts.target': { value: '40,1%', from: ['amounts.rate', 'amounts.targetDelta'] },
    });
  });

  it.each([
    ['phải thi hành 633 việc', { total: '633' }],
    ['có 633 việc phải thi hành', { total: '633' }],
    ['Số việc đủ điều kiện thi hành trong năm là 446 việc', { enforceable: '446' }],
    ['qua phân loại, 187 việc chưa có điều kiện thi hành', { notEnforceable: '187' }],
    ['phải thi hành 633 việc, hoãn, tạm đình chỉ 32 việc', { total: '633', suspended: '32' }],
    [
      'phải thi hành 633 việc, trong đó án chủ động 400 việc. Đã thi hành xong 229 việc, trong đó án chủ động 150 việc',
      { total: '633', completed: '229' },
    ],
    ['Trong 5 năm, thi hành xong trên 24.000 việc. Riêng năm 2022 thi hành xong 229 việc', { completed: '229' }],
    ['Tiền thu gấp 1,5 lần năm 2021. Đã thi hành xong 229 việc', { completed: '229' }],
    ['Ủy ban Thường vụ Quốc hội nghe báo cáo: đã thi hành xong 229 việc', { completed: '229' }],
    [
      'đã thi hành xong 571 việc, đạt 41,38% trên tổng số 1.380 việc có điều kiện',
      { enforceable: '1.380', completed: '571', rate: '41,38%' },
    ],
    ['Trong số này, có điều kiện thi hành 446 việc', { enforceable: '446' }],
    ['giải quyết xong hơn 7,8 ngàn việc có điều kiện thi hành', { completed: 'hơn 7,8 ngàn' }],
    [
      'thi hành xong 2714 việc/3114 việc có điều kiện thi hành, đạt tỷ lệ 87,15%',
      { completed: '2714', enforceable: '3114', rate: '87,15%' },
    ],
    [
      'đã thi hành xong 89,3% số án có điều kiện thi hành (8.063 việc/9.025 việc)',
      { rate: '89,3%', completed: '8.063', enforceable: '9.025' },
    ],
    ['Thi hành xong 229 việc trong số 446 việc có điều kiện thi hành', { completed: '229', enforceable: '446' }],
    ['số có điều kiện thi hành là 11.048, đã thi hành xong 7.792 việc', { enforceable: '11.048', completed: '7.792' }],
  ])('reads counts: %s', (sentence, cases) => {
    expect(of(`Về việc: ${sentence}.`).report.cases).toEqual(cases);
  });

  it.each([
    ['đạt 84%, vượt 1,5% so với chỉ tiêu được giao', { targetDelta: '1,5%' }],
    ['đạt 84%, tăng 1,10% chỉ tiêu ngành giao', { targetDelta: '1,10%' }],
    ['đạt 84%, cao hơn 1,41% so với chỉ tiêu', { targetDelta: '1,41%' }],
    ['đạt 84%, so với chỉ tiêu giao vượt 1,5%', { targetDelta: '1,5%' }],
    ['đạt 84%, vượt chỉ tiêu được giao là 1,41%', { targetDelta: '1,41%' }],
    ['đạt 84%, vượt hơn 6% so với chỉ tiêu', { targetDelta: 'hơn 6%' }],
    ['đạt 84%, còn thiếu 03% so với chỉ tiêu của Tổng cục giao', { targetDelta: '-03%' }],
    ['đạt 84%, thấp hơn chỉ tiêu 2,47%', { targetDelta: '-2,47%' }],
    ['đạt 84%, chỉ tiêu giao là 82,5%', { target: '82,5%' }],
    ['đạt 84%, vượt 1,5% so với chỉ tiêu Bộ Tư pháp giao (82,5%)', { target: '82,5%', targetDelta: '1,5%' }],
    ['đạt 84% (chỉ tiêu 82,5%, vượt 1,5%)', { target: '82,5%', targetDelta: '1,5%' }],
    ['đạt 84%, vượt 2% so với chỉ tiêu được giao (84% so với 82%)', { targetDelta: '2%', target: '82%' }],
    ['đạt 84%, tăng 0,56% so với năm 2021', {}],
    ['đạt 84%, cao hơn bình quân chung toàn tỉnh 2,4%', {}],
    ['đạt 84%, bằng 90,4% chỉ tiêu giao', {}],
  ])('reads targets: %s', (sentence, target) => {
    expect(of(`Đã thi hành xong 671 việc, ${sentence}.`).report.cases).toEqual({
      completed: '671',
      rate: '84%',
      ...target,
    });
  });

  it('reads changes against last year apart, and what they imply', () => {
    const { changes, derived, report } = of(
      'Thi hành xong 2.107 việc, tăng 451 việc (tăng 27,2%) so với cùng kỳ năm 2021, đạt 73,34%, giảm 2,1% so với cùng kỳ.',
    );
    expect(report.cases).toEqual({ completed: '2.107', rate: '73,34%' });
    expect(changes.cases).toEqual({
      completedDelta: '451',
      completedDeltaPct: '27,2%',
      rateDelta: '-2,1%',
      basis: 'cùng kỳ năm 2021',
    });
    expect(derived['previous.cases.rate']?.value).toBe('75,44%');
  });

  it('keeps the intake and the other counts of the chain apart', () => {
    const { report, extra } = of(
      'Tổng số giải quyết 53.640 việc, thụ lý mới 29.865 việc, trừ ủy thác 368 việc, thu hồi, hủy quyết định thi hành án 6 việc, tổng số phải thi hành 53.266 việc; chưa có điều kiện đã chuyển sổ theo dõi riêng 12.458 việc.',
    );
    expect(report.cases).toEqual({ total: '53.266' });
    expect(extra.cases).toEqual({
      accepted: '53.640',
      new: '29.865',
      delegated: '368',
      withdrawn: '6',
      separateBook: '12.458',
    });
  });

  it('keeps other offices, kinds of cases and years apart', () => {
    const { report, others } = readArticle(`Cục THADS tỉnh Đắk Sơn: kết quả năm 2022

Năm 2021, thi hành xong 900 việc, đạt 80%. Năm 2022, thi hành xong 1.000 việc, đạt 82%. Riêng án tín dụng, ngân hàng thi hành xong 20 việc, đạt 31%.

Chi cục THADS huyện Krông Năng đạt 90,2% về việc.`);
    expect(report.cases).toEqual({ completed: '1.000', rate: '82%' });
    expect(others).toEqual([
      { period: 'Năm 2021', cases: { completed: '900', rate: '80%' } },
      { category: 'tín dụng', period: 'Năm 2022', cases: { completed: '20', rate: '31%' } },
      { unit: 'Chi cục THADS huyện Krông Năng', period: 'Năm 2022', cases: { rate: '90,2%' } },
    ]);
  });

  it.each([
    ['complaints', 'Tỷ lệ giải quyết đơn khiếu nại, tố cáo đạt 100%.'],
    ['ranks and shares of the nation', 'So với cả nước, đơn vị chiếm 17% về việc, xếp thứ 5/34.'],
    ['one case', 'Bản án buộc ông A. trả 2,7 tỷ đồng, đến nay đã thi hành được 400 triệu đồng.'],
    ['administrative judgments', 'Về thi hành án hành chính: phải thi hành 54 việc, đã thi hành xong 5 việc.'],
    ['courts', 'Tòa án nhân dân hai cấp thụ lý 3.682 vụ, việc, đã giải quyết 2.321 vụ, việc, đạt 63,1%.'],
    ['the plans of a year to come', 'IV. PHƯƠNG HƯỚNG NĂM 2023\nPhấn đấu đạt tỷ lệ từ 74% trở lên về việc.'],
    ['cases that were taken back', 'Ủy thác, thu hồi 88 việc, tương ứng 31 tỷ đồng.'],
    ['what offices earn', 'Các văn phòng có doanh thu 28 tỷ đồng.'],
    ['what another province reached', 'So với mặt bằng chung là cao, bởi có tỉnh chỉ đạt 55% về việc.'],
    ['an example', 'Ví dụ, thụ lý 100 việc, trong đó 80 việc có điều kiện thi hành, thi hành xong 64 việc.'],
    ['the police', 'Cơ quan thi hành án hình sự Công an tỉnh đã thi hành 1.466 trường hợp, đạt 97,5%.'],
    ['cases that courts suspend', 'Còn tồn tại 41 vụ án tạm đình chỉ không có căn cứ.'],
    ['dates, documents and telephones', 'Ngày 21/12, theo Quyết định số 648/QĐ-TCTHADS, điện thoại 0912.345.678.'],
    ['what fell apart', 'Đã thi hành xong 2. 561 việc.'],
    ['a rate of the total', 'Đã thi hành xong 62% tổng số việc.'],
  ])('takes nothing from %s', (_, sentence) => {
    expect(of(sentence).report).toEqual({ schema: 1 });
  });

  it('takes no distance from the nation for that from a target', () => {
    expect(of('Đã thi hành xong 1.529 việc, đạt 81,55%, vượt 2,1% so với cả nước.').report.cases).toEqual({
      completed: '1.529',
      rate: '81,55%',
    });
  });

  it('takes neither of two measures where the text does not say which', () => {
    expect(of('Thi hành xong 200 việc với số tiền 5 tỷ đồng, đạt 80%.').report.cases).toEqual({ completed: '200' });
  });

  describe('names contradictions and corrects nothing', () => {
    const codes = (sentences: string) => of(sentences).problems.map(({ code, where }) => `${code} ${where}`);

    it.each([
      ['Có điều kiện thi hành 1.875 việc, đã thi hành xong 1.529 việc, đạt 85,10%.', ['rate-mismatch cases.rate']],
      ['Có điều kiện thi hành 1.875 việc, đã thi hành xong 1.529 việc, đạt 83,55%.', ['rate-slip cases.rate']],
      [
        'Phải thi hành 2.000 việc, có điều kiện thi hành 1.500 việc, chưa có điều kiện thi hành 600 việc.',
        ['parts-above cases.total'],
      ],
      ['Đã thi hành xong 1.529 việc, đạt 115,5%.', ['rate-over cases.rate']],
      ['Có điều kiện thi hành 1.529 việc, đã thi hành xong 1.875 việc.', ['order cases.completed']],
      [
        'Đã thi hành xong 1.529 việc, đạt 81,55%, vượt 0,35% so với chỉ tiêu được giao là 81,00%.',
        ['delta-mismatch cases.targetDelta'],
      ],
      ['Phải thi hành 12.003 việc với số tiền hơn 2 tỷ đồng.', ['magnitude amounts.total']],
      [
        'Phải thi hành 11.647 việc, có điều kiện thi hành 7.902 việc (chiếm 56,49%). Về tiền, phải thi hành 1.482 tỷ đồng, có điều kiện 837 tỷ đồng (chiếm 67,85%).',
        ['share-swapped cases.enforceableShare', 'share-swapped amounts.enforceableShare'],
      ],
      ['Đã thi hành xong 1.529 việc, đạt 81,55%.\n\nĐã thi hành xong 1.592 việc.', ['two-values cases.completed']],
    ])('%s', (sentences, expected) => {
      expect(codes(sentences)).toEqual(expected);
    });

    it('and none in the seed', () => {
      expect(readArticle(seed).problems).toEqual([]);
    });
  });

  it('reads periods with the days that are stated', () => {
    const { report } = readArticle(
      'Cục THADS tỉnh Đắk Sơn\n\nSáu tháng đầu năm (tính từ 1 - 10 - 2022 đến 31 - 3 - 2023), toàn ngành thi hành xong 2.107 việc.',
    );
    expect(report.period).toEqual({
      label: 'Sáu tháng đầu năm',
      fiscalYear: 2023,
      from: '2022-10-01',
      to: '2023-03-31',
    });
  });

  it('takes no year that is only planned for, and none that things are carried into', () => {
    const planned =
      'Tại hội nghị triển khai nhiệm vụ công tác thi hành án dân sự năm 2026, Cục THADS tỉnh Đắk Sơn cho biết đã thi hành xong 2.107 việc.';
    expect(readArticle(planned).report.period).toBeUndefined();
    const carried =
      'Theo Cục THADS tỉnh Đắk Sơn, năm 2018 đã thi hành xong 2.107 việc, số việc tồn chuyển năm 2019 đều tăng.';
    expect(readArticle(carried).report.period?.fiscalYear).toBe(2018);
  });

  it('gives figures of the nation to no single office that was named first', () => {
    const { report, derived } = readArticle(
      'Ông A, Chi cục THADS quận Tân Hải, dự họp. Năm 2022, tổng số việc phải thi hành của toàn hệ thống thi hành án là 587.739 việc.',
    );
    expect(report.cases).toEqual({ total: '587.739' });
    expect(report.agency).toBeUndefined();
    expect(derived['agency']?.value).toBe('Toàn quốc');
  });

  it('says that an article without an office counts for the nation only as a guess', () => {
    const { report, derived } = readArticle('Năm 2020, các cơ quan THADS phải thi hành 885.833 việc.');
    expect(report.agency).toBe('các cơ quan THADS');
    expect(derived['agency']).toEqual({ value: 'Toàn quốc', from: ['cases.total'] });
  });

  it('takes the office that speaks, not the one above it that it names', () => {
    const { report } = readArticle(
      'Báo Kon Tum - Cục Thi hành án dân sự (THADS) tỉnh nhìn nhận: kết quả năm 2024 vượt chỉ tiêu của Bộ Tư pháp, Tổng cục THADS. Năm 2024, Cục THADS tỉnh thi hành xong 15.100 việc, đạt 84,01%.',
    );
    expect(report.agency).toBe('Cục Thi hành án dân sự (THADS) Kon Tum');
    const titled = readArticle('Cục THADS tỉnh Đắk Sơn giao ban quý III\n\nToàn tỉnh đã thi hành xong 1.306 việc.');
    expect(titled.report.agency).toBe('Cục THADS tỉnh Đắk Sơn');
  });

  it('takes no aim for a month for the target of the year, which ends in September', () => {
    const read = (aim: string) =>
      readArticle(`Năm 2023, Chi cục THADS huyện Ea Tul đã thi hành xong 1.306 việc. ${aim}`).report.cases?.target;
    expect(read('Đến 31/12/2022 phải đạt tối thiểu 30% về việc.')).toBeUndefined();
    expect(read('Đơn vị đặt mục tiêu đến hết tháng 3 thi hành xong ít nhất 50% số việc có điều kiện.')).toBeUndefined();
    expect(read('Đơn vị phấn đấu đến 30/9/2023 đạt trên 88% về việc.')).toBe('trên 88%');
    expect(read('Đơn vị phấn đấu đến hết tháng 9 đạt trên 88% về việc.')).toBe('trên 88%');
  });

  it('leaves a part a part behind the year, and money that only came to something to its case', () => {
    const part = readArticle(
      'Năm 2024: thu hồi tài sản tham nhũng đạt cao\n\nỞ mảng này, năm 2024 toàn hệ thống thi hành án dân sự thi hành xong 9211 việc, đạt trên 84%.',
    );
    expect(part.report).toEqual({ schema: 1 });
    const one = readArticle(
      'Cục THADS thành phố Hải An nêu vướng mắc. Vụ Phạm Văn C có giá trị phải thi hành gần 3.947 tỷ đồng.',
    );
    expect(one.report).toEqual({ schema: 1 });
  });

  it('reads results at a meeting about what is to come as those of the time before', () => {
    const { report } = readArticle(
      'Năm 2024, các cơ quan THADS thi hành xong 620.657 việc. Tại buổi họp báo về công tác năm 2024 và nhiệm vụ quý I/2025, đại diện cho hay thi hành án dân sự thực hiện xong gần 620.700 việc (cao hơn 0,63% so với chỉ tiêu được giao).',
    );
    expect(report.cases).toEqual({ completed: '620.657', targetDelta: '0,63%' });
    expect(report.period?.fiscalYear).toBe(2024);
  });

  it('names a period by its days where the year that is named is another', () => {
    const { report } = readArticle(
      'Từ ngày 1/10/2021 đến ngày 30/9/2022, Tổng cục Thi hành án dân sự đã thi hành xong gần 540.000 vụ việc, với tổng số tiền đạt trên 75.000 tỷ đồng, gấp 3 lần mức thu hồi của năm 2021.',
    );
    expect(report.period).toEqual({ fiscalYear: 2022, from: '2021-10-01', to: '2022-09-30' });
    expect(report.amounts).toEqual({ completed: 'trên 75.000 tỷ đồng' });
  });
});
