import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMeasure, type ReadingContext } from '../../../src/figures/reading.ts';
import { periodOfMonths } from '../../../src/model/period.ts';
import type { Measure, MeasureFigures } from '../../../src/model/report.ts';
import { changeText } from '../../../src/text/change.ts';
import { en } from '../../../src/text/en.ts';
import { distanceText, pointsText, signedPointsText } from '../../../src/text/figures.ts';
import { spokenMessages } from '../../../src/text/messages.ts';
import {
  accessibleName,
  completionSentence,
  lowerFirst,
  stagesSentence,
  verdictText,
} from '../../../src/text/sentences.ts';
import { figureRows } from '../../../src/text/table.ts';
import { vi } from '../../../src/text/vi.ts';
import { countChange } from '../../../src/figures/change.ts';
import { anyFigures } from '../../support/arbitrary.ts';
import { fig, figures, pct, target, ty } from '../../support/build.ts';

const read = (stated: Partial<MeasureFigures>, context: ReadingContext = {}, measure: Measure = 'cases') =>
  readMeasure(figures(stated), measure, 2, '', context);

const said = (stated: Partial<MeasureFigures>, context: ReadingContext = {}, measure: Measure = 'cases') =>
  completionSentence(read(stated, context, measure), vi);
const saidInEnglish = (stated: Partial<MeasureFigures>, context: ReadingContext = {}) =>
  completionSentence(read(stated, context), en);

const seed = {
  total: fig(2561),
  enforceable: fig(1875),
  completed: fig(1529),
  rate: pct('81.55'),
  targets: [target('81.5')],
};
const previous = figures({ rate: pct('80.99') });
const half = { period: periodOfMonths(2025, 6) };
const year = { rate: pct('45.49'), targets: [target('83.9')] };

