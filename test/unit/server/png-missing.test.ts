import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { runCli } from '../../../src/server/cli.ts';

vi.mock(import('../../../src/server/png-parts.ts'), async (original) => ({
  ...(await original()),
  loadResvg: async () => null,
}));

const folder = mkdtempSync(join(tmpdir(), 'thads-png-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('thads render --format png, where nothing makes pixels', () => {
  it.each([
    ['vi', 'png cần gói @resvg/resvg-js'],
    ['en', 'png needs the package @resvg/resvg-js'],
  ])('says in %s what to install', async (lang, reason) => {
    const file = join(folder, 'report.json');
    writeFileSync(file, '{"cases": {"enforceable": 1875, "completed": 1529}}');
    let told = '';
    const status = await runCli(['render', file, '--lang', lang, '--format', 'png'], {
      stdin: (async function* () {})(),
      out: () => {},
      err: (text) => (told += text),
      isTerminal: false,
    });
    expect([status, told.includes(`${file}: error: ${reason}`)]).toEqual([1, true]);
  });
});
