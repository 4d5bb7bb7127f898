import { isEmpty, type Reading } from '../figures/reading.ts';
import { type Row, type RowsSummary, rowsSummary, type RowsView } from '../figures/rows.ts';
import type { Verdict } from '../figures/verdict.ts';
import { amountPower, type AmountPower } from '../format/money.ts';
import { bareCountText, countText, rateText, signedPointsText, targetLabel, targetText } from './figures.ts';
import type { Measure } from '../model/report.ts';
import { completedWords, fill, type Messages } from './messages.ts';
import { type RowsTexts, rowsVi } from './rows-vi.ts';
import { accessibleName, completionSentence, problemText, verdictText } from './sentences.ts';

/** Decimals of an amount in a drawing; tables have them all. */
const MOST_DECIMALS = 2;

/** What is told of a row: enforceable and completed, its rate, or how far that is from the target. */
export type RowsValue = 'counts' | 'rate' | 'gap';

/** What a row prints, beside its marks. */
export interface RowTexts {
  readonly name: string;
  /** The span it covers where that is another one than the report's. */
  readonly period: string | null;
  readonly figure: string;
  /** Whether `figure` says that there is none. */
  readonly known: boolean;
  /** The rate beside counts; points from the target beside a rate, `null` without such. */
  readonly beside: string | null;
  readonly verdict: Verdict | null;
  /** The row in whole sentences, for ears. */
  readonly said: string;
  /** What is wrong with its figures. */
  readonly problems: readonly string[];
}

/** The words of rows: those of the language, Vietnamese where somebody added one without them. */
export const rowWords = (messages: Messages): RowsTexts['rows'] =>
  completedWords(rowsVi.rows, (messages as Messages & Partial<RowsTexts>).rows);

/** "34 đơn vị" */
export function countedRows(count: number, view: RowsView, messages: Messages): string {
  const rows = rowWords(messages);
  const [one, many] = view === 'units' ? [rows.unit, rows.units] : [rows.category, rows.categories];
  return fill(count === 1 ? one : many, { x: String(count) });
}

/** The name of a row; of a remainder, how many it stands for. */
export const rowName = ({ id, name, members }: Row, view: RowsView, messages: Messages): string =>
  id === null ? fill(rowWords(messages).rest, { rows: countedRows(members, view, messages) }) : name;

/** The one unit all amounts of these rows are printed in. */
export const rowsPower = (rows: readonly Row[]): AmountPower =>
  amountPower(rows.flatMap(({ reading: { figures } }) => [figures.total, figures.enforceable, figures.completed]));

export function rowTexts(
  row: Row,
  view: RowsView,
  value: RowsValue,
  power: AmountPower,
  messages: Messages,
  spoken: Messages,
): RowTexts {
  const { reading } = row;
  const name = rowName(row, view, messages);
  const problems = rowProblems(reading, messages);
  const share = rateCell(reading, messages);
  // A rate alone stands in its own column.
  const figure = value === 'counts' ? (pairText(reading, power, messages) ?? (share && '–')) : share;
  const [verdict = null] = reading.verdicts;
  const sentence = isEmpty(reading)
    ? `${messages.empty}.`
    : accessibleName(completionSentence(reading, spoken), reading, spoken);
  const shown = figure ?? (reading.rate.state === 'none' && value !== 'counts' ? messages.noRate : messages.unknown);
  const beside = value === 'counts' ? share : verdict && gapText(verdict, messages);
  const head = [name, row.period?.label].filter(Boolean).join(' ');
  return {
    name,
    period: row.period?.label ?? null,
    figure: shown,
    known: figure !== null,
    beside,
    verdict: value === 'counts' ? null : verdict,
    // What is seen comes first and in its order, for readers who speak to their device what they see.
    said: [`${head}: ${[shown, beside].filter(Boolean).join(', ')}.`, ...problems, sentence].join(' '),
    problems,
  };
}

/** What is wrong with figures that are shown, in words. */
export const rowProblems = ({ problems }: Reading, messages: Messages): string[] =>
  problems.filter(({ severity }) => severity !== 'info').map((problem) => problemText(problem, messages));

const rateCell = ({ shownRate }: Reading, messages: Messages): string | null =>
  shownRate && rateText(shownRate, messages);

/** "1.529 / 1.875", in the unit that stands above all rows. */
function pairText({ figures, measure }: Reading, power: AmountPower, messages: Messages): string | null {
  const { completed, enforceable } = figures;
  if (!completed && !enforceable) return null;
  const [part, whole] = [completed, enforceable].map((figure) =>
    figure ? bareCountText(figure, measure, power, messages, MOST_DECIMALS) : '–',
  );
  return fill(messages.ofWhole, { part: part ?? '', whole: whole ?? '' });
}

/** "+3,57": points from the target with their sign; nothing where none are concluded. */
const gapText = ({ delta }: Verdict, messages: Messages): string =>
  delta ? withSign(signedPointsText(delta, { ...messages, points: '{x}' })) : '';

const withSign = (text: string): string =>
  /\u2212/.test(text) || !/[1-9]/.test(text) ? text : text.replace(/\d/, '+$&');

/** Columns of a table of rows. */
export const COLUMNS = ['name', 'total', 'enforceable', 'completed', 'rate', 'target', 'verdict'] as const;
export type Column = (typeof COLUMNS)[number];