describe('completionSentence', () => {
  it('says the seed', () => {
    expect(said(seed)).toBe(
      'Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%, vượt chỉ tiêu 0,05 điểm %.',
    );
    expect(saidInEnglish(seed)).toBe(
      'Completed 1,529 cases out of 1,875 cases that could be enforced, a rate of 81.55%, above target by 0.05 pp.',
    );
  });

  it('says it for ears', () => {
    expect(completionSentence(read(seed), spokenMessages(vi))).toBe(
      'Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55 phần trăm, vượt chỉ tiêu 0,05 điểm phần trăm.',
    );
    expect(completionSentence(read(seed), spokenMessages(en))).toBe(
      'Completed 1,529 cases out of 1,875 cases that could be enforced, a rate of 81.55 percent, above target by 0.05 percentage points.',
    );
  });

  it.each<[string, Partial<MeasureFigures>, ReadingContext, string]>([
    [
      'amounts with their hedges',
      { enforceable: ty('123', 'over'), completed: ty('56.1'), rate: pct('45.6'), targetDelta: pct('5.5') },
      {},
      'Đã thi hành xong 56,1 tỷ đồng trên hơn 123 tỷ đồng có điều kiện thi hành, đạt 45,6%, vượt chỉ tiêu 5,5 điểm %.',
    ],
  ])('says %s', (_, stated, context, text) => expect(said(stated, context, 'amounts')).toBe(text));

  it.each<[string, Partial<MeasureFigures>, ReadingContext, string]>([
    [
      'a missed target without red words',
      { ...seed, targets: [target('83')] },
      {},
      'Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%, thấp hơn chỉ tiêu 1,45 điểm %.',
    ],
    [
      'a target reached exactly',
      { rate: pct('80'), enforceable: fig(5), completed: fig(4), targets: [target('80')] },
      {},
      'Đã thi hành xong 4 việc trên 5 việc có điều kiện thi hành, đạt 80%, đạt đúng chỉ tiêu.',
    ],
    [
      'a target that is not exceeded',
      { enforceable: fig(5), completed: fig(4), targets: [target('80', { operator: '>' })] },
      {},
      'Đã thi hành xong 4 việc trên 5 việc có điều kiện thi hành, đạt 80%, bằng mức chỉ tiêu trên 80%, chưa vượt.',
    ],
    [
      'whose target it is',
      { rate: pct('85'), targets: [target('81.5', { name: 'Quốc hội' }), target('86')] },
      {},
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 85%, vượt chỉ tiêu Quốc hội 3,5 điểm %, thấp hơn chỉ tiêu 1 điểm %.',
    ],
    [
      'that figures are too coarse',
      { rate: pct('82'), targets: [target('81.9')] },
      {},
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 82%, không đủ chính xác để kết luận so với chỉ tiêu.',
    ],
    [
      'that the year is not over',
      year,
      half,
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 45,49%, chưa hết năm, chưa kết luận so với chỉ tiêu cả năm.',
    ],
    [
      'that it is ahead of its pace',
      { ...year, pace: pct('41.95') },
      half,
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 45,49%, vượt tiến độ 3,54 điểm %.',
    ],
    [
      'that it is behind its pace',
      { ...year, pace: pct('46') },
      half,
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 45,49%, thấp hơn tiến độ 0,51 điểm %.',
    ],
    [
      'what became of last year',
      seed,
      { previous },
      'Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%, vượt chỉ tiêu 0,05 điểm %, tăng 0,56 điểm % so với cùng kỳ.',
    ],
    [
      'that there was more last year',
      { rate: pct('80') },
      { previous },
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 80%, giảm 0,99 điểm % so với cùng kỳ.',
    ],
    [
      'that it is as last year',
      { rate: pct('80.99') },
      { previous },
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 80,99%, bằng cùng kỳ.',
    ],
    [
      'that last year cannot be compared',
      { rate: pct('81') },
      { previous },
      'Tỷ lệ thi hành xong trên số có điều kiện thi hành đạt 81%, không đủ chính xác để so với cùng kỳ.',
    ],
    [
      'that nothing arose',
      { total: fig(3), enforceable: fig(0), completed: fig(0) },
      {},
      'Không phát sinh số có điều kiện thi hành.',
    ],
    [
      'that none was completed',
      { enforceable: fig(10), completed: fig(0) },
      {},
      'Đã thi hành xong 0 việc trên 10 việc có điều kiện thi hành, đạt 0%.',
    ],
    [
      'what is missing for a rate',
      { completed: fig(2107) },
      {},
      'Đã thi hành xong 2.107 việc, chưa có số liệu để tính tỷ lệ.',
    ],
    [
      'enforceable cases alone',
      { enforceable: fig(1875) },
      {},
      'Có 1.875 việc có điều kiện thi hành, chưa có số liệu để tính tỷ lệ.',
    ],
    ['a total alone', { total: fig(2561) }, {}, 'Phải thi hành 2.561 việc, chưa có số liệu để tính tỷ lệ.'],
    [
      'completed cases and their rate',
      { completed: fig(2107), rate: pct('73.34') },
      {},
      'Đã thi hành xong 2.107 việc, đạt 73,34%.',
    ],
    ['a target alone', { targets: [target('81.5')] }, {}, 'Chỉ tiêu 81,5%.'],
    ['that nothing is stated', {}, {}, 'Chưa có số liệu.'],
    [
      'a computed rate with its vagueness',
      { completed: ty('56.1'), enforceable: ty('123.4') },
      {},
      'Đã thi hành xong 56.100.000.000 việc trên 123.400.000.000 việc có điều kiện thi hành, đạt khoảng 45,5%.',
    ],
    [
      'a wide one by both ends',
      { completed: fig(9, 1, 'over'), enforceable: fig(15, 1, 'over') },
      {},
      'Đã thi hành xong hơn 9 việc trên hơn 15 việc có điều kiện thi hành, đạt 56–67%.',
    ],
  ])('says %s', (_, stated, context, text) => expect(said(stated, context)).toBe(text));

  it('says the same in English', () => {
    expect(saidInEnglish({ ...year, pace: pct('41.95') }, half)).toBe(
      'Completion rate, of what is enforceable: 45.49%, above pace by 3.54 pp.',
    );
    expect(saidInEnglish(year, half)).toBe(
      'Completion rate, of what is enforceable: 45.49%, target for the whole year, not compared before it ends.',
    );
    expect(saidInEnglish(seed, { previous })).toMatch(/, up 0\.56 pp on the same months of last year\.$/);
    expect(saidInEnglish({ rate: pct('85'), targets: [target('86', { name: 'National Assembly' })] })).toMatch(
      /, below target \(National Assembly\) by 1 pp\.$/,
    );
    expect(saidInEnglish({ completed: fig(1) })).toBe('Completed 1 case, too little stated for a rate.');
  });

  it('takes replaced strings', () => {
    const reading = read({ ...seed, targets: [target('83')] });
    expect(completionSentence(reading, { ...vi, missed: 'Còn thiếu {delta}' })).toMatch(/, còn thiếu 1,45 điểm %\.$/);
  });

  it('is a sentence whatever is stated, with nothing left to fill in', () => {
    fc.assert(
      fc.property(
        anyFigures,
        anyFigures,
        fc.constantFrom(vi, en, spokenMessages(vi), spokenMessages(en)),
        (stated, before, messages) => {
          const reading = readMeasure(stated, 'cases', 2, '', { previous: before });
          for (const text of [completionSentence(reading, messages), stagesSentence(reading, messages)]) {
            expect(text).toMatch(/^\S.*\.$/);
            expect(text).not.toMatch(/[{}]|null|undefined|NaN/);
          }
          expect(figureRows(reading, messages).flat().join()).not.toMatch(/[{}]|null|undefined|NaN/);
        },
      ),
    );
  });
});

