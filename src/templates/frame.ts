import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../figures/verdict.ts';
import { madeOnce } from './made-once.ts';

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
    ${label === null ? nothing : labelTemplate(label, headingLevel)}${about === null ? nothing : html`<p class="about" .textContent=${about}></p>`}
  </figcaption>`;
}

function labelTemplate(label: string, level: number | null): TemplateResult {
  const tag = level === null ? 'p' : `h${level}`;
  return html(madeOnce(`<${tag} class="label" part="label" .textContent=\0></${tag}>`), label);
}

/** Problems, where readers see them: a wrong figure must not look like a right one. */
export const noticesTemplate = ({ notices, noticesLabel }: Frame): TemplateResult | typeof nothing =>
  notices.length === 0
    ? nothing
    : html`<ul class="notices" part="notice" aria-label=${noticesLabel}>
        ${listed(notices.map((notice) => html`<li .textContent=${notice}></li>`))}
      </ul>`;

/** @param tools - buttons to take the widget along */
export function footerTemplate(
  { note, source, standing }: Frame,
  table: TemplateResult | typeof nothing,
  tools: TemplateResult | typeof nothing = nothing,
): TemplateResult | typeof nothing {
  const bare = source === null && standing === null;
  const origin = bare
    ? nothing
    : html`<p part="source">
        ${source === null ? nothing : source.href === null ? source.text : html`<a href=${source.href} .textContent=${source.text}></a>`}${
          source !== null && standing !== null ? ' · ' : nothing
        }${standing ?? nothing}
      </p>`;
  const footer =
    bare && table === nothing && tools === nothing
      ? nothing
      : html`<div class="footer" part="footer">${origin}${table}${tools}</div>`;
  return note === null ? footer : html`<p class="note" part="note" .textContent=${note}></p>${footer}`;
}

/** A shape of its own for every verdict, drawn, so that it looks the same in every font and without colour. */
export const GLYPHS: Readonly<Record<Outcome, string>> = {
  met: 'M5 0 10 10H0z',
  missed: 'M0 0h10L5 10z',
  undecided: 'M5 0l5 5-5 5-5-5z',
};

/** One template by itself instead of a list of it, which would cost two comments more in every widget. */
export const listed = <T>(items: readonly T[]): T | readonly T[] => (items.length === 1 ? items[0]! : items);

/** A lone sign of per cent does not begin a line; the text stays as it is for who copies or compares it. */
export const kept = (text: string): unknown => {
  const [, before, unit, after] = /^(.*?)(\S+ %)(.*)$/.exec(text) ?? [];
  if (unit === undefined) return text;
  return after
    ? html`${before}<span class="kept" .textContent=${unit}></span>${kept(after)}`
    : html`${before}<span class="kept" .textContent=${unit}></span>`;
};

export const verdictTemplate = ({
  outcome,
  text,
}: {
  readonly outcome: Outcome;
  readonly text: string;
}): TemplateResult =>
  html`<p class="verdict ${outcome}" part="verdict"><svg viewBox="0 0 10 10" aria-hidden="true"><path d=${GLYPHS[outcome]}></path></svg>${kept(text)}</p>`;
