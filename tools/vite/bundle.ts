import type { BuildEnvironmentOptions } from 'vite';

type RolldownOptions = NonNullable<BuildEnvironmentOptions['rolldownOptions']>;

/** What scripts are written for; browsers without it keep the page's own text or table. */
export const target = 'es2022';

/** The first versions with light-dark(): named, or it would be rewritten for older ones into something else. */
export const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

/**
 * How everything that becomes one file is bundled: the CDN files, and what tools/sizes.mjs weighs.
 * No source maps: the npm modules are the readable form, and escaping to ASCII moves columns.
 *
 * `treeshake.propertyWriteSideEffects: false` would save a few hundred bytes and cost figures: together with `minify`
 * it drops the second of `if (a) x.b = c; else x.d = e;`, and columns of a CSV were unknown without a word.
 */
export const bundle = {
  preserveEntrySignatures: 'strict',
} satisfies RolldownOptions;