describe('stagesSentence', () => {
  it('puts the stage before in front', () => {
    expect(stagesSentence(read(seed), vi)).toBe(
      'Trong 2.561 việc phải thi hành có 1.875 việc có điều kiện thi hành (73,21%). Đã thi hành xong 1.529 việc trên 1.875 việc có điều kiện thi hành, đạt 81,55%, vượt chỉ tiêu 0,05 điểm %.',
    );
  });

  it('needs both stages', () => {
    expect(stagesSentence(read({ ...seed, total: null }), vi)).toBe(said(seed));
    expect(stagesSentence(read({ total: fig(0), enforceable: fig(0) }), vi)).toBe(
      'Trong 0 việc phải thi hành có 0 việc có điều kiện thi hành. Không phát sinh số có điều kiện thi hành.',
    );
  });
});

describe('verdictText', () => {
  const text = (stated: Partial<MeasureFigures>, context: ReadingContext = {}) =>
    read(stated, context).verdicts.map((verdict) => verdictText(verdict, vi));

  it('names the counts where the published rate would not show it', () => {
    expect(
      text({
        enforceable: fig(1875),
        completed: fig(1529),
        rate: pct('81.5'),
        targets: [target('81.5', { operator: '>' })],
      }),
    ).toEqual(['Vượt chỉ tiêu 0,05 điểm % (tính từ số liệu: 81,55%)']);
  });

  it('says no distance that would print as nothing', () => {
    expect(text({ rate: pct('45', 'about'), targets: [target('43.9')] })).toEqual(['Vượt chỉ tiêu khoảng 1 điểm %']);
    // Between 44 and 46 %: about half a point above 43,9 % could not be told from none.
    expect(text({ rate: pct('44', 'over'), targets: [target('43.9')] })).toEqual(['Vượt chỉ tiêu']);
  });

  it('turns a hedge round with the direction', () => {
    expect(text({ rate: pct('78', 'over'), targets: [target('83')] })).toEqual(['Thấp hơn chỉ tiêu dưới 5 điểm %']);
    expect(text({ rate: pct('78', 'nearly'), targets: [target('83')] })).toEqual(['Thấp hơn chỉ tiêu hơn 5 điểm %']);
    expect(text({ rate: pct('78', 'under'), targets: [target('83')] })).toEqual(['Thấp hơn chỉ tiêu hơn 5 điểm %']);
    expect(text({ rate: pct('78', 'about'), targets: [target('83')] })).toEqual(['Thấp hơn chỉ tiêu khoảng 5 điểm %']);
  });

  it('tells a wide distance by both ends, the shorter first', () => {
    expect(text({ completed: fig(9, 1, 'over'), enforceable: fig(15, 1, 'over'), targets: [target('80')] })).toEqual([
      'Thấp hơn chỉ tiêu 13–24 điểm %',
    ]);
    expect(text({ completed: fig(9, 1, 'over'), enforceable: fig(15, 1, 'over'), targets: [target('50')] })).toEqual([
      'Vượt chỉ tiêu 6–17 điểm %',
    ]);
  });
});

