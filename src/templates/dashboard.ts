import { html, nothing, type TemplateResult } from 'lit';

/** One thing that can be chosen. */
export interface ChoiceText {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** A few things of which one is chosen. */
export const switchTemplate = (
  label: string,
  choices: readonly ChoiceText[],
  choose: (value: string) => void,
): TemplateResult => html`
  <fieldset class="field" part="measure">
    <legend class="name">${label}</legend>
    <div class="switch">
      ${choices.map(
        ({ value, text, chosen }) => html`<label>
          <input type="radio" name="measure" .value=${value} .checked=${chosen} @change=${() => choose(value)} />
          <span>${text}</span>
        </label>`,
      )}
    </div>
  </fieldset>
`;

export const selectTemplate = (
  label: string,
  choices: readonly ChoiceText[],
  choose: (value: string) => void,
): TemplateResult => html`
  <label class="field" part="period">
    <span class="name">${label}</span>
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${choices.map(({ value, text, chosen }) => html`<option .value=${value} .selected=${chosen}>${text}</option>`)}
    </select>
  </label>
`;

export interface ComboboxTexts {
  readonly label: string;
  readonly placeholder: string;
  /** The entries that are drawn. */
  readonly options: readonly { readonly name: string; readonly note: string | null; readonly chosen: boolean }[];
  /** Place of the first of them among all that were found, and how many those are. */
  readonly from: number;
  readonly count: number;
  readonly open: boolean;
  readonly active: number;
  /** What stands below the list: how many more there are, or that there is none. */
  readonly more: string | null;
  /** How many were found, for ears; `null` before something was typed. */
  readonly said: string | null;
}

export interface ComboboxHandlers {
  readonly typed: (event: Event) => void;
  readonly clicked: () => void;
  readonly focused: (event: Event) => void;
  readonly left: () => void;
  readonly held: (event: Event) => void;
  readonly picked: (event: Event) => void;
  readonly keyed: (event: KeyboardEvent) => void;
}

/** A field with a list below it; the list is always there, so that the field can name it. */
export const comboboxTemplate = (
  { label, placeholder, options, from, count, open, active, more, said }: ComboboxTexts,
  on: ComboboxHandlers,
): TemplateResult => html`
  <div class="field unit" part="unit">
    <label class="name" for="unit">${label}</label>
    <div class="combobox">
      <input
        id="unit"
        type="text"
        role="combobox"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="done"
        placeholder=${placeholder}
        aria-autocomplete="list"
        aria-controls="units"
        aria-expanded=${open && count > 0 ? 'true' : 'false'}
        aria-activedescendant=${open && active >= 0 ? `unit-${active}` : nothing}
        @input=${on.typed}
        @click=${on.clicked}
        @focus=${on.focused}
        @blur=${on.left}
        @keydown=${on.keyed}
      />
      <svg class="chevron" viewBox="0 0 10 6" aria-hidden="true"><path d="M1 1l4 4 4-4"></path></svg>
      <div class="popup" part="list" ?hidden=${!open} @mousedown=${on.held}>
        <div id="units" role="listbox" aria-label=${label} ?hidden=${count === 0} @click=${on.picked}>
          ${
            open
              ? options.map(
                  ({ name, note, chosen }, index) => html`<div
                    id="unit-${from + index}"
                    class=${from + index === active ? 'active' : ''}
                    part="option"
                    role="option"
                    aria-selected=${chosen ? 'true' : 'false'}
                    aria-posinset=${from + index + 1}
                    aria-setsize=${count}
                  >${name}${note === null ? nothing : html`<small>${note}</small>`}</div>`,
                )
              : nothing
          }
        </div>
        ${more === null ? nothing : html`<p class="more">${more}</p>`}
      </div>
      <p class="said" role="status">${said}</p>
    </div>
  </div>
`;

/** Lets go of what was chosen. */
export const clearTemplate = (text: string, clear: () => void): TemplateResult =>
  html`<button type="button" class="clear" part="clear" @click=${clear}>
    <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1 1l8 8M9 1l-8 8"></path></svg>${text}
  </button>`;
