import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Model, modeller } from '../../../demo/builder/model.ts';
import { restored } from '../../../demo/builder/restore.ts';
import { pastedText } from '../../../demo/builder/source.ts';
import { INITIAL, reduce, type State } from '../../../demo/builder/state.ts';
import { decodeBytes } from '../../../src/input/decode.ts';
import { dataBytes, dataFile } from '../input/records.ts';

/** Everything of the test data that somebody could paste. */
const FILES = ['', 'messy/', 'articles/'].flatMap((folder) =>
  readdirSync(dataFile(folder))
    .filter((name) => /\.(?:csv|txt|html)$|^can-giuoc/.test(name))
    .map((name) => folder + name),
);

const pasted = (file: string): string => {
  const text = decodeBytes(dataBytes(file)).replace(/^\ufeff/, '');
  return pastedText({ text, html: file.endsWith('html') ? text : '' });
};

const read = modeller();
const modelOf = (state: State): Model => read(state, { height: 320, integrity: '', drawn: [] });

/** Tables lose no-break spaces and decomposed letters on their way; nobody sees them. */
const seen = (code: string): string => code.normalize().replace(/\s/g, ' ');

describe('a snippet pasted back', () => {
  it.each(FILES)('gives the same snippet again: %s', (file) => {
    const text = pasted(file);
    for (const measure of ['cases', 'amounts', 'both'] as const)
      for (const widget of modelOf({ ...INITIAL, text, measure }).widgets) {
        const { snippets } = modelOf({ ...INITIAL, text, measure, widget });
        for (const carrier of ['element', 'link', 'table', 'iframe'] as const) {
          const snippet = snippets[carrier];
          // What lies in a file beside the page is asked for by its name.
          if (!snippet || snippet.file) continue;
          const state = reduce(INITIAL, { type: 'restore', state: restored(snippet.code)! });
          const after = modelOf(state);
          expect([after.widget, state.carrier], `${widget} ${measure}`).toEqual([widget, carrier]);
          expect(seen(after.snippet?.code ?? ''), `${widget} ${measure} ${carrier}`).toBe(seen(snippet.code));
        }
      }
  });
});
