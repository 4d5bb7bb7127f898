import {
  adoptStyles,
  css,
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { ThadsExportEvent } from '../events.ts';
import { parseChoice } from '../input/choice.ts';
import { exportWords } from '../text/export.ts';
import type { Messages } from '../text/messages.ts';
import { type Copied, copiedTable, copy } from './copy.ts';
import { csvOf } from './csv.ts';
import { drawingOf, exportedOf, type Exporting, NotShownError } from './exports.ts';
import { fileName } from './filename.ts';
import { pngOf } from './png.ts';
import { svgText } from './svg.ts';

const TOOLS = ['csv', 'svg', 'png', 'copy', 'link'] as const;
/** What an author asks for. */
export type Tool = (typeof TOOLS)[number];
/** What a button does. */
type Action = 'csv' | 'svg' | 'png' | 'sentence' | 'table' | 'link';

const ACTIONS: Readonly<Record<Tool, readonly Action[]>> = {
  csv: ['csv'],
  svg: ['svg'],
  png: ['png'],
  copy: ['sentence', 'table'],
  link: ['link'],
};
const TYPES = { csv: 'text/csv;charset=utf-8', svg: 'image/svg+xml;charset=utf-8' } as const;

/** How long a file may take to be fetched from its address, ms; then the address is given up. */
const KEPT_MS = 10_000;

/** The widget whose buttons they are. */
export interface ToolsHost extends ReactiveControllerHost, EventTarget {
  readonly id: string;
  readonly exporting: Exporting;
  readonly renderRoot: ParentNode;
}

export const toolStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .tools button {
    all: unset;
    box-sizing: border-box;
    min-block-size: 24px;
    min-inline-size: 24px;
    padding: 0.1em 0.6em;
    border: 1px solid var(--_line);
    border-radius: 3px;
    color: var(--_enforceable);
    cursor: pointer;
  }
  .tools button:hover {
    border-color: currentColor;
  }
  .tools button:focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .tools-said {
    flex-basis: 100%;
    color: var(--_text);
  }
  .tools-said:empty {
    display: none;
  }
  .tools-said .text {
    margin-block-start: 0.25em;
    padding: 0.35em 0.5em;
    border: 1px solid var(--_line);
    white-space: pre-wrap;
    user-select: all;
  }
  @media print {
    .tools,
    .tools-said {
      display: none;
    }
  }
`;

/** Buttons to take a widget along; one tab stop, arrow keys from button to button. */
export class Tools implements ReactiveController {
  readonly #host: ToolsHost;
  #active = 0;
  /** Whether the browser took the styles as an element, once and for all. */
  #styled = false;
  #said: { readonly message: string; readonly text: string | null } | null = null;

  constructor(host: ToolsHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const root = this.#host.renderRoot;
    const sheet = toolStyles.styleSheet;
    if (!(root instanceof ShadowRoot) || this.#styled) return;
    // Beside those of the widget, which may have changed its own since.
    if (!sheet) adoptStyles(root, [toolStyles]);
    else if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#styled = !sheet;
  }

  /** What an attribute asks for; `null` for nothing. @throws FigureError for words that are no tools */
  read(raw: string | null | undefined): readonly Tool[] | null {
    const words = (raw ?? '').split(/[\s,;]+/).filter(Boolean);
    const tools = new Set(words.flatMap((word) => parseChoice(word, TOOLS, 'toolbar') ?? []));
    return tools.size > 0 ? [...tools] : null;
  }

  template(tools: readonly Tool[], messages: Messages): TemplateResult {
    const words = exportWords(messages);
    const actions = tools.flatMap((tool) => ACTIONS[tool]);
    const active = Math.min(this.#active, actions.length - 1);
    return html`<div class="tools" part="toolbar" role="toolbar" aria-label=${words.toolbar} @keydown=${this.#keyed} @focusin=${this.#focused}>
        ${actions.map(
          (action, index) =>
            html`<button type="button" part="tool ${action}" tabindex=${index === active ? 0 : -1} aria-label=${words.names[action]} @click=${() => this.#run(action)}>
              ${words.buttons[action]}
            </button>`,
        )}
      </div>
      <div class="tools-said" part="tool-message" role="status">
        ${this.#said === null ? nothing : html`<p>${this.#said.message}</p>${this.#said.text === null ? nothing : html`<p class="text">${this.#said.text}</p>`}`}
      </div>`;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLButtonElement>('.tools button')];
  }

  #focused = ({ target }: FocusEvent): void => {
    const index = this.#buttons().indexOf(target as HTMLButtonElement);
    if (index < 0 || index === this.#active) return;
    this.#active = index;
    this.#host.requestUpdate();
  };

  #keyed = (event: KeyboardEvent): void => {
    const buttons = this.#buttons();
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const last = buttons.length - 1;
    const next: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = next[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    buttons[to]?.focus();
  };

  #run = async (action: Action): Promise<void> => {
    const { messages } = this.#host.exporting.view;
    const words = exportWords(messages);
    try {
      this.#said =
        action === 'csv' || action === 'svg' || action === 'png' ? await this.#save(action) : await this.#copy(action);
    } catch (error) {
      // Readers are told; the page is not broken by a picture that could not be made.
      this.#said = { message: error instanceof NotShownError ? words.hidden : words.failed, text: null };
    }
    this.#host.requestUpdate();
  };

  /** @returns whether the page lets it happen */
  #allowed(format: ThadsExportEvent['format'], filename: string | null): boolean {
    return this.#host.dispatchEvent(new ThadsExportEvent({ format, filename }));
  }

  async #save(format: 'csv' | 'svg' | 'png') {
    const { exporting } = this.#host;
    const exported = exportedOf(exporting);
    const file = fileName(exported, format);
    if (!this.#allowed(format, file)) return null;
    const blob =
      format === 'png'
        ? await pngOf(drawingOf(exporting), 2)
        : new Blob([format === 'csv' ? csvOf(exported) : svgText(drawingOf(exporting))], { type: TYPES[format] });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = file;
    // Not put into the page, where its own scripts would hear of the click.
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
    return { message: exportWords(exporting.view.messages).saved.replace('{file}', file), text: null };
  }

  async #copy(action: 'sentence' | 'table' | 'link') {
    const { exporting } = this.#host;
    const words = exportWords(exporting.view.messages);
    if (!this.#allowed(action, null)) return null;
    const copied = this.#copied(action, exporting);
    return (await copy(copied))
      ? { message: words.copied[action], text: null }
      : { message: words.refused, text: copied.text };
  }

  #copied(action: 'sentence' | 'table' | 'link', { sentence, table, view: { frame } }: Exporting): Copied {
    const facts = [frame.about, frame.source?.text, frame.standing].filter(Boolean).join(' · ');
    if (action === 'sentence') return { text: sentence, html: null };
    if (action === 'table') return copiedTable(sentence, table.columns, table.rows, facts);
    const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href || location.href;
    return {
      text: page.replace(/#.*$/, '') + (this.#host.id ? `#${encodeURIComponent(this.#host.id)}` : ''),
      html: null,
    };
  }
}
