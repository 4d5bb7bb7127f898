// How Chromium is started, for the browser tests and for the stories.
import { locate } from '../../tools/browsers.mjs';

export const chromium = {
  executablePath: locate('chromium'),
  args: [
    '--no-sandbox', // containers run as root, where the sandbox refuses to start
    '--disable-gpu',
    '--disable-dev-shm-usage', // containers give /dev/shm 64 MB
    // It asks for nothing outside: a test that waits for the network fails for the wrong reason.
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--font-render-hinting=none',
  ],
};
