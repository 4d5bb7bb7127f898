import { VERSION } from '../version.ts';
import { scan, setScript, watch } from './scan.ts';

/** What the script leaves on the page under the name `Thads`. */
export interface Thads {
  readonly scan: typeof scan;
  readonly version: string;
}

/**
 * Starts on a page, once: of several copies the first one works, and another version says so.
 *
 * @param script - address of this script
 */
export function start(script: string | undefined): void {
  if (typeof customElements === 'undefined') return;
  const first = globalThis.Thads;
  // Elements with that id are such names too.
  if (typeof first?.scan === 'function') {
    if (first.version !== VERSION)
      // eslint-disable-next-line no-console -- two versions are a matter for the webmaster, and not for readers
      console.warn(`thads-widgets ${VERSION} is not used: version ${first.version} was on this page before.`);
    return;
  }
  globalThis.Thads = { scan, version: VERSION };
  setScript(script);
  watch();
}
