import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLI_TEXTS } from '../../../src/server/cli-text.ts';
import { unwrittenReason } from '../../../src/server/file-text.ts';
import { makeFolder, SiteFiles } from '../../../src/server/site-files.ts';

const root = mkdtempSync(join(tmpdir(), 'thads-site-files-'));
afterAll(() => rmSync(root, { recursive: true }));

/** What `act` throws, in words. */
function reasonOf(act: () => void, place: string): string {
  try {
    act();
  } catch (error) {
    return unwrittenReason(error, CLI_TEXTS.vi, place);
  }
  return '';
}

describe('makeFolder', () => {
  it('makes those above it too, and leaves what is there', () => {
    const folder = join(root, 'a', 'b', 'c');
    makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
    expect(() => makeFolder(folder)).not.toThrow();
  });

  // As Linux does in /proc, where Node's own recursive way never returns.
  it('asks once where no folder can be made, and says so', () => {
    const asked: string[] = [];
    const refuse = (folder: string) => {
      asked.push(folder);
      throw Object.assign(new Error('ENOENT'), { code: 'ENOENT', syscall: 'mkdir', path: folder });
    };
    const top = join(root, 'x');
    expect(reasonOf(() => makeFolder(join(top, 'y', 'z'), refuse), join(top, 'y'))).toBe(
      `không ghi được (${top}: ở đây không tạo được thư mục).`,
    );
    expect(asked).toEqual([top]);
  });

  it('takes the folder that another run has just made', () => {
    const folder = join(root, 'both');
    const second = (path: string) => {
      mkdirSync(path);
      mkdirSync(path);
    };
    expect(() => makeFolder(folder, second)).not.toThrow();
  });
});

describe('SiteFiles', () => {
  it('names the file that stands where a folder is needed', () => {
    const file = join(root, 'file');
    writeFileSync(file, '');
    const site = new SiteFiles(join(file, 'x', 'y'));
    expect(reasonOf(() => site.write('a/b.html', ''), join(file, 'x', 'y'))).toBe(
      `không ghi được (${join(file, 'x')}: ở chỗ cần thư mục lại là một tệp).`,
    );
  });
});
