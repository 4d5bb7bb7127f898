// Serves dist/, demo/ and test/pages/ to browser tests as news sites serve them. `?csp=…` adds that Content-Security-Policy:
//
//   frame.src = `/demo/article.html?csp=${encodeURIComponent("default-src 'none'; script-src 'self'")}`;
import { untouched } from '../../tools/untouched.mjs';

export const plainFiles = (root) => async (context, next) => {
  const file = /^\/(dist|demo|test\/pages)\//.test(context.path) && (await untouched(root, context.path));
  if (!file) return next();
  context.body = file.body;
  context.set('Content-Type', file.type);
  context.set('Cache-Control', 'no-store');
  if (context.query.csp) context.set('Content-Security-Policy', context.query.csp);
};
