// Fills the README's tables of attributes, events, parts and custom properties from dist/custom-elements.json.
// `--check` changes nothing and fails when they are not up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const README = new URL('../README.md', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('../dist/custom-elements.json', import.meta.url), 'utf8'));

const elements = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ customElement, tagName }) => customElement && tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));
const base = manifest.modules
  .flatMap(({ declarations }) => declarations ?? [])
  .find(({ name }) => name === 'ThadsWidget');

const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows]
    .map(
      (cells) =>
        `| ${cells
          .map((cell) =>
            String(cell ?? '')
              .replace(/\s*\n\s*/g, ' ')
              .replaceAll('|', '\\|'),
          )
          .join(' | ')} |`,
    )
    .join('\n');

const described = (items) => items.filter(({ description }) => description);
const own = (element, field) =>
  described(element[field] ?? []).filter(({ name }) => !(base[field] ?? []).some((one) => one.name === name));

const merged = (field) => {
  const all = new Map();
  for (const element of elements)
    for (const { name, description } of described(element[field] ?? [])) {
      const row = all.get(name) ?? { description, tags: [] };
      row.tags.push(element.tagName);
      all.set(name, row);
    }
  return [...all].map(([name, { description, tags }]) => [
    `\`${name}\``,
    description,
    tags.length === elements.length ? 'all' : tags.map((tag) => `\`${tag}\``).join(', '),
  ]);
};

const sections = [
  ...elements.map((element) => {
    const attributes = own(element, 'attributes');
    return [
      `### \`<${element.tagName}>\``,
      element.description,
      ...(attributes.length
        ? [
            table(
              ['attribute', 'meaning'],
              attributes.map(({ name, description }) => [`\`${name}\``, description]),
            ),
          ]
        : []),
    ].join('\n\n');
  }),
  [
    '### Attributes of all widgets',
    table(
      ['attribute', 'meaning'],
      described(base.attributes).map(({ name, description }) => [`\`${name}\``, description]),
    ),
  ].join('\n\n'),
  [
    '### Methods of all widgets',
    table(
      ['method', 'meaning'],
      base.members
        .filter(({ kind, description }) => kind === 'method' && description)
        .map(({ name, description }) => [`\`${name}()\``, description]),
    ),
  ].join('\n\n'),
  ['### Events', table(['event', 'when', 'widgets'], merged('events'))].join('\n\n'),
  ['### Parts', table(['part', 'what', 'widgets'], merged('cssParts'))].join('\n\n'),
  ['### Custom properties', table(['property', 'what', 'widgets'], merged('cssProperties'))].join('\n\n'),
];

const before = readFileSync(README, 'utf8');
const filled = before.replace(
  /(<!-- api -->\n)[\s\S]*?(<!-- \/api -->)/,
  (_, start, end) => `${start}\n${sections.join('\n\n')}\n\n${end}`,
);
// As `npm run format` leaves it, so that the two never undo each other's work.
const after = await format(filled, { ...(await resolveConfig(README)), parser: 'markdown' });
if (process.argv.includes('--check')) {
  if (before !== after) {
    console.error('The tables of README.md are not those of the manifest: run `npm run docs`.');
    process.exit(1);
  }
} else if (before !== after) {
  writeFileSync(README, after);
}
