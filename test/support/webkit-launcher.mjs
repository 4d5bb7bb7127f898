// A launcher of our own for @web/test-runner: WebKitGTK's MiniBrowser, driven over plain W3C WebDriver, in an Xvfb of its own.
// The published WebDriver launcher also does it, but brings webdriverio with its driver downloads, and no Xvfb.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { locate } from '../../tools/browsers.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Key names of the DOM → code points of WebDriver. */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};
const BUTTONS = { left: 0, middle: 1, right: 2 };

class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver'; // lets sendKeys and sendMouse of @web/test-runner-commands find the methods below
  concurrency = 1; // WebKitWebDriver has one session
  #env;
  #children = [];
  #urls = new Map();
  #base = '';
  #session = '';
  #started;
  #failure;

  constructor(env) {
    this.#env = env;
  }

  async initialize(config) {
    this.config = config;
  }

  async #call(method, path, body) {
    const response = await fetch(this.#base + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await response.json();
    if (value?.error) throw new Error(`WebDriver ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  #post(path, body) {
    return this.#call('POST', this.#session + path, body);
  }

  #spawn(command, args, env, stdio = 'ignore') {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio });
    child.on('error', (error) => {
      this.#failure = error;
    });
    this.#children.push(child);
    return child;
  }

  async #start() {
    // -displayfd: Xvfb picks a free display number and prints it.
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
    const xvfb = this.#spawn(locate('xvfb'), args, {}, ['ignore', 'ignore', 'ignore', 'pipe']);
    const display = await new Promise((resolve, reject) => {
      xvfb.once('error', reject).once('exit', (code) => reject(new Error(`Xvfb exited: ${code}`)));
      xvfb.stdio[3].once('data', (data) => resolve(`:${String(data).trim()}`));
    });
    const port = await freePort();
    this.#base = `http://127.0.0.1:${port}`;
    this.#spawn(locate('webkitDriver'), [`--port=${port}`], {
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      ...this.#env,
    });
    for (let tries = 0; !(await this.#call('GET', '/status').catch(() => false)); tries += 1) {
      if (this.#failure || tries > 100) throw this.#failure ?? new Error('WebKitWebDriver did not start');
      await sleep(50);
    }
    const browserOptions = { binary: locate('miniBrowser'), args: ['--automation'] };
    const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions };
    const { sessionId } = await this.#post('/session', { capabilities: { alwaysMatch } });
    this.#session = `/session/${sessionId}`;
    await this.setViewport(1280, 800);
  }

  /** Narrower than 447 px is refused by MiniBrowser's toolbar: test narrow widgets in a narrow container. */
  async setViewport(width, height) {
    const script = 'return [outerWidth - innerWidth, outerHeight - innerHeight, innerWidth, innerHeight]';
    const measure = () => this.#post('/execute/sync', { script, args: [] });
    const [frameWidth, frameHeight] = await measure();
    await this.#post('/window/rect', { width: width + frameWidth, height: height + frameHeight });
    for (let tries = 0; tries < 40; tries += 1) {
      const [, , innerWidth, innerHeight] = await measure();
      if (innerWidth === width && innerHeight === height) return;
      await sleep(25);
    }
    throw new Error(`WebKit viewport did not become ${width}x${height}`);
  }

  async startSession(id, url) {
    await (this.#started ??= this.#start());
    this.#urls.set(id, url);
    await this.#post('/url', { url });
  }

  isActive(id) {
    return this.#urls.has(id);
  }

  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  async stopSession(id) {
    this.#urls.delete(id);
    await this.#post('/url', { url: 'about:blank' });
    return {};
  }

  async startDebugSession() {
    throw new Error('no manual debugging in WebKit');
  }

  sendKeys(_id, keys) {
    // `Shift+Tab`: pressed in that order, let go of in the other.
    const actions = keys.flatMap((key) => {
      const held = (key.length > 1 ? key.split('+') : [key]).map((name) => KEYS[name] ?? name);
      const down = held.map((value) => ({ type: 'keyDown', value }));
      return [...down, ...held.reverse().map((value) => ({ type: 'keyUp', value }))];
    });
    return this.#post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  #pointer(...actions) {
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    return this.#post('/actions', { actions: [pointer] });
  }

  sendMouseMove(_id, x, y) {
    return this.#pointer({ type: 'pointerMove', duration: 0, x, y });
  }

  sendMouseClick(_id, x, y, name = 'left') {
    const button = BUTTONS[name];
    return this.#pointer(
      { type: 'pointerMove', duration: 0, x, y },
      { type: 'pointerDown', button },
      { type: 'pointerUp', button },
    );
  }

  sendMouseDown(_id, name = 'left') {
    return this.#pointer({ type: 'pointerDown', button: BUTTONS[name] });
  }

  sendMouseUp(_id, name = 'left') {
    return this.#pointer({ type: 'pointerUp', button: BUTTONS[name] });
  }

  resetMouse() {
    return this.#call('DELETE', `${this.#session}/actions`);
  }

  async stop() {
    if (this.#session) await this.#call('DELETE', this.#session).catch(() => {});
    for (const child of this.#children.reverse()) child.kill();
  }
}

/** @param env - for example `{ GTK_THEME: 'Adwaita:dark' }` for prefers-color-scheme: dark */
export const webkitLauncher = (env = {}) => new WebKitLauncher(env);
