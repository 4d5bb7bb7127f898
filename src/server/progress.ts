/** How far a run is, in one line that is written over itself. */
export interface Progress {
  /** @param bytes - of the file at hand that have been read @param rows - of it that have been checked */
  readonly step: (bytes: number, rows: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Ten times a second is more than anybody reads. */
const PAUSE_MS = 100;

/** What is done in less than a second needs no progress. */
const FIRST_MS = 1000;

/**
 * Progress for somebody who looks on.
 *
 * @param write - to a terminal; `null` when there is none, and then nothing is written
 * @param total - bytes of all files; `null` when that is not known
 * @param text - the line, from megabytes read, per cent of all, and rows a second
 */
export function progressTo(
  write: ((text: string) => void) | null,
  total: number | null,
  text: (megabytes: number, percent: number | null, rowsPerSecond: number) => string,
): Progress {
  if (!write) return { step: () => {}, clear: () => {} };
  const start = performance.now();
  let next = start + FIRST_MS;
  let before = { bytes: 0, rows: 0 };
  let now = before;
  let isShown = false;
  return {
    step(bytes, rows) {
      // The next file counts anew.
      if (bytes < now.bytes) before = { bytes: before.bytes + now.bytes, rows: before.rows + now.rows };
      now = { bytes, rows };
      const time = performance.now();
      if (time < next) return;
      next = time + PAUSE_MS;
      isShown = true;
      const read = before.bytes + bytes;
      const percent = total ? Math.min(100, Math.floor((100 * read) / total)) : null;
      write(`\r\u001b[K${text(read / 1e6, percent, ((before.rows + rows) * 1000) / (time - start))}`);
    },
    clear() {
      if (isShown) write('\r\u001b[K');
    },
  };
}

/** How many of a known number are done. */
export interface Bar {
  readonly step: (done: number) => void;
  readonly clear: () => void;
}

const BAR_LETTERS = 20;

/** A bar for somebody who looks on. @param write - to a terminal; `null` when there is none @param text - what stands beside it */
export function barTo(
  write: ((text: string) => void) | null,
  total: number,
  text: (done: number, total: number, perSecond: number) => string,
): Bar {
  if (!write) return { step: () => {}, clear: () => {} };
  const start = performance.now();
  let next = start;
  return {
    step(done) {
      const time = performance.now();
      if (time < next && done < total) return;
      next = time + PAUSE_MS;
      const letters = Math.floor((BAR_LETTERS * done) / total);
      const bar = '#'.repeat(letters) + '-'.repeat(BAR_LETTERS - letters);
      write(`\r\u001b[K[${bar}] ${text(done, total, (done * 1000) / Math.max(1, time - start))}`);
    },
    clear() {
      write('\r\u001b[K');
    },
  };
}
