// Serves dist/, demo/, test/pages/ and test/hosts/ to browser tests as news sites serve them. `?csp=…` adds that
// Content-Security-Policy; `?version=0.0.9` makes a file of dist/ call itself that version:
//
//   frame.src = `/demo/article.html?csp=${encodeURIComponent("default-src 'none'; script-src 'self'")}`;
import manifest from '../../package.json' with { type: 'json' };
import { untouched } from '../../tools/untouched.mjs';

export const plainFiles = (root) => async (context, next) => {
  const file = /^\/(dist|demo|test\/pages|test\/hosts)\//.test(context.path) && (await untouched(root, context.path));
  if (!file) return next();
  const { version } = context.query;
  context.body = version ? String(file.body).replaceAll(manifest.version, version) : file.body;
  // Pages of hosts say their charset themselves, or do not.
  context.set('Content-Type', context.path.startsWith('/test/hosts/') ? file.type.split(';')[0] : file.type);
  // Pages in sandboxed frames have no site of their own: what they fetch has to be open to all.
  context.set('Access-Control-Allow-Origin', '*');
  context.set('Cache-Control', 'no-store');
  if (context.query.csp) context.set('Content-Security-Policy', context.query.csp);
};