describe('changes', () => {
  it('are in points for rates and in per cent for counts: the type decides', () => {
    const { change } = read({ rate: pct('84') }, { previous: figures({ rate: pct('83') }) });
    expect(change && changeText(change, vi)).toBe('Tăng 1 điểm % so với cùng kỳ');
    expect(changeText(countChange(fig(21_468), fig(20_054), 2)!, vi)).toBe('Tăng 7,05% so với cùng kỳ');
    expect(changeText(countChange(fig(20_054), fig(21_468), 2)!, en)).toBe(
      'Down 6.59% on the same months of last year',
    );
    expect(changeText(countChange(fig(5), fig(5), 2)!, vi)).toBe('Bằng cùng kỳ');
    expect(changeText(countChange(ty('5'), ty('5'), 2)!, vi)).toBe('Không đủ chính xác để so với cùng kỳ');
  });

  it('have words for the direction and a sign only where it is asked for', () => {
    const delta = { kind: 'figure', figure: pct('-3') } as const;
    expect(pointsText(delta, vi)).toBe('3 điểm %');
    expect(signedPointsText(delta, vi)).toBe('−3 điểm %');
    expect(distanceText(delta, vi.percent, vi)).toBe('3%');
    expect(pointsText({ kind: 'figure', figure: pct('0.00') }, vi)).toBeNull();
  });
});

describe('accessibleName', () => {
  it('holds the sentence and the targets', () => {
    expect(
      accessibleName(
        'Một câu.',
        read({ ...seed, targets: [target('81.5'), target('83.25', { operator: '>', name: 'Quốc hội' })] }),
        vi,
      ),
    ).toBe('Một câu. Chỉ tiêu 81,5%. Chỉ tiêu Quốc hội trên 83,25%.');
  });
});

describe('lowerFirst', () => {
  it.each([
    ['Năm 2022', 'năm 2022'],
    ['Ở tỉnh', 'ở tỉnh'],
    ['FY2022', 'FY2022'],
    ['ĐBSCL', 'ĐBSCL'],
    ['', ''],
  ])('%j: %j', (text, lower) => expect(lowerFirst(text)).toBe(lower));
});

describe('figureRows', () => {
  it('lists every figure with what it is a rate of', () => {
    expect(figureRows(read({ ...seed, pace: pct('80'), suspended: fig(7) }), vi)).toEqual([
      ['Phải thi hành', '2.561 việc'],
      ['Hoãn, tạm đình chỉ', '7 việc'],
      ['Có điều kiện thi hành', '1.875 việc'],
      ['Tỷ lệ có điều kiện trên số phải thi hành', '73,21%'],
      ['Thi hành xong', '1.529 việc'],
      ['Tỷ lệ thi hành xong trên số có điều kiện thi hành', '81,55%'],
      ['Chỉ tiêu', '81,5%'],
      ['Tiến độ', '80%'],
      ['So với tiến độ', 'Vượt tiến độ 1,55 điểm %'],
    ]);
  });

  it('says what is missing and what did not arise', () => {
    expect(figureRows(read({ completed: fig(5) }), vi)).toEqual([
      ['Có điều kiện thi hành', 'chưa có số liệu'],
      ['Thi hành xong', '5 việc'],
      ['Tỷ lệ thi hành xong trên số có điều kiện thi hành', 'chưa có số liệu'],
    ]);
    expect(figureRows(read({ enforceable: fig(0), targets: [target('80', { name: 'Quốc hội' })] }), vi)).toEqual([
      ['Phải thi hành', 'chưa có số liệu'],
      ['Có điều kiện thi hành', '0 việc'],
      ['Thi hành xong', 'chưa có số liệu'],
      ['Tỷ lệ thi hành xong trên số có điều kiện thi hành', 'không phát sinh'],
      ['Chỉ tiêu Quốc hội', '80%'],
    ]);
  });
});
