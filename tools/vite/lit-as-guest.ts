import type { Plugin } from 'vite';

/** One change to a published, minified file of Lit. */
interface Edit {
  readonly what: string;
  readonly file: RegExp;
  readonly find: RegExp;
  readonly put: string;
  /** Added at the end of the file. */
  readonly append?: string;
}

/**
 * Stands in for lit-html's policy and asks for the real one when the first template is made.
 * Copies of this file on one page share it, since a page may allow each name only once.
 */
const LAZY_POLICY = `
function lazyPolicy(trustedTypes) {
  const shared = Symbol.for('thads-widgets.policy');
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

const EDITS: readonly Edit[] = [
  {
    what: 'the Trusted Types policy, asked for while loading',
    file: /\/lit-html\/lit-html\.js$/,
    find: /\b([\w$]+)\?\1\.createPolicy\("lit-html",\{createHTML:([\w$]+)=>\2\}\):void 0/,
    put: 'lazyPolicy($1)',
    append: LAZY_POLICY,
  },
  ...['lit-html/lit-html', 'lit-element/lit-element', '@lit/reactive-element/reactive-element'].map((module) => ({
    what: 'the list of versions, a global',
    file: new RegExp(`/${module}\\.js$`),
    find: /\([\w$]+\.\w+Versions\?\?=\[\]\)\.push\("[^"]*"\)/,
    put: 'void 0',
  })),
  ...['reactive-element', 'decorators/property'].map((module) => ({
    what: 'the properties of decorated classes, a global',
    file: new RegExp(`/@lit/reactive-element/${module}\\.js$`),
    find: /\b(?:[\w$]+\.)?litPropertyMetadata\b/g,
    put: "globalThis[Symbol.for('thads-widgets.properties')]",
  })),
];

/**
 * Makes Lit a good guest on pages we do not own, in the files that carry it along:
 *
 * - It asks for its Trusted Types policy at the first widget instead of while it loads, and goes on without one when
 *   refused. As published it throws at load on a page that does not allow the name `lit-html` or has given it away,
 *   and reports a violation even where no widget is shown.
 * - It leaves no names on `window`; a page's own copy of Lit neither sees nor warns of this one.
 *
 * The build fails when Lit no longer reads as expected: silently losing this would only be seen on others' sites.
 */
export function litAsGuest(): Plugin {
  let found = false;
  return {
    name: 'thads:lit-as-guest',
    apply: 'build',
    buildStart() {
      found = false;
    },
    transform: {
      filter: { id: /\/(lit-html|lit-element|@lit\/reactive-element)\// },
      handler(code, id) {
        let edited = code;
        for (const { what, find, put, append = '' } of EDITS.filter(({ file }) => file.test(id))) {
          const replaced = edited.replace(find, put);
          if (replaced === edited)
            this.error(`Lit has changed, ${what} is not found: adapt tools/vite/lit-as-guest.ts`);
          edited = replaced + append;
          found = true;
        }
        return { code: edited, map: null };
      },
    },
    buildEnd(error) {
      if (!error && !found) this.error('Lit has moved, none of its files is found: adapt tools/vite/lit-as-guest.ts');
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const policies = file.code.split('createPolicy').length - 1;
        if (policies > 1)
          this.error(`${file.fileName} creates ${policies} Trusted Types policies, expected the lazy one`);
        const left = /\blit\w*(?:Versions|Metadata)\b|reactiveElementVersions/.exec(file.code);
        if (left) this.error(`${file.fileName} still has Lit's global ${left[0]}`);
      }
    },
  };
}
