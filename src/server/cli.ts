import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkCommand, type Streams } from './check-command.ts';
import { CLI_TEXTS } from './cli-text.ts';

const OPTIONS = {
  'allow-warnings': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  json: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'vi' },
  max: { type: 'string', default: '1000' },
  quiet: { type: 'boolean', short: 'q', default: false },
  verbose: { type: 'boolean', short: 'v', default: false },
  version: { type: 'boolean', default: false },
} as const;

/** Words that are no command or no option of this one. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs the command `thads`.
 *
 * @param args - what stands behind `thads`
 * @returns the exit status: 2 for wrong usage, else what the command gives
 */
export async function runCli(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await run(args, streams);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const lang = args.some((arg, at) => arg === '--lang=en' || (arg === 'en' && args[at - 1] === '--lang'))
      ? 'en'
      : 'vi';
    streams.err(`thads: ${error.message}\n\n${CLI_TEXTS[lang].help}`);
    return 2;
  }
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const { values, positionals } = parse(args);
  const { lang, max } = values;
  if (lang !== 'vi' && lang !== 'en') throw new UsageError(`--lang ${lang}`);
  if (!/^\d{1,15}$/.test(max)) throw new UsageError(`--max ${max}`);
  if (values.version) streams.out(`${version()}\n`);
  if (values.help) streams.out(CLI_TEXTS[lang].help);
  if (values.version || values.help) return 0;
  const [command, ...files] = positionals;
  if (command !== 'check' || files.length === 0) throw new UsageError(positionals.join(' ') || '?');
  const { json, quiet, verbose } = values;
  return checkCommand(
    files,
    { lang, json, quiet, verbose, max: Number(max), allowWarnings: values['allow-warnings'] },
    streams,
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw error instanceof TypeError ? new UsageError(error.message.split('\n', 1).join()) : error;
  }
}

/** Of the package, whose folder is two above this file, in src/ and in dist/. */
function version(): string {
  // Of one line with its first part, Vite would make a copy of the file.
  const here = import.meta.url;
  const manifest = readFileSync(new URL('../../package.json', here), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
