import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Files of a folder, of which only those are written that are not there yet or have changed. */
export class SiteFiles {
  readonly #root: string;
  readonly #made = new Set<string>();
  written = 0;
  same = 0;

  constructor(root: string) {
    this.#root = root;
  }

  /** @param path - within the folder, with `/` */
  write(path: string, content: string | Uint8Array): void {
    const file = join(this.#root, path);
    const bytes =
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const folder = dirname(file);
    if (this.#made.has(folder) || existsSync(folder)) {
      if (isSame(file, bytes)) {
        this.same += 1;
        return;
      }
    } else mkdirSync(folder, { recursive: true });
    this.#made.add(folder);
    writeFileSync(file, bytes);
    this.written += 1;
  }

  /** Folders that hold such a file and are not among those given, in their order. */
  others(folders: ReadonlySet<string>, file: string): string[] {
    return readdirSync(this.#root, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !folders.has(entry.name))
      .map(({ name }) => name)
      .filter((name) => existsSync(join(this.#root, name, file)))
      .toSorted((a, b) => (a < b ? -1 : 1));
  }
}

function isSame(file: string, bytes: Buffer): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
