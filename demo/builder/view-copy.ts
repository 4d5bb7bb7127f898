import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { themeCss } from './contrast.ts';
import { type CarrierId, HOST_IDS, type HostId, hostOf, type Survival, survivalOf } from './hosts.ts';
import { isChecked, type Page, valueOf } from './page.ts';
import { carrierAbout, carrierName, fill, hostNote, lostText, type Texts } from './text.ts';

/** Fourth step: where it goes, what survives there, and the code. */
export function copyView(page: Page): TemplateResult {
  const { model, texts } = page;
  return html`<section class="step" id="code" aria-labelledby="copy-code">
    <h2 id="copy-code" tabindex="-1"><span class="number" aria-hidden="true">4</span>${texts.copyCode}</h2>
    ${
      model.snippet === null
        ? html`<p class="hint empty">${texts.nothingToCopy}</p>`
        : html`<div class="copy">
            <div class="ways">${placeView(page)} ${carriersView(page)}</div>
            ${codeView(page)}
          </div>`
    }
  </section>`;
}

function placeView({ model, texts, dispatch }: Page): TemplateResult {
  const { host, base, loaded } = model.state;
  const note = hostNote(hostOf(host).note, texts);
  return html`<div class="place">
    <div>
      <label for="host">${texts.host}</label>
      <select
        id="host"
        aria-describedby="host-note"
        .value=${live(host)}
        @change=${(event: Event) => dispatch({ type: 'set', values: { host: valueOf(event) as HostId, carrier: 'best' } })}
      >
        ${HOST_IDS.map((id) => html`<option .value=${id} ?selected=${id === host}>${hostOf(id).name}</option>`)}
      </select>
      <p class="hint" id="host-note">${note} ${host === 'plain' || host === 'sharepoint' ? nothing : texts.measured}</p>
    </div>
    <div>
      <label for="base">${texts.base}</label>
      <input
        id="base"
        type="text"
        inputmode="url"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="base-hint"
        .value=${live(base)}
        @change=${(event: Event) => dispatch({ type: 'set', values: { base: valueOf(event) } })}
      />
      <p class="hint" id="base-hint">${texts.baseHint}</p>
    </div>
    <label class="tick"
      ><input
        type="checkbox"
        .checked=${live(loaded)}
        @change=${(event: Event) => dispatch({ type: 'set', values: { loaded: isChecked(event) } })}
      />${texts.loaded}</label
    >
  </div>`;
}

function carriersView(page: Page): TemplateResult {
  const { model, texts } = page;
  return html`<fieldset class="carriers">
    <legend>${texts.carrier}</legend>
    ${model.carriers.map((carrier) => carrierView(carrier, page))}
  </fieldset>`;
}

function carrierView(carrier: CarrierId, { model, texts, dispatch }: Page): TemplateResult {
  const { host } = model.state;
  const survival = survivalOf(host, carrier);
  const lost = model.snippets[carrier]?.lost ?? [];
  return html`<label class=${`carrier ${survival}`}>
    <input
      type="radio"
      name="carrier"
      .value=${carrier}
      .checked=${live(model.snippet?.carrier === carrier)}
      @change=${() => dispatch({ type: 'set', values: { carrier } })}
    />
    <span class="name"
      >${carrierName(carrier, texts)}${carrier === model.best ? html` <em>${texts.recommended}</em>` : nothing}</span
    >
    <span class="badge">${survivalText(survival, texts)}</span>
    <span class="about">${carrierAbout(carrier, texts)}</span>
    ${lost.length === 0 ? nothing : html`<span class="about less">${fill(texts.lostShort, { what: lostText(lost, texts) })}</span>`}
  </label>`;
}

const survivalText = (survival: Survival, texts: Texts): string =>
  survival === 'theme' ? texts.theme_ : texts[survival];

/** Frames, pictures and what was drawn beforehand bring their colours along; all others take the page's. */
const inPage = (carrier: CarrierId): boolean => !['iframe', 'prerendered', 'picture'].includes(carrier);

const themeView = (css: string, texts: Texts, copy: Page['copy']): TemplateResult =>
  html`<p class="hint">${texts.themeBeside}</p>
    <pre tabindex="0" role="group" aria-label=${texts.themeCss}><code id="theme-css">${css}</code></pre>
    <div class="row"><button type="button" @click=${() => copy(css)}>${texts.copyCss}</button></div>`;

/** Where the file belongs. */
const fileHint = (carrier: CarrierId, texts: Texts): string =>
  carrier === 'file' ? texts.fileHint : carrier === 'prerendered' ? texts.fileHintRender : texts.fileHintEmbed;

function codeView({ model, texts, copy, download, picture }: Page): TemplateResult | typeof nothing {
  const { snippet, state } = model;
  if (!snippet) return nothing;
  const { carrier, code, file } = snippet;
  const css = themeCss(state);
  const survival = survivalOf(state.host, carrier);
  return html`<div class="code" role="group" aria-labelledby="code-name">
    <div class="head">
      <h3 id="code-name">${carrierName(carrier, texts)}</h3>
      <button type="button" class="main" @click=${() => copy(code)}>${texts.copy}</button>
    </div>
    <div class="travels" role="status">
      <p class=${`survival ${survival}`}>
        <span class="unseen">${carrierName(carrier, texts)}.</span>
        ${fill(texts.survival, { host: hostOf(state.host).name, survival: survivalText(survival, texts) })}
      </p>
      ${snippet.lost.length === 0 ? nothing : html`<p class="leaves-out">${fill(texts.lost_, { what: lostText(snippet.lost, texts) })}</p>`}
    </div>
    <pre tabindex="0" role="group" aria-label=${texts.code}><code id="snippet">${code}</code></pre>
    <div class="row">
      ${
        carrier === 'picture'
          ? html`<button type="button" @click=${() => picture('svg')}>${texts.downloadSvg}</button>
              <button type="button" @click=${() => picture('png')}>${texts.downloadPng}</button>`
          : nothing
      }
      <button
        type="button"
        @click=${() => download('thads.html', 'text/html', `${code}\n`)}
      >
        ${texts.downloadCode}
      </button>
      ${
        file
          ? html`<button type="button" @click=${() => download(file.name, file.type, file.text)}>
              ${fill(texts.downloadFile, { name: file.name })}
            </button>`
          : nothing
      }
    </div>
    ${inPage(carrier) && css !== '' ? themeView(css, texts, copy) : nothing}
    ${file ? html`<p class="hint">${fill(fileHint(carrier, texts), { name: file.name })}</p>` : nothing}
  </div>`;
}
