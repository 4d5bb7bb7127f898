/** What is put on the clipboard: text, and the same as a table for word processors and spreadsheets. */
export interface Copied {
  readonly text: string;
  readonly html: string | null;
}

/**
 * Puts text on the clipboard; the old way where the new one is missing, as on pages without https, or refused, as in frames.
 *
 * @returns whether the browser did
 */
export async function copy({ text, html }: Copied): Promise<boolean> {
  // Gone where a page is not secure, whatever the types say.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  try {
    if (clipboard && html !== null && 'ClipboardItem' in window) {
      const blob = (type: string, content: string) => new Blob([content], { type });
      await clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
      ]);
      return true;
    }
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // The old way may still be allowed.
  }
  return copyByEvent({ text, html });
}

function copyByEvent({ text, html }: Copied): boolean {
  let copied = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== null) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    copied = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy') && copied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill, { capture: true });
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');

/**
 * A table for the clipboard, with the sentence above it and what the figures are from below.
 *
 * @param facts - source, as-of date and status
 */
export function copiedTable(
  caption: string,
  columns: readonly string[] | null,
  rows: readonly (readonly string[])[],
  facts: string,
): Copied {
  const cells = (tag: string, row: readonly string[]) =>
    row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('');
  const all = [[caption], ...(columns ? [columns] : []), ...rows, ...(facts === '' ? [] : [[facts]])];
  return {
    text: all.map((row) => row.map(plain).join('\t')).join('\n'),
    html: `<table><caption>${escaped(caption)}</caption>${columns ? `<thead><tr>${cells('th', columns)}</tr></thead>` : ''}<tbody>${rows
      .map(([name = '', ...figures]) => `<tr>${cells('th', [name])}${cells('td', figures)}</tr>`)
      .join('')}</tbody></table>${facts === '' ? '' : `<p>${escaped(facts)}</p>`}`,
  };
}

/** One cell of tab-separated text: no tab, no break, and nothing a spreadsheet would run. */
const plain = (text: string): string => {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+@]|^-(?![\d.,]+%?$)/.test(flat) ? `'${flat}` : flat;
};
