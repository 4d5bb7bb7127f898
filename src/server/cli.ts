import { readFileSync } from 'node:fs';
import { checkCommand, type Streams } from './check-command.ts';
import { CLI_TEXTS } from './cli-text.ts';
import { commandOf, readArguments, refuseValue, UsageError, type Valued, type Values } from './command-line.ts';
import { readCommand } from './read-command.ts';

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
    const { misuse, help } = CLI_TEXTS[lang];
    streams.err(`thads: ${misuse(error.misuse)}\n\n${help}`);
    return 2;
  }
}

async function run(args: readonly string[], streams: Streams): Promise<number> {
  const given = readArguments(args);
  const { values } = given;
  const { lang, max, json, quiet, verbose } = values;
  if (lang !== 'vi' && lang !== 'en') refuseValue('lang', lang);
  if (!/^\d{1,15}$/.test(max)) refuseValue('max', max);
  if (values.version) streams.out(`${version()}\n`);
  if (values.help) streams.out(CLI_TEXTS[lang].help);
  if (values.version || values.help) return 0;
  const { command, file, files } = commandOf(given);
  if (command === 'read') return readCommand(files, { lang, json }, streams);
  if (command !== 'check') return drawCommand(command, file, values, lang, streams);
  return checkCommand(
    files,
    { lang, json, quiet, verbose, max: Number(max), allowWarnings: values['allow-warnings'] },
    streams,
  );
}

/** The commands that draw; what they need is loaded for them alone. */
async function drawCommand(
  command: 'render' | 'publish',
  file: string,
  values: Values,
  lang: 'vi' | 'en',
  streams: Streams,
): Promise<number> {
  const { attributeOf, refusedAttribute, WIDGET_TAGS } = await import('./widget-host.ts');
  const one = <T extends string>(option: Valued, value: string, choices: readonly T[]): T =>
    choices.find((choice) => choice === value) ?? refuseValue(option, value);
  const { widget, measure, out, theme, width, json, quiet, verbose, max } = values;
  const tag =
    WIDGET_TAGS.find((name) => name === widget || name === `thads-${widget}`) ?? refuseValue('widget', widget);
  const asked = measure === undefined ? null : one('measure', measure, ['cases', 'amounts']);
  const attributes = Object.fromEntries(
    values.set.map((setting) => {
      const [, name = '', value] = /^([a-z-]+)=(.*)$/s.exec(setting) ?? refuseValue('set', setting);
      const { isKnown, nearest } = attributeOf(tag, name);
      if (!isKnown) throw new UsageError({ kind: 'attribute', got: name, tag, nearest });
      return [name, value];
    }),
  );
  const withMeasure = { ...(asked && { measure: asked }), ...attributes };
  const refused = refusedAttribute(tag, withMeasure, lang);
  if (refused !== null) throw new UsageError({ kind: 'refused', message: refused });
  if (width !== undefined && !/^\d{2,4}$/.test(width)) refuseValue('width', width);
  if (command === 'publish') {
    const { publishCommand } = await import('./publish-command.ts');
    const print = { json, quiet, verbose, max: Number(max) };
    const base = values['base-url'] ?? null;
    if (base !== null && !/^https?:\/\//.test(base)) refuseValue('base-url', base);
    const folder = out ?? refuseValue('out', null);
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
      attributes: withMeasure,
      width: width === undefined ? null : Number(width),
      theme: one('theme', theme, ['light', 'dark']),
      out: out ?? null,
    },
    streams,
  );
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
