import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { MEASURES } from './fields.ts';
import { type Page, valueOf } from './page.ts';
import type { State } from './state.ts';
import { fill } from './text.ts';

/** First step: the field things are pasted into, and what they were taken for. */
export function pasteView(page: Page): TemplateResult {
  const { model, texts, dispatch, files, keeps, passing } = page;
  const { as } = model.state;
  const text = passing.unread ?? model.state.text;
  const filled = text !== '' || Object.keys(model.state.edits).length > 0;
  return html`<section class="step" aria-labelledby="paste">
    <h2 id="paste"><span class="number" aria-hidden="true">1</span>${texts.paste}</h2>
    <p class="hint" id="paste-hint">${texts.pasteHint}</p>
    <div class=${passing.dragging ? 'drop over' : 'drop'}>
      <textarea
        id="text"
        aria-label=${texts.pasteLabel}
        aria-describedby="paste-hint privacy"
        rows=${text === '' ? 4 : 7}
        spellcheck="false"
        placeholder=${texts.placeholder}
        .value=${live(text)}
        @input=${(event: Event) => {
          const isTyped = !/^insertFrom(?:Paste|Drop)/.test((event as InputEvent).inputType);
          if (isTyped) page.typed(valueOf(event));
          else dispatch({ type: 'text', text: valueOf(event) });
        }}
        @change=${page.read}
        @keydown=${(event: KeyboardEvent) => {
          // The browser's own undo knows nothing of what a button did.
          if (text !== '' || passing.gone === null || !isUndo(event)) return;
          event.preventDefault();
          page.back();
        }}
      ></textarea>
    </div>
    <div class="row">
      <label class="button file">
        <input
          type="file"
          accept=".txt,.csv,.tsv,.json,.html,.htm,text/plain,text/csv,application/json,text/html"
          @change=${(event: Event) => {
            const chooser = event.target as HTMLInputElement;
            files([...(chooser.files ?? [])]);
            chooser.value = ''; // so that the same file can be chosen again
          }}
        />${texts.chooseFile}
      </label>
      <button type="button" @click=${page.sample}>${texts.sample}</button>
      <button type="button" ?disabled=${!filled} @click=${page.clear}>${texts.clear}</button>
      ${passing.gone === null ? nothing : html`<button type="button" @click=${page.back}>${filled ? texts.back : texts.unclear}</button>`}
      ${
        text === ''
          ? nothing
          : html`<label class="inline"
              >${texts.readAs}
              <select
                .value=${live(as)}
                @change=${(event: Event) => dispatch({ type: 'set', values: { as: valueOf(event) as State['as'] } })}
              >
                <option value="auto" ?selected=${as === 'auto'}>${texts.asAuto}</option>
                <option value="article" ?selected=${as === 'article'}>${texts.asArticle}</option>
                <option value="table" ?selected=${as === 'table'}>${texts.asTable}</option>
              </select></label
            >`
      }
    </div>
    <p class="taken"><span class=${model.measures.length > 0 ? 'dot known' : 'dot'} aria-hidden="true"></span><span id="taken">${passing.unread === null ? takenFor(page) : texts.isUnread}</span> ${nextView(page)}</p>
    <p class="hint" id="privacy">${texts.privacy} ${keeps ? texts.kept : texts.notKept}</p>
  </section>`;
}

const isUndo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 'z' && (ctrlKey || metaKey) && !shiftKey && !altKey;

/** Where to go on from here. */
function nextView({ model, texts }: Page): TemplateResult | typeof nothing {
  const notes = model.said.length === 0 ? nothing : html`<a href="#problems">${notesText(model, texts)}</a>`;
  if (model.widget === null) return notes === nothing ? nothing : html`<span class="next">${notes}</span>`;
  return html`<span class="next">
    ${notes} <a href="#choose">${texts.toPicture}</a> <a href="#copy-code">${texts.toCode}</a>
  </span>`;
}

const notesText = ({ said }: Page['model'], texts: Page['texts']): string =>
  fill(texts.notes, { count: String(said.length) });

/** What the text was taken for, and how many notes there are of its figures, aloud. */
export const takenAloud = (page: Page): string =>
  page.model.said.length === 0 ? takenFor(page) : `${takenFor(page)} ${notesText(page.model, page.texts)}.`;

/** What the text was taken for, in one sentence. */
export function takenFor({ model, texts }: Page): string {
  const { source, fields } = model;
  const count = (origins: RegExp): number =>
    Object.values(fields).filter(
      ({ path, origin }) => MEASURES.some((measure) => path.startsWith(measure)) && origins.test(origin),
    ).length;
  if (source.is === 'nothing') {
    const typed = count(/typed/);
    return typed === 0 ? texts.isNothing : fill(texts.isTyped, { count: String(typed) });
  }
  if (source.is === 'article') return fill(texts.isArticle, { count: String(count(/text|picked/)) });
  if (model.measures.length === 0) return source.is === 'json' ? texts.isJsonNone : texts.isTableNone;
  const [many, one] = source.is === 'json' ? [texts.isJson, texts.isJsonOne] : [texts.isTable, texts.isTableOne];
  return source.rows > 0 ? fill(many, { count: String(source.rows) }) : one;
}
