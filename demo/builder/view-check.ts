import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { articleFieldText, articleMessagesFor } from '../../src/article-text.ts';
import type { Measure } from '../../src/model/report.ts';
import type { Stretch } from './marks.ts';
import type { Page } from './page.ts';
import { MOST_SAID, type Said } from './said.ts';
import { liveWidget } from './stage.ts';
import { fill } from './text.ts';
import { fieldName, fieldsView, idOf, noteId } from './view-fields.ts';
import { hasPeriods, LABELS, type Shown } from './widgets.ts';

/** Second step: the text with its figures, the fields they went into, and what is wrong with them. */
export function checkView(page: Page): TemplateResult {
  const { model, texts } = page;
  const { source } = model;
  const hasText = source.is === 'article';
  const hasRows = (source.is === 'table' || source.is === 'json') && source.rows > 0;
  return html`<section class="step" aria-labelledby="check">
    <h2 id="check"><span class="number" aria-hidden="true">2</span>${texts.check}</h2>
    ${
      hasText || hasRows
        ? html`<div class="check with-text">
            <div class="read">${hasText ? textView(page) : rowsView(page)} ${problemsView(page)}</div>
            ${fieldsView(page)}
          </div>`
        : html`<div class="check">${fieldsView(page)} ${problemsView(page)}</div>`
    }
  </section>`;
}

/** How the rows of a table were read, as the library shows them. */
function rowsView({ model, texts }: Page): TemplateResult {
  return html`<div class="text" role="group" aria-labelledby="in-rows">
    <h3 id="in-rows">${texts.inRows}</h3>
    <p class="hint">${texts.inRowsHint}</p>
    ${model.measures.map(
      (measure) =>
        html`<div class="rows" lang="vi" tabindex="0" role="group" aria-label=${texts[measure]}>${rowsOf(measure, model)}</div>`,
    )}
  </div>`;
}

/** A table of units or kinds of case; years and months have theirs beneath their picture. */
const rowsOf = (measure: Measure, model: Page['model']): HTMLElement =>
  hasPeriods(model, measure)
    ? liveWidget(`periods ${measure}`, shownPeriods(measure), model, { table: 'open' })
    : liveWidget(`rows ${measure}`, shownRows(measure), model, { table: 'none' });

const shownPeriods = (measure: Measure): Shown => ({
  id: 'trend',
  tag: 'thads-trend',
  measure,
  attributes: { measure, label: LABELS[measure].stages },
  inside: { is: 'table', rows: [] },
  alone: null,
});

const shownRows = (measure: Measure): Shown => ({
  id: 'table',
  tag: 'thads-table',
  measure,
  attributes: { measure, label: LABELS[measure].rows, columns: 'name total enforceable completed rate target' },
  inside: { is: 'table', rows: [] },
  alone: null,
});

function textView(page: Page): TemplateResult {
  const { model, texts } = page;
  return html`<div class="text" aria-labelledby="in-text" role="group">
    <h3 id="in-text">${texts.inText}</h3>
    <p class="hint">${texts.inTextHint}</p>
    <p class="legend" aria-hidden="true">
      <span><span class="mark field cases">1.529</span> <span class="mark field amounts">56,1 tỷ</span> ${texts.legendField}</span>
      <span><span class="mark beside">73,21%</span> ${texts.legendBeside}</span>
      <span><span class="mark loose">12</span> ${texts.legendLoose}</span>
    </p>
    <a class="unseen past" href="#figures">${texts.pastText}</a>
    <div class="article" lang="vi" tabindex="0" role="group" aria-labelledby="in-text">${repeat(model.stretches, keyOf, (one) => stretchView(one, page))}</div>
  </div>`;
}

/** A figure keeps its button whatever others become, or the focus would go over to another one. */
const keyOf = ({ is, start }: Stretch): string => `${is === 'plain' ? 'plain' : 'mark'} ${start}`;

