import { html, nothing, render } from 'lit';
import type { ThadsWidget } from '../../src/elements/thads-widget.ts';
import { copy } from '../../src/export/copy.ts';
import { type Action, COLOURS, type ColourName, INITIAL, reduce, type State } from './state.ts';
import { isLost } from './correct.ts';
import { colourOf, tint } from './contrast.ts';
import { modeller } from './model.ts';
import type { Page, Passing } from './page.ts';
import { SAMPLE } from './sample.ts';
import { prerendered } from './prerender.ts';
import { pictureName } from './snippets.ts';
import { forget, keep, kept, type Shelf } from './store.ts';
import { snippetIn, taken as takenFrom, textOfFile } from './take.ts';
import { fill, restoredText, type Texts, textsOf } from './text.ts';
import { checkView } from './view-check.ts';
import { chooseView } from './view-choose.ts';
import { copyView } from './view-copy.ts';
import { dialogView } from './view-dialog.ts';
import { fieldName } from './view-fields.ts';
import { headView } from './view-head.ts';
import { pasteView } from './view-paste.ts';

/** Hash of the library's file, put in by the build. */
const INTEGRITY = '%THADS_INTEGRITY%';

const root = document.querySelector<HTMLElement>('#builder');
if (!root) throw new Error('the page has no #builder');
const place: HTMLElement = root;
/** The page this one is listed on; where it was copied to, there is none. */
const { home } = place.dataset;

const shelf = openShelf();
const modelOf = modeller();
let state: State = { ...INITIAL, base: ownFolder(), lang: ownLanguage(), ...kept(shelf) };
const colours = Object.keys(state.colours).length > 0;
let passing: Passing = { status: '', opened: null, active: null, dragging: false, colours, unread: null, gone: null };
let keeps = keep(shelf, state);
let height = 320;
let drawn: readonly string[] = [];
let page: Page;

/** Long enough to be read twice. */
const STATUS_MS = 7000;
let fading = 0;

/** Longer texts take longer to be read than a key may: they are read when their author pauses. */
const LONG_TEXT = 30_000;
const PAUSE_MS = 800;
let pausing = 0;

/** A browser may refuse storage by throwing, as in sandboxed frames. */
function openShelf(): Shelf | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** Where this page lies, the library lies too; opened from a disk it does not tell. */
function ownFolder(): string {
  const script = document.querySelector<HTMLScriptElement>('script[src*="thads"]');
  return script && location.protocol.startsWith('http')
    ? new URL(script.src).pathname.replace(/[^/]*$/, '')
    : INITIAL.base;
}

function ownLanguage(): State['lang'] {
  return new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'vi';
}

const dispatch: Page['dispatch'] = (action) => {
  const { unread } = passing;
  clearTimeout(pausing);
  passing = { ...passing, unread: null };
  if (unread !== null && action.type !== 'text') change({ type: 'text', text: unread });
  const done = change(action);
  if (action.type !== 'clear') keeps = keep(shelf, state);
  pass({ status: doneText(done, textsOf(state.lang)) });
};

/** @returns what it came to: text may turn out to be a snippet */
function change(action: Action): Action {
  const done = (action.type === 'text' && snippetIn(action.text)) || action;
  const before = state;
  state = reduce(before, done);
  const replaces = done.type === 'text' || done.type === 'restore' || done.type === 'clear' || done.type === 'back';
  if (replaces && isLost(before, state)) passing = { ...passing, gone: before };
  return done;
}

function typed(text: string): void {
  if (text.length <= LONG_TEXT) return dispatch({ type: 'text', text });
  const isFirst = passing.unread === null;
  passing = { ...passing, unread: text };
  clearTimeout(pausing);
  pausing = window.setTimeout(read, PAUSE_MS);
  if (isFirst) draw();
}

function read(): void {
  if (passing.unread !== null) dispatch({ type: 'text', text: passing.unread });
}

