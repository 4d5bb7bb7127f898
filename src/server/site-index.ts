import type { CliText } from './cli-text.ts';
import { escapeAttribute, escapeText } from './template-text.ts';
import type { UnitReport } from './unit-reports.ts';

/** A unit in the list of all. */
export type IndexEntry = Pick<UnitReport, 'id' | 'name' | 'folder'> & {
  readonly sentence: string;
  readonly files: readonly string[];
};

/** The list of what was published, for programs. */
export const indexJson = (entries: readonly IndexEntry[]): string =>
  `{"schema":1,"units":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;

/** The list of what was published, for people. */
export const indexPage = (entries: readonly IndexEntry[], title: string, lang: 'vi' | 'en', text: CliText): string =>
  `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeText(title)}</title>
<link rel="stylesheet" href="index.css">
</head>
<body>
<main>
<h1>${escapeText(title)}</h1>
<p>${escapeText(text.unitCount(entries.length))}</p>
<ul>
${entries.map(entryText).join('\n')}
</ul>
</main>
</body>
</html>
`;

const entryText = ({ name, folder, sentence, files }: IndexEntry): string => {
  const at = escapeAttribute(folder);
  const links = files.map((file) => `<a href="${at}/${file}">${file}</a>`).join(' ');
  return `<li><a href="${at}/embed.html">${escapeText(name)}</a> <span>${escapeText(sentence)}</span> <small>${links}</small></li>`;
};

/** How that list looks: in a file of its own, for strict policies. */
export const INDEX_CSS = `html { color-scheme: light dark; }
body { max-width: 60em; margin: 0 auto; padding: 1em; font-family: system-ui, sans-serif; line-height: 1.5; }
ul { padding: 0; list-style: none; }
li { padding: 0.5em 0; border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); content-visibility: auto; contain-intrinsic-block-size: auto 5em; }
span, small { display: block; }
`;
