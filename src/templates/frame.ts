import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Outcome } from '../figures/verdict.ts';

/** What stands around a drawing: all of it plain text, `null` where nothing is to be said. */
export interface Frame {
  readonly label: string | null;
  /** 2 to 6 for a heading of that level; `null` for a plain line. */
  readonly headingLevel: number | null;
  /** Agency and period. */
  readonly about: string | null;
  readonly notices: readonly string[];
  readonly noticesLabel: string;
  readonly note: string | null;
  readonly source: { readonly text: string; readonly href: string | null } | null;
  /** As-of date and status. */
  readonly standing: string | null;
}

export function headerTemplate({ label, headingLevel, about }: Frame): TemplateResult | typeof nothing {
  if (label === null && about === null) return nothing;
  return html`<figcaption part="header">
    ${label === null ? nothing : labelTemplate(label, headingLevel)} ${about === null ? nothing : html`<p class="about">${about}</p>`}
  </figcaption>`;
}

function labelTemplate(label: string, level: number | null): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 class="label" part="label">${label}</h2>`;
    case 3:
      return html`<h3 class="label" part="label">${label}</h3>`;
    case 4:
      return html`<h4 class="label" part="label">${label}</h4>`;
    case 5:
      return html`<h5 class="label" part="label">${label}</h5>`;
    case 6:
      return html`<h6 class="label" part="label">${label}</h6>`;
    default:
      return html`<p class="label" part="label">${label}</p>`;
  }
}

/** Problems, where readers see them: a wrong figure must not look like a right one. */
export const noticesTemplate = ({ notices, noticesLabel }: Frame): TemplateResult | typeof nothing =>
  notices.length === 0
    ? nothing
    : html`<ul class="notices" part="notice" aria-label=${noticesLabel}>
        ${notices.map((notice) => html`<li>${notice}</li>`)}
      </ul>`;

/** @param tools - buttons to take the widget along */
export function footerTemplate(
  frame: Frame,
  table: TemplateResult | typeof nothing,
  tools: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const { note, source, standing } = frame;
  if (note === null && source === null && standing === null && table === nothing && tools === nothing) return nothing;
  const bare = source === null && standing === null;
  return html`${note === null ? nothing : html`<p class="note" part="note">${note}</p>`}
    ${
      bare && table === nothing && tools === nothing
        ? nothing
        : html`<div class="footer" part="footer">
            ${
              bare
                ? nothing
                : html`<p part="source">
                    ${source === null ? nothing : source.href === null ? source.text : html`<a href=${source.href}>${source.text}</a>`}${
                      source !== null && standing !== null ? ' · ' : nothing
                    }${standing ?? nothing}
                  </p>`
            }
            ${table} ${tools}
          </div>`
    }`;
}

/** A shape of its own for every verdict, drawn, so that it looks the same in every font and without colour. */
export const GLYPHS: Readonly<Record<Outcome, SVGTemplateResult>> = {
  met: svg`<path d="M5 0 10 10H0z"></path>`,
  missed: svg`<path d="M0 0h10L5 10z"></path>`,
  undecided: svg`<path d="M5 0l5 5-5 5-5-5z"></path>`,
};

/** A lone sign of per cent does not begin a line; the text stays as it is for who copies or compares it. */
export const kept = (text: string): unknown =>
  text.includes(' %')
    ? text.split(/(\S+ %)/).map((piece, index) => (index % 2 ? html`<span class="kept">${piece}</span>` : piece))
    : text;

export const verdictTemplate = ({
  outcome,
  text,
}: {
  readonly outcome: Outcome;
  readonly text: string;
}): TemplateResult =>
  html`<p class="verdict ${outcome}" part="verdict"><svg viewBox="0 0 10 10" aria-hidden="true">${GLYPHS[outcome]}</svg>${kept(text)}</p>`;
