// dist/custom-elements.json and, from it, completion for the tags in VS Code and JetBrains editors.
import { posix } from 'node:path';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

/** Analysed is src/, shipped is dist/: every path in the manifest must be one that a user of the package has. */
const distPaths = {
  name: 'thads:dist-paths',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      rewritePaths(module, posix.dirname(module.path));
    }
  },
};

/** A re-export names its source as the code does, relative to its own module; everything else is relative to the package. */
function rewritePaths(node, folder) {
  if (!node || typeof node !== 'object') return;
  for (const key of ['path', 'module']) {
    if (typeof node[key] !== 'string') continue;
    const path = node[key].startsWith('.') ? posix.join(folder, node[key]) : node[key];
    node[key] = path.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');
  }
  for (const child of Object.values(node)) rewritePaths(child, folder);
}

/** What is private to a class is no part of its description. */
const publicOnly = {
  name: 'thads:public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
      declaration.members = declaration.members?.filter(
        ({ name, privacy }) => !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected',
      );
    }
  },
};

/** The analyzer takes what an event's constructor is given for its name; ours is in the name of its class. */
const eventNames = {
  name: 'thads:event-names',
  packageLinkPhase({ customElementsManifest }) {
    for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
      if (!declaration.events) continue;
      const named = new Map();
      for (const event of declaration.events) {
        const name = event.type?.text?.replace(/^Thads(\w+)Event$/, (_, kind) => `thads-${kind.toLowerCase()}`);
        if (name?.startsWith('thads-') && !named.get(name)?.description) named.set(name, { ...event, name });
      }
      declaration.events = [...named.values()];
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    publicOnly,
    eventNames,
    distPaths,
    customElementVsCodePlugin({ outdir: 'dist', cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
