import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { colourOf, lowContrasts, themeCss } from './contrast.ts';
import { isChecked, type Page, valueOf } from './page.ts';
import { liveWidget } from './stage.ts';
import { COLOURS, type ColourName, type State, type WidgetId } from './state.ts';
import { fill, type Texts, widgetName } from './text.ts';
import { shownOf } from './widgets.ts';

/** Third step: every picture that has something to say, the chosen one at the width and in the colours of the site. */
export function chooseView(page: Page): TemplateResult {
  const { model, texts } = page;
  return html`<section class="step" aria-labelledby="choose">
    <h2 id="choose" tabindex="-1"><span class="number" aria-hidden="true">3</span>${texts.choose}</h2>
    ${
      model.widget === null
        ? html`<p class="hint empty">${texts.nothingToShow}</p>`
        : html`<div class="choose">
            <div class="gallery">${model.measures.length > 1 ? measureView(page) : nothing} ${cardsView(page)}</div>
            ${stageView(page)}
          </div>`
    }
  </section>`;
}

function measureView({ model, texts, dispatch }: Page): TemplateResult {
  const choices = ['cases', 'amounts', 'both'] as const;
  return html`<fieldset class="segments">
    <legend>${texts.measure}</legend>
    ${choices.map(
      (measure) =>
        html`<label
          ><input
            type="radio"
            name="measure"
            .value=${measure}
            .checked=${live(model.state.measure === measure)}
            @change=${() => dispatch({ type: 'set', values: { measure } })}
          /><span>${texts[measure]}</span></label
        >`,
    )}
  </fieldset>`;
}

function cardsView(page: Page): TemplateResult {
  const { model, texts } = page;
  return html`<fieldset class="cards">
    <legend>${texts.widget}</legend>
    ${model.widgets.map((id) => cardView(id, page))}
  </fieldset>`;
}

/** What small pictures leave out. */
const SMALL = { table: 'none', label: null, agency: null, period: null, source: null, 'as-of': null };

/** A small live picture to choose by; the chosen one stands beside it in full. */
function cardView(id: WidgetId, { model, texts, dispatch }: Page): TemplateResult {
  const [shown] = shownOf(id, model, model.state.measure);
  return html`<label class="card">
    <input
      type="radio"
      name="widget"
      .value=${id}
      .checked=${live(model.widget === id)}
      @change=${() => {
        dispatch({ type: 'set', values: { widget: id } });
        // Another picture begins at its top, wherever the one before was left.
        document.querySelector('#stage')?.scrollTo(0, 0);
      }}
    />
    <span class="name">${widgetName(id, texts)}</span>
    <span class=${`picture ${model.state.theme}`} lang="vi" aria-hidden="true" inert>
      ${shown ? liveWidget(`card ${id}`, shown, model, SMALL) : nothing}
    </span>
  </label>`;
}

function stageView(page: Page): TemplateResult {
  const { model, texts, picture } = page;
  const { theme } = model.state;
  return html`<div class="preview" role="group" aria-labelledby="preview">
    <h3 id="preview">${texts.preview}</h3>
    ${controlsView(page)}
    <div class=${`stage ${theme}`} id="stage" lang="vi" tabindex="0" role="region" aria-labelledby="preview">
      <div class="sheet" id="sheet">
        ${model.shown.map((one, at) => liveWidget(`stage ${one.id} ${at}`, one, model))}
      </div>
    </div>
    <div class="row">
      <button type="button" @click=${() => picture('svg')}>${texts.downloadSvg}</button>
      <button type="button" @click=${() => picture('png')}>${texts.downloadPng}</button>
      <button type="button" @click=${() => picture('csv')}>${texts.downloadCsv}</button>
    </div>
    ${coloursView(page)}
  </div>`;
}

const NARROWEST = 200;
const WIDEST = 1000;

function controlsView({ model, texts, dispatch }: Page): TemplateResult {
  const { width, theme } = model.state;
  const said = width === 0 ? texts.widthFit : fill(texts.widthValue, { x: String(width) });
  return html`<div class="controls">
    <label class="slider" for="width"
      ><span>${texts.width}: <output for="width">${said}</output></span>
      <input
        id="width"
        type="range"
        min=${NARROWEST}
        max=${WIDEST}
        step="10"
        aria-valuetext=${said}
        .value=${live(String(width || WIDEST))}
        @input=${(event: Event) => dispatch({ type: 'set', values: { width: Number(valueOf(event)) } })}
    /></label>
    <button type="button" aria-disabled=${width === 0 ? 'true' : 'false'} @click=${() => dispatch({ type: 'set', values: { width: 0 } })}>
      ${texts.fit}
    </button>
    <fieldset class="segments">
      <legend>${texts.theme}</legend>
      ${(['light', 'dark'] as const).map((one) => themeView(one, theme, texts, dispatch))}
    </fieldset>
  </div>`;
}

const themeView = (
  one: State['theme'],
  theme: State['theme'],
  texts: Texts,
  dispatch: Page['dispatch'],
): TemplateResult =>
  html`<label
    ><input
      type="radio"
      name="theme"
      .value=${one}
      .checked=${live(theme === one)}
      @change=${(event: Event) => isChecked(event) && dispatch({ type: 'set', values: { theme: one } })}
    /><span>${texts[one]}</span></label
  >`;

const colourNames = (texts: Texts): Readonly<Record<ColourName, string>> => ({
  completed: texts.colourCompleted,
  enforceable: texts.colourEnforceable,
  text: texts.colourText,
  surface: texts.colourSurface,
});

function coloursView({ model, texts, dispatch, passing, pass }: Page): TemplateResult {
  const { state } = model;
  const names = colourNames(texts);
  const low = lowContrasts(state);
  const css = themeCss(state);
  const set = (name: ColourName, hex: string) =>
    dispatch({ type: 'set', values: { colours: { ...state.colours, [name]: hex } } });
  const { colours } = passing;
  return html`<details
    class="colours"
    ?open=${colours}
    @toggle=${({ target }: Event) => pass({ colours: (target as HTMLDetailsElement).open })}
  >
    <summary>${texts.colours}</summary>
    <div class="swatches">
      ${COLOURS.map(
        (name) =>
          html`<label
            ><input
              type="color"
              .value=${live(colourOf(state, name))}
              @input=${(event: Event) => set(name, valueOf(event))}
            />${names[name]}</label
          >`,
      )}
      <button type="button" aria-disabled=${css === '' ? 'true' : 'false'} @click=${() => dispatch({ type: 'set', values: { colours: {} } })}>
        ${texts.resetColours}
      </button>
    </div>
    <div role="status"><ul class="contrast">
      ${
        low.length === 0
          ? html`<li class="fine">${texts.goodContrast}</li>`
          : low.map(({ colour, ratio, least }) => {
              const values = {
                colour: names[colour],
                ratio: decimal(ratio, state.lang),
                least: decimal(least, state.lang),
              };
              return html`<li class="warning">${fill(texts.lowContrast, values)}</li>`;
            })
      }
    </ul></div>
    ${css === '' ? nothing : html`<p class="hint">${texts.themeWhere}</p>`}
  </details>`;
}

const decimal = (value: number, lang: State['lang']): string =>
  lang === 'vi' ? String(value).replace('.', ',') : String(value);
