import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
    } else makeFolder(folder);
    this.#made.add(folder);
    replace(file, bytes);
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

/**
 * A folder and those above it, from the top. Node's own way asks again and again where a system says of a new folder in
 * one that is there that there is no such thing, as Linux does in /proc.
 *
 * @param make - makes a single folder
 */
export function makeFolder(folder: string, make: (folder: string) => void = mkdirSync): void {
  const above = dirname(folder);
  if (existsSync(folder) || above === folder) return;
  makeFolder(above, make);
  try {
    make(folder);
  } catch (error) {
    // Another run may have been quicker.
    if (!existsSync(folder)) throw error;
  }
}

/** What a file is called until it is whole. */
const beside = (file: string): string => `${file}.${process.pid}.tmp`;

/** The file that was to be written where something went wrong with {@link beside}. */
export const meant = (path: string): string => path.replace(/\.\d+\.tmp$/, '');

/**
 * In one step: whoever asks for the file meanwhile gets the old one or the new one, never half of one, also when the run is
 * ended in between or another one writes the same folder.
 */
function replace(file: string, bytes: Buffer): void {
  const whole = beside(file);
  try {
    writeFileSync(whole, bytes);
    renameSync(whole, file);
  } catch (error) {
    rmSync(whole, { force: true });
    throw error;
  }
}

function isSame(file: string, bytes: Buffer): boolean {
  try {
    return readFileSync(file).equals(bytes);
  } catch (error) {
    // What is a folder there is told when the file is to be put in its place.
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')) return false;
    throw error;
  }
}
