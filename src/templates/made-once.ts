const made = new Map<string, TemplateStringsArray>();

/**
 * The strings of a template that is put together from pieces, `\0` for each of its values: Lit knows a template by them, so
 * the same text has the same strings always. With a template and a list for each repeated piece, there would be an object
 * and two comments more for every one of them.
 *
 * @param text - out of few that are possible, none of it given by authors
 */
export function madeOnce(text: string): TemplateStringsArray {
  let strings = made.get(text);
  if (!strings) {
    const pieces = text.split('\0');
    made.set(text, (strings = Object.assign(pieces, { raw: pieces })));
  }
  return strings;
}
