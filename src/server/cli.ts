import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkCommand, type Streams } from './check-command.ts';
import { CLI_TEXTS } from './cli-text.ts';
import { readCommand } from './read-command.ts';

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
  if (command === 'read' && files.length > 0) return readCommand(files, { lang, json: values.json }, streams);
  if ((command === 'render' || command === 'publish') && files[0] !== undefined)
    return drawCommand(command, files, values, lang, streams);
  if (command !== 'check' || files.length === 0) throw new UsageError(positionals.join(' ') || '?');
  const { json, quiet, verbose } = values;
  return checkCommand(
    files,
    { lang, json, quiet, verbose, max: Number(max), allowWarnings: values['allow-warnings'] },
    streams,
  );
}

/** The commands that draw; what they need is loaded for them alone. */
async function drawCommand(
  command: 'render' | 'publish',
  [file = '', ...more]: readonly string[],
  values: ReturnType<typeof parse>['values'],
  lang: 'vi' | 'en',
  streams: Streams,
): Promise<number> {
  const { WIDGET_TAGS } = await import('./widget-host.ts');
  const wrong = (option: string, value: string | undefined): never => {
    throw new UsageError(value === undefined ? `--${option}?` : `--${option} ${value}`);
  };
  const one = <T extends string>(option: string, value: string, choices: readonly T[]): T =>
    choices.find((choice) => choice === value) ?? wrong(option, value);
  if (more.length > 0) throw new UsageError(more.join(' '));
  const { widget, measure, out, theme, width, json, quiet, verbose, max } = values;
  const tag = one('widget', widget.startsWith('thads-') ? widget : `thads-${widget}`, WIDGET_TAGS);
  const asked = measure === undefined ? null : one('measure', measure, ['cases', 'amounts']);
  const attributes = Object.fromEntries(
    values.set.map((setting) => {
      const [, name, value] = /^([a-z-]+)=(.*)$/s.exec(setting) ?? wrong('set', setting);
      return [name, value];
    }),
  );
  if (width !== undefined && !/^\d{2,4}$/.test(width)) wrong('width', width);
  if (command === 'publish') {
    const { publishCommand } = await import('./publish-command.ts');
    const print = { json, quiet, verbose, max: Number(max) };
    const base = values['base-url'] ?? null;
    if (base !== null && !/^https?:\/\//.test(base)) wrong('base-url', base);
    const folder = out ?? wrong('out', out);
    return publishCommand(
      file,
      { ...print, lang, out: folder, tag, measure: asked, attributes, base, library: libraryFolder() },
      streams,
    );
  }
  const { FORMATS, renderCommand } = await import('./render-command.ts');
  return renderCommand(
    file,
    {
      lang,
      tag,
      format: one('format', values.format, FORMATS),
      attributes: { ...(asked && { measure: asked }), ...attributes },
      width: width === undefined ? null : Number(width),
      theme: one('theme', theme, ['light', 'dark']),
      out: out ?? null,
    },
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

/** dist/ of the package: above this file there, two above it in src/. */
function libraryFolder(): URL {
  const here = import.meta.url;
  return new URL(here.includes('/src/') ? '../../dist/' : '../', here);
}

/** Of the package, whose folder is two above this file, in src/ and in dist/. */
function version(): string {
  // Of one line with its first part, Vite would make a copy of the file.
  const here = import.meta.url;
  const manifest = readFileSync(new URL('../../package.json', here), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