/** What stands above a column; amounts and cases with their unit. */
export function columnName(column: Column, view: RowsView, messages: Messages): string {
  if (column === 'name') return view === 'units' ? rowWords(messages).unitName : rowWords(messages).categoryName;
  return column === 'verdict' ? rowWords(messages).against : messages[column];
}

/** A cell of a table of rows; `null` where there is nothing to be known, such as a verdict without target. */
export function cellText(
  row: Row,
  column: Column,
  view: RowsView,
  power: AmountPower,
  messages: Messages,
): string | null {
  const { figures, measure, rate, verdicts } = row.reading;
  switch (column) {
    case 'name':
      return [rowName(row, view, messages), row.period?.label].filter(Boolean).join(' · ');
    case 'rate':
      return rate.state === 'none' ? messages.noRate : (rateCell(row.reading, messages) ?? messages.unknown);
    case 'target':
      return figures.targets.length === 0
        ? null
        : figures.targets
            .map((target) => (target.name ? `${target.name} ` : '') + targetText(target, messages))
            .join(' · ');
    case 'verdict':
      return verdicts.length === 0 ? null : verdicts.map((verdict) => verdictText(verdict, messages)).join(' · ');
    default:
      return figures[column] ? countText(figures[column], measure, power, messages) : messages.unknown;
  }
}

/** What stands above a column of figures without units: "Thi hành xong (việc)". */
export function headText(
  column: Column,
  view: RowsView,
  measure: Measure,
  power: AmountPower,
  messages: Messages,
): string {
  const name = column === 'verdict' ? rowWords(messages).againstPoints : columnName(column, view, messages);
  return column === 'total' || column === 'enforceable' || column === 'completed'
    ? withUnit(name, measure, power, messages)
    : name;
}

/** "Thi hành xong (việc)" */
export const withUnit = (name: string, measure: Measure, power: AmountPower, messages: Messages): string =>
  `${name} (${rowWords(messages).unitOf[measure === 'cases' ? measure : power]})`;

/** A count without its unit; `null` when it is not known. */
export const bareCell = (
  { reading: { figures, measure } }: Row,
  column: 'total' | 'enforceable' | 'completed',
  power: AmountPower,
  messages: Messages,
): string | null => figures[column] && bareCountText(figures[column], measure, power, messages, MOST_DECIMALS);

/** Points from the target with their sign, or that nothing is concluded. */
export const verdictCell = (verdict: Verdict, messages: Messages): string =>
  gapText(verdict, messages) || rowWords(messages).open;

/** The columns in which any of these rows has something to tell. */
export const columnsOf = (rows: readonly Row[]): Column[] =>
  COLUMNS.filter((column) =>
    rows.some(({ reading: { figures, verdicts } }) =>
      column === 'name' || column === 'rate'
        ? true
        : column === 'target'
          ? figures.targets.length > 0
          : column === 'verdict'
            ? verdicts.length > 0
            : figures[column] !== null,
    ),
  );

/** The label of the one target that all rows share; `null` when they differ or there is none. */
export function commonTarget(rows: readonly Row[], messages: Messages): string | null {
  const labels = new Set(
    rows.flatMap(({ reading }) => reading.figures.targets.map((target) => targetLabel(target, messages))),
  );
  const [label = null, ...others] = labels;
  return others.length === 0 ? label : null;
}

/**
 * What many rows say together: "Trong 34 đơn vị, 20 đơn vị đạt chỉ tiêu; tỷ lệ thi hành xong cao nhất: Đức Hòa (85,57%);
 * thấp nhất: Bến Lức (76,48%); 3 đơn vị chưa có số liệu."
 */
export function rowsSentence(
  rows: readonly Row[],
  view: RowsView,
  value: RowsValue,
  power: AmountPower,
  messages: Messages,
): string {
  const texts = rowWords(messages);
  const summary = rowsSummary(rows, value === 'counts' ? 'completed' : value);
  const counted = (count: number) => countedRows(count, view, messages);
  const told = (template: string, count: number) => (count > 0 ? [fill(template, { rows: counted(count) })] : []);
  const names = (found: RowsSummary['highest']): string => {
    const first = found.slice(0, 2).map((row) => rowName(row, view, messages));
    return found.length > 2
      ? fill(texts.others, { names: first.join(', '), rows: counted(found.length - 2) })
      : first.join(', ');
  };
  const extreme = (template: string, found: RowsSummary['highest']): string[] => {
    const [row] = found;
    return row ? [fill(template, { names: names(found), x: valueText(row, value, power, messages) })] : [];
  };
  const clauses = [
    summary.judged > summary.undecided + summary.partYear
      ? fill(texts.met, { rows: counted(summary.rows), met: counted(summary.met) })
      : fill(texts.all, { rows: counted(summary.rows) }),
    ...extreme(texts.highest[value], summary.highest),
    ...extreme(texts.lowest[value], summary.lowest),
    ...told(texts.undecided, summary.undecided),
    ...told(texts.partYear, summary.partYear),
    ...told(texts.none, summary.none),
    ...told(texts.unknown, summary.unknown),
  ];
  return `${clauses.join('; ')}.`;
}

function valueText({ reading }: Row, value: RowsValue, power: AmountPower, messages: Messages): string {
  const { figures, measure, shownRate, verdicts } = reading;
  if (value === 'counts') return figures.completed ? countText(figures.completed, measure, power, messages) : '';
  if (value === 'rate') return shownRate ? rateText(shownRate, messages) : '';
  return verdicts[0]?.delta ? withSign(signedPointsText(verdicts[0].delta, messages)) : '';
}
