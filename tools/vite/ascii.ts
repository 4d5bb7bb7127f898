import type { Plugin } from 'vite';

/**
 * Writes every character beyond ASCII as an escape.
 *
 * Many news sites serve scripts and styles with no charset, or with a wrong one; "việc" must not depend on that.
 * It runs on the finished files, for a minifier writes characters out again.
 */
export function ascii(): Plugin {
  return {
    name: 'thads:ascii',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post', // after Vite's own, which minifies CSS
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') {
            const trap = unescapable(file.code);
            if (trap) this.error(`${file.fileName}: ${trap}`);
            file.code = asciiScript(file.code);
          } else if (file.fileName.endsWith('.css')) {
            file.source = asciiStyle(String(file.source));
          }
        }
      },
    },
  };
}

/**
 * The same program in ASCII: `\uXXXX` means the same in strings, templates, regular expressions and names.
 * A backslash before such a character has no meaning of its own (`'\é'` is `'é'`) and is dropped,
 * or it would escape the backslash that is put in.
 */
export function asciiScript(code: string): string {
  return code.replace(/(\\*)([^\x00-\x7f])/g, (_match, slashes: string, character: string) => {
    const kept = slashes.length % 2 ? slashes.slice(1) : slashes;
    return `${kept}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The same style sheet in ASCII; the space ends the escape and is part of it. */
export function asciiStyle(code: string): string {
  return code.replace(/[^\x00-\x7f]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `);
}

/** What would change its meaning when escaped, or null. Nobody writes these by accident; a build that meets one stops. */
function unescapable(code: string): string | null {
  if (/String\.raw`[^`]*[^\x00-\x7f]/.test(code)) return 'String.raw holds a character that cannot be written in ASCII';
  if (/\\[\u2028\u2029]/.test(code)) return 'a line continuation ends with U+2028 or U+2029';
  return null;
}
