import { html, nothing, type TemplateResult } from 'lit';
import { FACTS, FIGURES, MEASURES, pathOf } from './fields.ts';
import type { Opened, Page } from './page.ts';
import { fill } from './text.ts';
import { fieldName, idOf } from './view-fields.ts';

/** What a figure of the text is: another one, another text, or none. */
export function dialogView(page: Page): TemplateResult {
  const { opened } = page.passing;
  return html`<dialog id="dialog" aria-labelledby=${opened ? 'dialog-title' : nothing} @close=${() => page.pass({ opened: null })}>
    ${opened ? formView(opened, page) : nothing}
  </dialog>`;
}

function formView(opened: Opened, page: Page): TemplateResult {
  const { texts, pass } = page;
  const { path, text } = opened;
  const isFact = path !== null && !path.includes('.');
  return html`<form method="dialog" @submit=${(event: SubmitEvent) => save(event, opened, page)}>
    <h2 id="dialog-title">${fill(isFact ? texts.dialogFact : texts.dialog, { text })}</h2>
    <label for="dialog-field">${texts.dialogField}</label>
    <select id="dialog-field" name="path" autofocus>
      <option value="" ?selected=${path === null}>${isFact ? texts.dialogNoFact : texts.dialogNone}</option>
      ${MEASURES.flatMap((measure) => FIGURES.map((name) => optionView(pathOf(measure, name), path, page)))}
      ${isFact ? FACTS.map((name) => optionView(name, path, page)) : nothing}
    </select>
    <label for="dialog-text">${texts.dialogText}</label>
    <input id="dialog-text" name="text" type="text" lang="vi" autocomplete="off" .value=${writtenAs(opened, page)} />
    <div class="row">
      <button type="submit" class="main" value="save">${texts.save}</button>
      ${path === null ? nothing : html`<button type="submit" value="reject">${isFact ? texts.rejectFact : texts.reject}</button>`}
      <button type="button" @click=${() => pass({ opened: null })}>${texts.cancel}</button>
    </div>
  </form>`;
}

/** What is there already would go: its name says what it is. */
function optionView(value: string, chosen: string | null, page: Page): TemplateResult {
  const { text = '' } = page.model.fields[value] ?? {};
  const name = fieldName(value, page);
  const holds = text === '' || value === chosen ? name : fill(page.texts.dialogHolds, { field: name, text });
  return html`<option .value=${value} ?selected=${value === chosen}>${holds}</option>`;
}

/** A number as figures are written, without the noun it counts. */
function writtenAs({ path, start, text }: Opened, { model }: Page): string {
  const known = path === null ? undefined : model.fields[path]?.text;
  if (known) return known;
  const candidate =
    model.source.is === 'article' ? model.source.candidates.find((one) => one.start === start) : undefined;
  return candidate?.text ?? text;
}

function save(event: SubmitEvent, { path, start, text }: Opened, { dispatch, pass }: Page): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const chosen = form.querySelector('select')?.value ?? '';
  const written = form.querySelector('input')?.value.trim() ?? '';
  const isRejected =
    (event.submitter as HTMLButtonElement | null)?.value === 'reject' || chosen === '' || written === '';
  if (isRejected) {
    if (path !== null) dispatch({ type: 'reject', path });
  } else {
    const figure = { text: written, start, end: start + text.length, kind: 'bare' as const };
    dispatch({ type: 'assign', path: chosen, figure, from: path });
  }
  pass({ opened: null });
  // Words that are no figure any more are no button either, and the focus must not go with it.
  if (path !== null && !document.querySelector(`.mark[data-start="${start}"]`))
    document.querySelector<HTMLElement>(`#${idOf(path)}`)?.focus();
}
