import { ENCODING_BYTES, encodingOf } from '../input/decode.ts';
import type { CliText } from './cli-text.ts';
import { meant } from './site-files.ts';

/** A file that is no text: told in words, not as a thousand bad cells. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
}

/** How the files of Excel, LibreOffice and the like begin, and PDF. */
const NO_TEXT = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF'];

/**
 * The text of a file that comes in pieces, without the mark at its start, in any of the encodings of `decodeBytes`.
 *
 * @throws {@link NotTextError} for spreadsheets and other files that are no text
 */
export async function* textPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let decoder: TextDecoder | null = null;
  let start = new Uint8Array(0);
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    start = joined(start, piece);
    if (start.length < ENCODING_BYTES) continue;
    decoder = decoderOf(start);
    yield decoder.decode(start, { stream: true });
  }
  yield decoder ? decoder.decode() : decoderOf(start).decode(start);
}

function decoderOf(start: Uint8Array): TextDecoder {
  const letters = String.fromCharCode(...start.subarray(0, 4));
  if (NO_TEXT.includes(letters)) throw new NotTextError();
  return new TextDecoder(encodingOf(start));
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Why a file cannot be read, in words. @throws the error, when it is a mistake of ours */
export function unreadReason(error: unknown, text: CliText): string {
  if (error instanceof NotTextError) return text.noText;
  if (!isSystemError(error)) throw error;
  const known: Readonly<Record<string, string>> = {
    ENOENT: text.missing,
    EISDIR: text.folder,
    EACCES: text.forbidden,
    ELOOP: text.failed(text.linkLoop),
  };
  return known[error.code] ?? text.failed(error.message);
}

/**
 * Why a file or folder cannot be written, in words.
 *
 * @param place - the file or folder that is named in front of it
 * @throws the error, when it is a mistake of ours
 */
export function unwrittenReason(error: unknown, text: CliText, place: string): string {
  if (!isSystemError(error)) throw error;
  const { code, message, syscall } = error;
  const path = meant(error.path ?? '');
  const known: Readonly<Record<string, string>> = {
    EACCES: text.unwritable,
    EPERM: text.unwritable,
    EROFS: text.unwritable,
    EISDIR: text.folderInstead,
    EEXIST: text.fileInstead,
    ENOTDIR: text.fileInstead,
    // Those above it are there: it is the place that takes no folders.
    ENOENT: syscall === 'mkdir' ? text.noFolderHere : text.noFolder,
    ENOSPC: text.diskFull,
    EDQUOT: text.diskFull,
    ELOOP: text.linkLoop,
  };
  const reason = known[code];
  return text.unwritten(reason === undefined ? message : path && path !== place ? `${path}: ${reason}` : reason);
}

const isSystemError = (
  error: unknown,
): error is Error & { readonly code: string; readonly syscall: string; readonly path?: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error;