/** What was done is told where it is not to be seen at the place it was done at. */
function doneText(done: Action, texts: Texts): string {
  if (done.type === 'restore') return restoredText(done, texts);
  if (done.type === 'reject') return fill(texts.isRejected, { field: fieldName(done.path, { texts }) });
  if (done.type !== 'assign') return '';
  return fill(texts.isAssigned, { field: fieldName(done.path, { texts }), text: done.figure.text });
}

const pass: Page['pass'] = (more) => {
  // The same words again would be no change, and nobody would hear them.
  const isAgain = more.status && more.status === passing.status;
  passing = { ...passing, ...more, ...(isAgain ? { status: `${more.status}\u00a0` } : {}) };
  if (more.status) {
    clearTimeout(fading);
    fading = window.setTimeout(() => pass({ status: '' }), STATUS_MS);
  }
  draw();
};

/** What views may ask for. */
const asked = { dispatch, typed, read, pass, files, sample, clear, back, copy: copied, download, picture };

/** Elements that are taken away lose the focus while the page is drawn, and what that asks for waits. */
let drawing = false;

function draw(): void {
  if (drawing) return queueMicrotask(draw);
  drawing = true;
  try {
    drawPage();
  } finally {
    drawing = false;
  }
}

function drawPage(): void {
  const texts = textsOf(state.lang);
  const model = modelOf(state, { height, integrity: INTEGRITY, drawn });
  page = { model, texts, passing, keeps, ...asked };
  document.documentElement.lang = state.lang;
  document.title = texts.title;
  render(
    html`${headView(page)}
      <main>
        ${pasteView(page)} ${checkView(page)} ${chooseView(page)} ${copyView(page)} ${dialogView(page)}
      </main>
      ${home === undefined ? nothing : html`<footer><a href=${home}>${texts.footer}</a></footer>`}`,
    place,
  );
  dress();
  openDialog();
  if (model.snippet?.carrier === 'prerendered') void takeDrawings();
}

/** Frames are given the height the preview has. */
const measured = new ResizeObserver(([entry]) => {
  const next = Math.round(entry?.contentRect.height ?? 0);
  if (next === 0 || Math.abs(next - height) <= 4) return;
  height = next;
  draw();
});

/** What the preview has drawn goes into the snippet, once it has. */
async function takeDrawings(): Promise<void> {
  const widgets = [...document.querySelectorAll<ThadsWidget>('#sheet > *')];
  await Promise.all(widgets.map(({ updateComplete }) => updateComplete));
  const taken = widgets.flatMap((widget) => prerendered(widget, state) ?? []);
  if (taken.join() === drawn.join()) return;
  drawn = taken;
  draw();
}

/** Width, colours and ground of the preview: set on the element, for a style attribute would be refused by the page's policy. */
function dress(): void {
  const sheet = document.querySelector<HTMLElement>('#sheet');
  if (sheet) measured.observe(sheet);
  if (sheet) sheet.style.width = state.width === 0 ? '' : `${state.width}px`;
  for (const ground of document.querySelectorAll<HTMLElement>('.stage, .picture')) {
    for (const name of COLOURS) setColour(ground, name);
    const { enforceable } = state.colours;
    const mixed = enforceable ? tint(enforceable, colourOf(state, 'surface')) : '';
    ground.style.setProperty('--thads-enforceable-tint', mixed);
  }
}

function setColour(element: HTMLElement, name: ColourName): void {
  element.style.setProperty(`--thads-${name}`, state.colours[name] ?? '');
}

/** The dialog is open while a figure is looked at; the browser brings the focus back to the figure. */
function openDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#dialog');
  if (!dialog || dialog.open === (passing.opened !== null)) return;
  if (passing.opened) dialog.showModal();
  else dialog.close();
}

