import './define.ts';
import { start, type Thads as Global } from './embed/global.ts';

// Of a classic script; modules know theirs by themselves.
const current = document.currentScript;
start(current instanceof HTMLScriptElement ? current.src : import.meta.url);

declare global {
  /** Of the first copy of the script on a page. */
  var Thads: Global | undefined;
}
