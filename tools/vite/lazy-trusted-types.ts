import type { Plugin } from 'vite';

/** `trustedTypes ? trustedTypes.createPolicy('lit-html', …) : undefined`, as lit-html ships it: minified. */
const EAGER = /\b([\w$]+)\?\1\.createPolicy\("lit-html",\{createHTML:([\w$]+)=>\2\}\):void 0/;

/**
 * Stands in for lit-html's policy and asks for the real one when the first template is made.
 * Copies of this file on one page share it, since a page's policy may allow each name only once.
 */
const LAZY = `
function lazyPolicy(trustedTypes) {
  const shared = Symbol.for('thads-widgets.trusted-types');
  return {
    createHTML(html) {
      if (globalThis[shared] === undefined) {
        let policy = null;
        try {
          policy = trustedTypes?.createPolicy('lit-html', { createHTML: (html) => html }) ?? null;
        } catch {}
        Object.defineProperty(globalThis, shared, { value: policy });
      }
      return globalThis[shared]?.createHTML(html) ?? html;
    },
  };
}
`;

/**
 * Makes lit-html ask for its Trusted Types policy at the first render instead of while it loads, and go on
 * without one when the page refuses. As published, it throws at load on a page whose policy does not allow the name
 * `lit-html` or has given it away, and reports a violation even where no widget is shown.
 *
 * The build fails when lit-html no longer reads as expected: silently losing this would only be seen on others' sites.
 */
export function lazyTrustedTypes(): Plugin {
  let found = false;
  return {
    name: 'thads:lazy-trusted-types',
    apply: 'build',
    buildStart() {
      found = false;
    },
    transform: {
      filter: { id: /\/lit-html\/lit-html\.js$/ },
      handler(code) {
        if (!EAGER.test(code)) this.error("lit-html's call of createPolicy has changed: adapt tools/vite/lazy-trusted-types.ts");
        found = true;
        return { code: code.replace(EAGER, 'lazyPolicy($1)') + LAZY, map: null };
      },
    },
    buildEnd(error) {
      if (!error && !found) this.error('lit-html/lit-html.js was not bundled: adapt tools/vite/lazy-trusted-types.ts');
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const calls = file.type === 'chunk' ? file.code.split('createPolicy').length - 1 : 0;
        if (calls > 1) this.error(`${file.fileName} creates ${calls} Trusted Types policies, expected the lazy one alone`);
      }
    },
  };
}
