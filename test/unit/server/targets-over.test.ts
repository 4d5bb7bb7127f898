import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import '../../../src/en.ts';
import { checkFile } from '../../../src/server/check-file.ts';
import { findingMessages } from '../../../src/server/cli-text.ts';
import { reportProblemText } from '../../../src/text/report-problems.ts';
import { dataBytes, dataFile } from '../input/records.ts';

/** What `thads check` says of targets above 100 %. */
async function over(text: string | Uint8Array, lang: 'vi' | 'en' = 'vi', name = 'a.csv'): Promise<string[]> {
  const told: string[] = [];
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  await checkFile(
    name,
    (async function* () {
      yield bytes;
    })(),
    ({ line, column, path = '', problem }) => {
      if (problem.code === 'target-over')
        told.push(
          `${line}:${column} ${path} ${problem.severity}: ${reportProblemText(problem, findingMessages(lang))}`,
        );
    },
  );
  return told;
}

describe('targets above 100 %', () => {
  it('are doubted by line and column of a table', async () => {
    const text =
      'Đơn vị;Có điều kiện;Thi hành xong;Chỉ tiêu về việc;Chỉ tiêu về tiền\nA;20;10;81,5%;\nB;20;10;815;46\nC;20;10;100%;>100,5%\nTổng cộng;60;30;815;';
    expect(await over(text)).toEqual([
      '3:4  warning: B, về việc: Chỉ tiêu 815% vượt quá 100%; xem lại số liệu nguồn.',
      '4:5  warning: C, về tiền: Chỉ tiêu 100,5% vượt quá 100%; xem lại số liệu nguồn.',
      '5:4  warning: Tổng cộng, về việc: Chỉ tiêu 815% vượt quá 100%; xem lại số liệu nguồn.',
    ]);
  });

  it('also those of the year before', async () => {
    const text =
      'Đơn vị;Có điều kiện;Xong;Xong cùng kỳ;Chỉ tiêu về việc;Chỉ tiêu về việc cùng kỳ\nA;20;10;9;81,5%;805\n';
    expect(await over(text)).toEqual([
      '2:6  warning: A, cùng kỳ năm trước, về việc: Chỉ tiêu 805% vượt quá 100%; xem lại số liệu nguồn.',
    ]);
  });

  it('and in a table with a row a figure', async () => {
    expect(await over('Có điều kiện;20 việc\nThi hành xong;10 việc\nChỉ tiêu về việc;815%', 'en')).toEqual([
      '3:2  warning: Cases: The target of 815% is above 100%; please check the source.',
    ]);
  });

  it('are doubted by their path in JSON', async () => {
    const text = `{"cases": {"completed": 1, "target": "815"},
"units": [1, {"name": "A", "amounts": {"rate": "50%", "targets": ["46%", {"rate": "815%"}]}},
{"name": "B", "cases": {"completed": 1, "target": 100}}]}`;
    expect(await over(text, 'en', 'a.json')).toEqual([
      '1:38 cases.target warning: Cases: The target of 815% is above 100%; please check the source.',
      '2:39 units[1].amounts.target warning: A, amounts: The target of 815% is above 100%; please check the source.',
    ]);
  });

  const files = ['.', 'messy'].flatMap((folder) =>
    readdirSync(dataFile(folder))
      .filter((file) => /\.(?:csv|txt|json)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  it.each(files)('are not in %s', async (file) => {
    expect(await over(dataBytes(file), 'vi', file)).toEqual([]);
  });
});