/** Wherever on the page a file is let go: left to the browser, it would be opened in the place of this page. */
function listen(): void {
  document.addEventListener('paste', pasted);
  document.addEventListener('dragover', (event) => {
    if (isMoved(event)) return;
    event.preventDefault();
    if (!passing.dragging) pass({ dragging: true });
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) pass({ dragging: false });
  });
  document.addEventListener('drop', dropped);
  window.addEventListener('pagehide', () => {
    if (passing.unread !== null) keep(shelf, reduce(state, { type: 'text', text: passing.unread }));
  });
}

/** Into the large field only; what is pasted into an empty or wholly selected one replaces it. */
function pasted(event: ClipboardEvent): void {
  const field = event.target;
  if (!(field instanceof HTMLTextAreaElement) || !event.clipboardData) return;
  const given = { text: event.clipboardData.getData('text/plain'), html: event.clipboardData.getData('text/html') };
  const isWhole = field.selectionEnd - field.selectionStart >= field.value.length;
  const action = takenFrom(given);
  if (action.type === 'text' && (!isWhole || action.text === given.text)) return;
  event.preventDefault();
  dispatch(action);
}

/** Text that is let go over a field with something in it is moved about by its author, and stays the browser's business. */
const isMoved = ({ target, dataTransfer }: DragEvent): boolean =>
  (target instanceof HTMLInputElement || (target instanceof HTMLTextAreaElement && target.value !== '')) &&
  !dataTransfer?.types.includes('Files');

function dropped(event: DragEvent): void {
  if (isMoved(event)) return;
  event.preventDefault();
  pass({ dragging: false });
  const { dataTransfer } = event;
  if (!dataTransfer) return;
  if (dataTransfer.files.length > 0) files(dataTransfer.files);
  else dispatch(takenFrom({ text: dataTransfer.getData('text/plain'), html: dataTransfer.getData('text/html') }));
}

function files(list: Iterable<File>): void {
  const [file, ...others] = list;
  if (!file) return;
  void textOfFile(file).then((text) => {
    if (text === null) pass({ status: fill(textsOf(state.lang).badFile, { name: file.name }) });
    else dispatch(takenFrom({ text, html: '' }));
    if (text !== null && others.length > 0) pass({ status: fill(textsOf(state.lang).oneFile, { name: file.name }) });
  });
}

function sample(): void {
  dispatch({ type: 'text', text: SAMPLE });
}

function clear(): void {
  dispatch({ type: 'clear' });
  forget(shelf);
  pass({ status: textsOf(state.lang).cleared });
  document.querySelector<HTMLElement>('#text')?.focus();
}

function back(): void {
  const { gone } = passing;
  if (!gone) return;
  passing = { ...passing, gone: null };
  dispatch({ type: 'back', state: gone });
  pass({ status: textsOf(state.lang).isBack });
  document.querySelector<HTMLElement>('#text')?.focus();
}

function copied(text: string): void {
  void copy({ text, html: null }).then((done) => {
    const texts = textsOf(state.lang);
    pass({ status: done ? texts.copied : texts.copyFailed });
    if (!done) selectCode(text);
  });
}

/** By hand, the code is hard to select for those who have no pointer. */
function selectCode(text: string): void {
  const code = [...document.querySelectorAll('pre code')].find(({ textContent }) => textContent === text);
  if (code) window.getSelection()?.selectAllChildren(code);
}

function download(name: string, type: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function picture(kind: 'svg' | 'png' | 'csv'): void {
  const widgets = [...document.querySelectorAll<ThadsWidget>('#sheet > *')];
  const names = page.model.shown.map(pictureName);
  void Promise.all(
    widgets.map(async (widget, at) => {
      const name = `${names[at] ?? 'thads'}.${kind}`;
      if (kind === 'png') download(name, 'image/png', await widget.toPNG());
      else if (kind === 'svg') download(name, 'image/svg+xml', await widget.toSVG());
      else download(name, 'text/csv', await widget.toCSV());
    }),
  ).catch(() => pass({ status: textsOf(state.lang).downloadFailed }));
}

listen();
draw();