function stretchView(stretch: Stretch, page: Page): TemplateResult | string {
  if (stretch.is === 'plain') return plainView(stretch.text, page);
  const { path, text, start } = stretch;
  const { model, passing } = page;
  const measure = /(?:^|\.)(cases|amounts)\./.exec(path ?? '')?.[1] ?? '';
  const short = stretch.is === 'field' && path !== null ? shortOf(path, page) : '';
  return html`<button
    type="button"
    class=${`mark ${stretch.is} ${measure}${passing.active !== null && passing.active === path ? ' active' : ''}`}
    lang=${model.state.lang}
    title=${titleOf(stretch, page)}
    data-start=${start}
    data-path=${path ?? nothing}
    @focus=${() => page.pass({ active: path })}
    @blur=${() => page.pass({ active: null })}
    @click=${() => page.pass({ opened: { path: stretch.is === 'field' ? path : null, start, text } })}
  ><span lang="vi">${text}</span>${short === '' ? nothing : html` <small>${short}</small>`}<span class="unseen">${unseenOf(stretch, measure, page)}</span></button>`;
}

/** Characters of text without figures that are shown whole, and what is left of more than that on either side. */
const LONG_PLAIN = 6000;
const SHORTENED = 600;

/** Pages of text without a figure are left out of the middle: nobody looks for one there, and browsers take seconds. */
function plainView(text: string, { texts, model }: Page): TemplateResult | string {
  if (text.length <= LONG_PLAIN) return text;
  const [start] = /^[^]*\s/.exec(text.slice(0, SHORTENED)) ?? [text.slice(0, SHORTENED)];
  const [end] = /\s[^]*$/.exec(text.slice(-SHORTENED)) ?? [text.slice(-SHORTENED)];
  const count = new Intl.NumberFormat(model.state.lang).format(text.length - start.length - end.length);
  return html`${start}<span class="cut" lang=${model.state.lang}>${fill(texts.leftOut, { count })}</span>${end}`;
}

/** What the figure is, for those who point at it. */
const titleOf = ({ is, path }: Stretch, page: Page): string =>
  path === null ? page.texts.legendLoose : is === 'field' ? fieldName(path, page) : besideName(path, page);

/** What is not to be seen beside the figure and its short name, for those who listen. */
function unseenOf({ is, path }: Stretch, measure: string, page: Page): string {
  const { texts } = page;
  if (path === null) return `: ${texts.markLoose}`;
  const what =
    is === 'beside' ? `: ${besideName(path, page)}` : measure === '' ? '' : ` (${texts[measure as 'cases']})`;
  return `${what}. ${texts.markEdit}`;
}

const besideName = (path: string, { model }: Page): string =>
  articleFieldText(path, articleMessagesFor(model.state.lang));

const shortOf = (path: string, { texts }: Page): string =>
  texts[(path.split('.').at(-1) ?? '') as keyof typeof texts] ?? '';

function problemsView({ model, texts }: Page): TemplateResult {
  const { said, measures } = model;
  const listed = said.slice(0, MOST_SAID);
  return html`<div class="problems">
    <h3 id="problems" tabindex="-1">${texts.problems}</h3>
    ${
      said.length === 0
        ? html`<p class=${measures.length > 0 ? 'fine' : 'hint'}>${measures.length > 0 ? texts.noProblems : texts.nothingToCheck}</p>`
        : html`<ul aria-labelledby="problems">
            ${listed.map((one, at) => problemView(one, at, texts))}
            ${said.length > MOST_SAID ? html`<li class="info">${fill(texts.more, { count: String(said.length - MOST_SAID) })}</li>` : nothing}
          </ul>`
    }
  </div>`;
}

function problemView({ severity, text, path, line }: Said, at: number, texts: Page['texts']): TemplateResult {
  const go = path !== null ? () => goTo(path) : line !== null ? () => goToLine(line) : null;
  return html`<li class=${severity} id=${noteId(at)} tabindex="-1">
    <b>${texts[severity]}</b>
    <span><span id=${`${noteId(at)}-text`}>${text}</span>${go === null ? nothing : html` <button type="button" class="plain" @click=${go}>${texts.goTo}</button>`}</span>
  </li>`;
}

/** To a line of what was pasted, which is mended there. */
function goToLine(line: number): void {
  const field = document.querySelector<HTMLTextAreaElement>('#text');
  if (!field) return;
  const lines = field.value.split('\n');
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field.focus();
  field.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  // Not all browsers scroll to what is selected.
  field.scrollTop = (field.scrollHeight * (line - 1)) / lines.length - field.clientHeight / 3;
}

/** To the field, or to the figure of the article where no field holds it. */
function goTo(path: string): void {
  const input = document.querySelector<HTMLInputElement>(`#${idOf(path)}`);
  input?.select();
  (input ?? document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`))?.focus();
}
