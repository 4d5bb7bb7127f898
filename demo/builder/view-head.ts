import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Page } from './page.ts';
import { takenAloud } from './view-paste.ts';

/** Title, language, and what has just happened. */
export function headView(page: Page): TemplateResult {
  const { texts, model, dispatch, passing } = page;
  const languages = [
    ['vi', 'Tiếng Việt'],
    ['en', 'English'],
  ] as const;
  return html`<a class="skip" href="#copy-code">${texts.skip}</a>
    <header class="top">
      <div class="bar">
        <p class="brand">thads-widgets</p>
        <fieldset class="segments">
          <legend class="unseen">${texts.language}</legend>
          ${languages.map(
            ([lang, name]) =>
              html`<label lang=${lang}
                ><input
                  type="radio"
                  name="lang"
                  .value=${lang}
                  .checked=${live(model.state.lang === lang)}
                  @change=${() => dispatch({ type: 'set', values: { lang } })}
                /><span>${name}</span></label
              >`,
          )}
        </fieldset>
      </div>
      <h1>${texts.title}</h1>
      <p class="lead">${texts.lead}</p>
    </header>
    <p class="unseen" role="status">${takenAloud(page)}</p>
    <p class=${passing.status === '' ? 'status unseen' : 'status'} role="status">${passing.status}</p>`;
}
