// The three real browser engines of the tests: where they are and, as a script, that they are.
//
//   node tools/browsers.mjs [chromium] [firefox] [webkit]     (default: all three)
//
// Missing ones are installed on Debian when run as root; elsewhere the command to do so is printed.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAC = '/Applications';

/** Names on the PATH, or absolute patterns, in order of preference; an environment variable goes before all. */
const PROGRAMS = {
  chromium: {
    env: 'CHROMIUM_PATH',
    names: [
      'chromium',
      'google-chrome-stable',
      'google-chrome',
      'chromium-browser',
      `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
    ],
  },
  firefox: {
    env: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox', `${MAC}/Firefox.app/Contents/MacOS/firefox`],
  },
  webkitDriver: { env: 'WEBKIT_DRIVER_PATH', names: ['WebKitWebDriver'] },
  miniBrowser: {
    env: 'MINIBROWSER_PATH',
    names: [
      '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
      '/usr/lib*/webkit2gtk-4.*/MiniBrowser',
      '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
    ],
  },
  xvfb: { env: 'XVFB_PATH', names: ['Xvfb'] },
};

/** What an engine needs, and the Debian packages that bring it. */
export const ENGINES = {
  chromium: { programs: ['chromium'], packages: ['chromium'] },
  firefox: { programs: ['firefox'], packages: ['firefox-esr'] },
  webkit: { programs: ['webkitDriver', 'miniBrowser', 'xvfb'], packages: ['webkit2gtk-driver', 'xvfb'] },
};

/** Path of a program of the list above, or undefined. */
export function locate(program) {
  const { env, names } = PROGRAMS[program];
  if (process.env[env]) return process.env[env];
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    const found = name.startsWith('/')
      ? globSync(name)[0]
      : folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

/** The engines to test in: all, or those named in BROWSERS, such as BROWSERS=chromium,webkit. */
export function wantedEngines(names = process.env.BROWSERS?.split(',') ?? Object.keys(ENGINES)) {
  const unknown = names.filter((name) => !Object.hasOwn(ENGINES, name));
  if (unknown.length)
    throw new Error(`unknown browser ${unknown.join(', ')}: expected ${Object.keys(ENGINES).join(', ')}`);
  return names;
}

const isMissing = (engine) => ENGINES[engine].programs.some((program) => !existsSync(locate(program) ?? ''));

function distribution() {
  try {
    return /^ID="?(\w+)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/** @returns {boolean} whether all commands succeeded */
const run = (...commands) =>
  commands.every(([command, ...args]) => {
    console.log(`$ ${[command, ...args].join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
  });

function ensure(engines) {
  const missing = engines.filter(isMissing);
  if (!missing.length) return true;
  const packages = missing.flatMap((engine) => ENGINES[engine].packages);
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];
  console.log(`Not installed: ${missing.join(', ')}.`);

  if (distribution() === 'debian' && process.getuid?.() === 0) {
    if (run(['apt-get', 'update'], install) && !engines.some(isMissing)) return true;
    console.error('Installing did not bring them; the messages above say why.');
  } else {
    const variables = missing.flatMap((engine) => ENGINES[engine].programs.map((program) => PROGRAMS[program].env));
    console.error(`On Debian:  sudo apt-get update && sudo ${install.join(' ')}`);
    console.error(`Elsewhere:  install them and, if they are not on the PATH, set ${variables.join(', ')}.`);
  }
  console.error(
    `To test in others only:  BROWSERS=${
      Object.keys(ENGINES)
        .filter((e) => !missing.includes(e))
        .join(',') || '…'
    } npm run test:browser`,
  );
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const named = process.argv.slice(2);
  process.exit(ensure(wantedEngines(named.length ? named : undefined)) ? 0 : 1);
}
