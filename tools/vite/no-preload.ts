import type { Plugin } from 'vite';

const ID = /vite\/preload-helper/;

/** Vite's own help for applications whose chunks have styles: a kilobyte for what has neither chunks nor styles. */
export const noPreload = (): Plugin => ({
  name: 'thads:no-preload',
  enforce: 'pre',
  load: { filter: { id: ID }, handler: () => 'export const __vitePreload = (load) => load();' },
});
