// dist/custom-elements.json and, from it, completion for the tags in VS Code and JetBrains editors.
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const shipped = (path) => path?.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js');

/** Analysed is src/, shipped is dist/: every path in the manifest must be one that a user of the package has. */
const distPaths = {
  name: 'thads:dist-paths',
  packageLinkPhase({ customElementsManifest }) {
    const rewrite = (node) => {
      if (!node || typeof node !== 'object') return;
      for (const key of ['path', 'module']) if (typeof node[key] === 'string') node[key] = shipped(node[key]);
      Object.values(node).forEach(rewrite);
    };
    rewrite(customElementsManifest.modules);
  },
};

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

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    publicOnly,
    distPaths,
    customElementVsCodePlugin({ outdir: 'dist', cssFileName: null, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: 'dist', packageJson: false, hideLogs: true }),
  ],
};
