import { fill } from '../../src/text/messages.ts';
import type { CarrierId, Host } from './hosts.ts';
import type { Field } from './fields.ts';
import type { Action, State, WidgetId } from './state.ts';
import { en } from './text-en.ts';
import { vi } from './text-vi.ts';

export type Texts = { readonly [K in keyof typeof vi]: string };

export const textsOf = (lang: State['lang']): Texts => (lang === 'en' ? en : vi);

/** Names of things that are called otherwise elsewhere. */
export const carrierName = (carrier: CarrierId, texts: Texts): string =>
  carrier === 'table' ? texts.carrierTable : texts[carrier];

export const carrierAbout = (carrier: CarrierId, texts: Texts): string =>
  ({
    element: texts.aboutElement,
    link: texts.aboutLink,
    table: texts.aboutTable,
    iframe: texts.aboutIframe,
    file: texts.aboutFile,
    prerendered: texts.aboutPrerendered,
    picture: texts.aboutPicture,
  })[carrier];

export const hostNote = (note: Host['note'], texts: Texts): string =>
  note === undefined ? '' : texts[`note${note.charAt(0).toUpperCase()}${note.slice(1)}` as keyof Texts];

export const widgetName = (widget: WidgetId, texts: Texts): string => texts[widget];

/** Where the text of a field comes from, in two words. */
export function originText({ origin, edited }: Field, texts: Texts): string {
  if (origin === 'none') return edited ? texts.fromRejected : texts.fromNone;
  return {
    text: texts.fromText,
    derived: texts.fromDerived,
    data: texts.fromData,
    picked: texts.fromPicked,
    typed: texts.fromTyped,
  }[origin];
}

/** What a way of embedding leaves out, each thing once. @param lost - paths such as `cases.suspended` */
export function lostText(lost: readonly string[], texts: Texts): string {
  const names: Readonly<Record<string, string>> = {
    targets: texts.lostTargets,
    notEnforceable: texts.lostNotEnforceable,
    suspended: texts.lostSuspended,
    pace: texts.lostPace,
    previous: texts.lostPrevious,
  };
  const things = new Set(lost.map((path) => names[path.split('.').at(-1) ?? ''] ?? texts.lostOther));
  return [...things].join('; ');
}

/** What a pasted snippet has brought back, and where its figures are if not in it. */
export function restoredText({ state, file }: Extract<Action, { type: 'restore' }>, texts: Texts): string {
  if (file) return fill(texts.isSnippetOf, { name: file });
  const isBare = state.carrier === 'picture' && state.text === '';
  return isBare ? texts.isSnippetBare : texts.isSnippet;
}

export { fill };
