import { decodeBytes } from '../../src/input/decode.ts';
import { fileOf, restored } from './restore.ts';
import { type Pasted, pastedText } from './source.ts';
import type { Action } from './state.ts';

/** How the files of Word, Excel and the like begin, and PDF. */
const NO_TEXT = ['PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '%PDF'];

/** What a paste or a file does: a snippet of ours brings its choices back, everything else is text. */
export function taken(pasted: Pasted): Action {
  return snippetIn(pasted.text) ?? { type: 'text', text: pastedText(pasted) };
}

/** @returns `null` for a text that is no snippet */
export function snippetIn(text: string): Action | null {
  const state = restored(text);
  return state && { type: 'restore', state, file: fileOf(text) };
}

/** The text of a file; `null` for one that is no text, such as a spreadsheet or a picture. */
export async function textOfFile(file: Blob): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (NO_TEXT.includes(start)) return null;
  const text = decodeBytes(bytes).replace(/^\ufeff/, '');
  return text.includes('\u0000') ? null : text;
}
