import type { Figure } from '../model/figure.ts';
import type { Period } from '../model/period.ts';
import { COUNTS, type Measure, type MeasureFigures, NO_FIGURES, SHARES, type Target } from '../model/report.ts';
import { dateText } from '../text/date.ts';
import { exportWords } from '../text/export.ts';
import { rateText } from '../text/figures.ts';
import { fill, type Messages } from '../text/messages.ts';
import { verdictTexts } from '../text/sentences.ts';
import type { Exported, ExportedPart, PartKind } from './exported.ts';
import { stated, statedIn, statedPercent } from './stated.ts';

type Rows = readonly (readonly string[])[];

/**
 * The figures of a widget as a CSV file, with what they are from above them: a row a figure, or a row a unit. Spreadsheets in
 * Vietnamese and in English open it right (UTF-8 with its mark; `;` and decimal commas, or `,` and points), and `parseCsv`
 * reads the same report from it.
 */
export function csvOf(exported: Exported): string {
  const delimiter = exported.messages.separators.decimal === ',' ? ';' : ',';
  const rows = [
    ...factRows(exported),
    [],
    ...(exported.parts ? partRows(exported, exported.parts) : figureRows(exported)),
  ];
  return `\ufeff${rows.map((cells) => cells.map((text) => cell(text, delimiter)).join(delimiter)).join('\r\n')}\r\n`;
}

