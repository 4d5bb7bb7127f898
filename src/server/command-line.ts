import { parseArgs } from 'node:util';
import { nearest } from '../input/near.ts';

const OPTIONS = {
  'allow-warnings': { type: 'boolean', default: false },
  'base-url': { type: 'string' },
  format: { type: 'string', default: 'html' },
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
  max: { type: 'string', default: '1000' },
  measure: { type: 'string' },
  out: { type: 'string' },
  quiet: { type: 'boolean', short: 'q', default: false },
  set: { type: 'string', multiple: true, default: [] as string[] },
  theme: { type: 'string', default: 'light' },
  verbose: { type: 'boolean', short: 'v', default: false },
  version: { type: 'boolean', default: false },
  widget: { type: 'string', default: 'gauge' },
  width: { type: 'string' },
} as const;

type Option = keyof typeof OPTIONS;

const OF_EVERY: readonly Option[] = ['help', 'lang', 'version'];
const OF_FINDINGS: readonly Option[] = ['json', 'max', 'quiet', 'verbose'];
const OF_DRAWINGS: readonly Option[] = ['measure', 'out', 'set', 'widget'];

/** What each command takes; an option it would not look at is refused rather than passed over. */
const COMMANDS = {
  check: [...OF_FINDINGS, 'allow-warnings'],
  read: ['json'],
  render: [...OF_DRAWINGS, 'format', 'theme', 'width'],
  publish: [...OF_FINDINGS, ...OF_DRAWINGS, 'base-url'],
} as const satisfies Readonly<Record<string, readonly Option[]>>;

export type Command = keyof typeof COMMANDS;

/** Options that are followed by a value; by them the command names what belongs there. */
export type Valued = { [K in Option]: (typeof OPTIONS)[K]['type'] extends 'string' ? K : never }[Option];

/** What is wrong with what was typed. */
export type Misuse =
  | { readonly kind: 'command'; readonly got: string | null }
  | { readonly kind: 'no-file'; readonly command: Command }
  | { readonly kind: 'more-files'; readonly command: Command; readonly got: string }
  | { readonly kind: 'option'; readonly got: string; readonly nearest: string }
  | { readonly kind: 'misplaced'; readonly option: string; readonly command: Command }
  | { readonly kind: 'flag'; readonly option: string; readonly got: string }
  | { readonly kind: 'value'; readonly option: Valued; readonly got: string | null }
  | { readonly kind: 'attribute'; readonly got: string; readonly tag: string; readonly nearest: string }
  /** `message` is the widget's own, in the reader's language. */
  | { readonly kind: 'refused'; readonly message: string };

/** Words that are no command or no option of this one. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly misuse: Misuse;

  constructor(misuse: Misuse) {
    super(misuse.kind);
    this.misuse = misuse;
  }
}

/** @throws {@link UsageError} saying what was typed for an option, and that something else belongs there */
export function refuseValue(option: Valued, got: string | null): never {
  throw new UsageError({ kind: 'value', option, got });
}

/**
 * What stands behind `thads`, read.
 *
 * @returns the values of its options, its words (a command and files), and all of it in order
 * @throws {@link UsageError} for options that are unknown or lack their value
 */
export function readArguments(args: readonly string[]) {
  // Not strictly: what is wrong is told in our own words, in the language that is asked for.
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token);
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, tokens: true });
}

type Arguments = ReturnType<typeof readArguments>;
export type Values = Arguments['values'];

interface OptionToken {
  readonly name: string;
  /** As it was typed. */
  readonly rawName: string;
  readonly value?: string | undefined;
  /** Whether the value stands behind `=`. */
  readonly inlineValue?: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken): void {
  if (!Object.hasOwn(OPTIONS, name)) {
    const near = nearest(
      rawName,
      Object.keys(OPTIONS).map((known) => `--${known}`),
    );
    throw new UsageError({ kind: 'option', got: rawName, nearest: near.distance <= 2 ? near.word : '' });
  }
  const { type } = OPTIONS[name as Option];
  if (type === 'boolean' && value !== undefined) throw new UsageError({ kind: 'flag', option: rawName, got: value });
  // "--out --json": the next option is no value.
  if (type === 'string' && (!value || (!inlineValue && /^-./.test(value)))) refuseValue(name as Valued, value || null);
}

/**
 * The command among the words that were read, and its files.
 *
 * @throws {@link UsageError} for other words, for options of other commands, and for too few or too many files
 */
export function commandOf({ positionals: [word, ...files], tokens }: Arguments) {
  if (word === undefined || !Object.hasOwn(COMMANDS, word))
    throw new UsageError({ kind: 'command', got: word ?? null });
  const command = word as Command;
  const taken: readonly string[] = [...OF_EVERY, ...COMMANDS[command]];
  for (const token of tokens)
    if (token.kind === 'option' && !taken.includes(token.name))
      throw new UsageError({ kind: 'misplaced', option: token.rawName, command });
  const [file, second] = files;
  if (file === undefined) throw new UsageError({ kind: 'no-file', command });
  if (second !== undefined && (command === 'render' || command === 'publish'))
    throw new UsageError({ kind: 'more-files', command, got: second });
  return { command, file, files };
}
