import { describe, expect, it } from 'vitest';
import { readMeasure } from '../../../src/figures/reading.ts';
import { reportFromAttributes } from '../../../src/input/attributes.ts';
import { messagesFor } from '../../../src/text/messages.ts';
import { completionSentence, verdictText } from '../../../src/text/sentences.ts';

const said = (attributes: Parameters<typeof reportFromAttributes>[0]) => {
  const { report } = reportFromAttributes(attributes, 'cases', 'vi');
  const reading = readMeasure(report.cases!, 'cases', 2);
  const vi = messagesFor('vi');
  return [completionSentence(reading, vi), ...reading.verdicts.map((verdict) => verdictText(verdict, vi))];
};

describe('a rate at its target', () => {
  it.each([
    [{ enforceable: 100000, completed: 81501, target: '81,5' }, '81,501%', 'Vượt chỉ tiêu 0,001 điểm %'],
    [{ enforceable: 100000, completed: 81499, target: '81,5' }, '81,499%', 'Thấp hơn chỉ tiêu 0,001 điểm %'],
    [{ enforceable: 1000, completed: 815, target: '81,5' }, '81,5%', 'Đạt đúng chỉ tiêu'],
    [{ enforceable: 1000, completed: 815, target: '>81,5' }, '81,5%', 'Bằng mức chỉ tiêu trên 81,5%, chưa vượt'],
    [
      { enforceable: 10000, completed: 8152, rate: '81,5%', target: '81,5' },
      '81,5%',
      'Vượt chỉ tiêu 0,02 điểm % (tính từ số liệu: 81,52%)',
    ],
    [
      { enforceable: 10000, completed: 8148, rate: '81,5%', target: '81,5' },
      '81,5%',
      'Thấp hơn chỉ tiêu 0,02 điểm % (tính từ số liệu: 81,48%)',
    ],
  ] as const)('is level only when it is level: %j', (attributes, rate, verdict) => {
    const [sentence, text] = said(attributes);
    expect(sentence).toContain(`đạt ${rate}, `);
    expect(text).toBe(verdict);
  });
});
