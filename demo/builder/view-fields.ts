import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { articleFieldText, articleMessagesFor } from '../../src/article-text.ts';
import { isPartYear } from '../../src/figures/previous.ts';
import { periodOfText } from '../../src/input/part-year.ts';
import { type Measure, STATUSES } from '../../src/model/report.ts';
import { messagesFor } from '../../src/text/messages.ts';
import { FACTS, type Field, FIGURES, type FigureName, MEASURES, pathOf, RARE_FACTS, RARE_FIGURES } from './fields.ts';
import { MOST_SAID } from './said.ts';
import { type Page, valueOf } from './page.ts';
import { fill, originText } from './text.ts';

/** "Về việc, thi hành xong": a field as it is called where its column is not seen. */
export function fieldName(path: string, { texts }: Pick<Page, 'texts'>): string {
  const [group = '', name] = path.split('.');
  const named = texts as unknown as Readonly<Record<string, string>>;
  if (name === undefined) return named[group] ?? path;
  const label = named[name] ?? name;
  return `${named[group] ?? group}, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** Fields have their paths as ids, with a dash for the point. */
export const idOf = (path: string): string => `field-${path.replace('.', '-')}`;

/** The notes have theirs by their order. */
export const noteId = (at: number): string => `note-${at}`;

/** All fields: a column a measure, a row a figure, and the facts below. */
export function fieldsView(page: Page): TemplateResult {
  const { model, texts } = page;
  const rows = (model.source.is === 'table' || model.source.is === 'json') && model.source.rows > 0;
  return html`<div class="fields" role="group" aria-labelledby="figures">
    <h3 id="figures" tabindex="-1">${rows ? texts.figuresWhole : texts.figures}</h3>
    <p class="hint">${rows ? texts.rowsInstead : texts.figuresHint}</p>
    <table>
      <thead>
        <tr>
          <td></td>
          ${MEASURES.map((measure) => html`<th scope="col" class=${measure}>${texts[measure]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${FIGURES.filter((name) => isAsked(name, page)).map(
          (name) =>
            html`<tr>
              <th scope="row">${texts[name]}</th>
              ${MEASURES.map((measure) => html`<td>${inputView(pathOf(measure, name), page, exampleOf(name, measure))}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
    <div class="facts">
      ${FACTS.filter((path) => !RARE_FACTS.includes(path) || isSaid(path, page)).map((path) => html`<div><label for=${idOf(path)}>${texts[path]}</label>${inputView(path, page, '')}</div>`)}
    </div>
  </div>`;
}

/** Part of a year is judged by the pace, which nobody asks for at its end. */
const isAsked = (name: FigureName, page: Page): boolean =>
  !RARE_FIGURES.includes(name) ||
  MEASURES.some((measure) => isSaid(pathOf(measure, name), page)) ||
  isPartYear(periodOfText(page.model.fields['period']?.text)) === true;

const isSaid = (path: string, { model }: Page): boolean => {
  const { text = '', edited = false } = model.fields[path] ?? {};
  return text !== '' || edited;
};

const EXAMPLES: Readonly<Record<Measure, Readonly<Record<FigureName, string>>>> = {
  cases: {
    total: '2.561',
    enforceable: '1.875',
    completed: '1.529',
    rate: '81,55%',
    target: '81,5%',
    pace: '75%',
    previous: '79,2%',
  },
  amounts: {
    total: '211 tỷ',
    enforceable: 'hơn 123 tỷ',
    completed: '56,1 tỷ',
    rate: '45,6%',
    target: '40,1%',
    pace: '36,5%',
    previous: '41,3%',
  },
};

/** Shown only while there is nothing at all: examples beside real figures could be taken for such. */
const exampleOf = (name: FigureName, measure: Measure): string => EXAMPLES[measure][name];

function inputView(path: string, page: Page, example: string): TemplateResult | typeof nothing {
  const { model, dispatch, texts } = page;
  const field = model.fields[path];
  if (!field) return nothing;
  const { wrong, note } = wrongWith(path, page);
  const isFromNothing = model.source.is === 'nothing';
  const isActive = page.passing.active === path;
  return html`<div class=${`field ${field.origin}${wrong ? ` ${wrong.severity}` : ''}${isActive ? ' active' : ''}`}>
    ${path === 'status' ? statusView(field, page) : textView(field, page, example)}
    <span class="from" id=${`${idOf(path)}-from`}>${originView(field, page)}</span>
    ${wrong && note !== null ? html`<a class=${`why ${wrong.severity}`} href=${`#${note}`}>${texts[wrong.severity]}<span class="unseen">: ${fieldName(path, page)}</span></a>` : nothing}
    ${
      field.edited
        ? html`<button
            type="button"
            class="plain"
            aria-label=${fill(isFromNothing ? texts.untypeOf : texts.undoOf, { field: fieldName(path, page) })}
            @click=${() => {
              dispatch({ type: 'undo', path });
              // The button is gone, and the focus must not go with it.
              document.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus();
            }}
          >
            ${isFromNothing ? texts.untype : texts.undo}
          </button>`
        : nothing
    }
  </div>`;
}

/** What is wrong with a field, more than for information, and the id of its note where that is listed. */
function wrongWith(path: string, { model }: Page) {
  const at = model.said.findIndex((one) => one.path === path && one.severity !== 'info');
  const wrong = model.said[at];
  return { wrong, note: wrong && at < MOST_SAID ? noteId(at) : null };
}

function textView({ path, text }: Field, page: Page, example: string): TemplateResult {
  const { model, dispatch, pass, texts } = page;
  const { wrong, note } = wrongWith(path, page);
  const empty = model.measures.length === 0;
  return html`<input
    id=${idOf(path)}
    type="text"
    lang="vi"
    autocomplete="off"
    aria-label=${path.includes('.') ? fieldName(path, page) : nothing}
    aria-describedby=${`${idOf(path)}-from${note === null ? '' : ` ${note}-text`}`}
    aria-invalid=${wrong?.severity === 'error' ? 'true' : nothing}
    placeholder=${empty && example ? fill(texts.example, { x: example }) : nothing}
    .value=${live(text)}
    @change=${(event: Event) => {
      if (valueOf(event).trim() !== text) dispatch({ type: 'edit', path, text: valueOf(event) });
    }}
    @focus=${() => {
      pass({ active: path });
      showMark();
    }}
    @blur=${() => pass({ active: null })}
  />`;
}

/** One of the few words reports have for it, as widgets say them; another one that came in a snippet stays to be seen. */
function statusView({ path, text }: Field, { model, dispatch, texts }: Page): TemplateResult {
  const messages = messagesFor(model.state.lang);
  const known = STATUSES.map((status) => [status, messages[status]] as const);
  const all = [['', texts.fromNone] as const, ...known];
  const choices = all.some(([status]) => status === text) ? all : [...all, [text, text] as const];
  return html`<select
    id=${idOf(path)}
    aria-describedby=${`${idOf(path)}-from`}
    @change=${(event: Event) => dispatch({ type: 'edit', path, text: valueOf(event) })}
  >
    ${choices.map(([status, words]) => html`<option .value=${status} .selected=${live(status === text)}>${words}</option>`)}
  </select>`;
}

/** Scrolls the text, and nothing else, to the figure that is marked in it. */
function showMark(): void {
  const mark = document.querySelector<HTMLElement>('.article .mark.active');
  const text = mark?.closest<HTMLElement>('.article');
  if (!mark || !text) return;
  const [{ top, bottom }, frame] = [mark.getBoundingClientRect(), text.getBoundingClientRect()];
  if (top < frame.top || bottom > frame.bottom) text.scrollTop += top - frame.top - text.clientHeight / 3;
}

function originView(field: Field, page: Page): TemplateResult | string {
  const { texts } = page;
  const short = originText(field, texts);
  if (field.origin !== 'derived') return short;
  const messages = articleMessagesFor(page.model.state.lang);
  const from = field.from.map((path) => articleFieldText(path, messages)).join('; ');
  return html`<span title=${fill(texts.fromDerivedOf, { from })}>${short}</span>`;
}