/** A plain number is no formula, whatever its sign. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** Spreadsheets run what begins like a formula; behind an apostrophe it is text. */
export function cell(text: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return safe.includes(delimiter) || /["\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function factRows({ label, origin, sentence, messages, lang }: Exported): Rows {
  const { facts } = exportWords(messages);
  const { agency, asOf, status, source, note } = origin;
  const rows: [string, string | null | undefined][] = [
    [facts.label, label],
    [facts.agency, agency],
    [facts.period, periodText(origin.period, origin.span, lang)],
    [facts.asOf, asOf],
    [facts.status, status && messages[status]],
    [facts.source, source?.name],
    [facts.url, source?.url],
    [facts.note, note],
    [facts.sentence, sentence],
  ];
  return rows.flatMap(([name, value]) => (value ? [[name, value]] : []));
}

/** Its own words, and its days where the words do not hold them. */
function periodText(label: string | null, span: Period | null, lang: 'vi' | 'en'): string | null {
  if (!span?.from || !span.to || (label && /\d/.test(label))) return label;
  const [from, to] = [dateText(span.from, lang), dateText(span.to, lang)];
  return `${lang === 'en' ? 'from' : 'từ'} ${from} ${lang === 'en' ? 'to' : 'đến'} ${to}`;
}

/** A figure, its unit, and how it was stated. */
function figureRows({ reading, messages }: Exported): Rows {
  const words = exportWords(messages);
  const { figures, measure, rate, shownRate, enforceableShare, previousRate, verdicts } = reading;
  const { separators } = messages;
  const named = (name: string) => fill(messages.ofMeasure[measure], { x: name });
  const percent = (name: string, figure: Figure) => [
    named(name),
    statedPercent(figure, separators),
    words.units.percent,
    words.hedge[figure.bound],
  ];
  const rows: (readonly string[])[] = [[words.item, words.figure, words.unit, words.statedAs]];
  for (const count of COUNTS) {
    const figure = figures[count];
    if (figure) {
      const { digits, power } = stated(figure, measure, separators);
      rows.push([named(messages[count]), digits, unitOf(measure, power, messages), words.hedge[figure.bound]]);
    } else if (count !== 'notEnforceable' && count !== 'suspended')
      rows.push([named(messages[count]), messages.unknown]);
  }
  for (const share of SHARES) if (figures[share]) rows.push(percent(words.shares[share], figures[share]));
  if (enforceableShare && !figures.enforceableShare)
    rows.push([fill(words.computed, { x: messages.shareBase }), rateText(enforceableShare, messages)]);
  if (figures.rate) rows.push(percent(messages.rateBase, figures.rate));
  else if (shownRate) rows.push([fill(words.computed, { x: messages.rateBase }), rateText(shownRate, messages)]);
  else rows.push([named(messages.rateBase), rate.state === 'none' ? messages.noRate : messages.unknown]);
  for (const target of figures.targets) {
    const name = target.name === null ? messages.target : fill(messages.targetNamed, { name: target.name });
    rows.push([
      named(name),
      statedPercent(target.rate, separators),
      words.units.percent,
      target.operator === '>' ? words.strict : '',
    ]);
  }
  if (figures.targetDelta)
    rows.push([
      named(words.targetDelta),
      statedPercent(figures.targetDelta, separators),
      words.units.points,
      words.hedge[figures.targetDelta.bound],
    ]);
  if (figures.pace) rows.push(percent(messages.pace, figures.pace));
  if (previousRate) rows.push([fill(words.lastYear, { x: messages.rateBase }), rateText(previousRate, messages)]);
  for (const { text } of verdictTexts(verdicts, messages)) rows.push([words.verdict, text]);
  return rows;
}

function unitOf(measure: Measure, power: number, messages: Messages): string {
  const { units } = exportWords(messages);
  if (measure === 'cases') return power === 0 ? units.cases : units.casesThousand;
  return (units as Readonly<Record<number, string>>)[power] ?? units[0];
}

/** A column of a table with a row a unit. */
interface Column {
  readonly heading: string;
  readonly text: (part: ExportedPart) => string;
}

/** A row a unit, kind of case or period: its figures in columns of one unit, hedges in the last column. */
function partRows(
  { reading: { measure }, messages, lang }: Exported,
  { kind, rows }: { readonly kind: PartKind; readonly rows: readonly ExportedPart[] },
): Rows {
  const all = rows.map(({ figures }) => figures ?? NO_FIGURES);
  const { separators } = messages;
  const words = exportWords(messages);
  const named = (name: string, unit: string) =>
    fill(words.heading, { x: fill(messages.ofMeasure[measure], { x: name }), unit });
  const percent = (name: string, unit: string, of: (figures: MeasureFigures) => Figure | null | undefined): Column[] =>
    all.some(of)
      ? [
          {
            heading: named(name, unit),
            text: ({ figures }) => textOf(figures && of(figures), (figure) => statedPercent(figure, separators)),
          },
        ]
      : [];
  const hasNames = rows.some(({ name }) => name !== null);
  const columns: Column[] = [
    ...(rows.some(({ id }) => id !== null) ? [{ heading: words.id, text: ({ id }: ExportedPart) => id ?? '' }] : []),
    ...(hasNames
      ? [
          {
            heading: kind === 'categories' ? words.categoryName : words.unitName,
            text: ({ name }: ExportedPart) => name ?? '',
          },
        ]
      : []),
    ...(rows.some(({ period }) => period !== null)
      ? [
          {
            heading: words.facts.period,
            text: ({ period }: ExportedPart) => periodText(period?.label ?? null, period, lang) ?? '',
          },
        ]
      : []),
    ...COUNTS.flatMap((count): Column[] => {
      const figures = all.flatMap((one) => one[count] ?? []);
      if (figures.length === 0) return [];
      const power = commonPower(figures, measure, messages);
      const text = (figure: Figure) => {
        const own = stated(figure, measure, separators);
        return statedIn(figure, power, separators) ?? `${own.digits} ${unitOf(measure, own.power, messages)}`;
      };
      return [
        {
          heading: named(messages[count], unitOf(measure, power, messages)),
          text: (part) => textOf(part.figures?.[count], text),
        },
      ];
    }),
    ...SHARES.flatMap((share) => percent(words.shares[share], words.units.percent, (figures) => figures[share])),
    ...percent(messages.rateBase, words.units.percent, ({ rate }) => rate),
    ...percent(messages.target, words.units.percent, ({ targets }) => ownTarget(targets)?.rate),
    ...percent(words.targetDelta, words.units.points, ({ targetDelta }) => targetDelta),
  ];
  const hedges = rows.map(({ figures }) => hedgesOf(figures ?? NO_FIGURES, measure, messages));
  if (hedges.some(Boolean)) columns.push({ heading: words.hedges, text: (part) => hedges[rows.indexOf(part)] ?? '' });
  return [columns.map(({ heading }) => heading), ...rows.map((part) => columns.map(({ text }) => text(part)))];
}

/** Unknown is an empty cell: of many rows, some always are. */
const textOf = (figure: Figure | null | undefined, text: (figure: Figure) => string): string =>
  figure ? text(figure) : '';

const ownTarget = (targets: readonly Target[]): Target | undefined =>
  targets.find(({ name }) => name === null) ?? targets[0];

/** The unit that most figures of a column can be told in. */
function commonPower(figures: readonly Figure[], measure: Measure, { separators }: Messages): number {
  const powers = figures.map((figure) => stated(figure, measure, separators).power);
  const times = (power: number) => powers.filter((other) => other === power).length;
  return powers.reduce((best, power) => (times(power) > times(best) ? power : best), powers[0] ?? 0);
}

/** "Thi hành xong về tiền: hơn, Chỉ tiêu về tiền: trên": the figures of a row that are not exact. */
function hedgesOf(figures: MeasureFigures, measure: Measure, messages: Messages): string {
  const words = exportWords(messages);
  const hedged = (name: string, figure: Figure | null) =>
    figure && figure.bound !== 'exact' ? [[name, words.hedge[figure.bound]]] : [];
  const target = ownTarget(figures.targets);
  const named = [
    ...COUNTS.flatMap((count) => hedged(messages[count], figures[count])),
    ...SHARES.flatMap((share) => hedged(words.shares[share], figures[share])),
    ...hedged(messages.rateBase, figures.rate),
    ...(target?.operator === '>' ? [[messages.target, words.strict]] : []),
    ...hedged(words.targetDelta, figures.targetDelta),
  ];
  // Names have commas of their own, semicolons they have not.
  return named.map(([name = '', word = '']) => `${fill(messages.ofMeasure[measure], { x: name })}: ${word}`).join('; ');
}
