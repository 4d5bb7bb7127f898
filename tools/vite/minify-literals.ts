import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/**
 * Takes the indentation and comments out of html, svg and css templates, which no bundler does.
 * Both builds do it, so that a template has the same digest in either: hydration compares digests.
 */
export function minifyLiterals(): Plugin {
  return {
    name: 'thads:minify-literals',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/.*\.ts$/ },
      async handler(code, id) {
        const result = await minifyHTMLLiterals(code, { fileName: id });
        return result && { code: result.code, map: null };
      },
    },
  };
}
