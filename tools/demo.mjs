// Serves the pages of demo/, which load the built dist/ as a news site does: `npm start` builds and then runs this.
//
//   PORT=8080 HOST=0.0.0.0 npm start
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { untouched } from './untouched.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(new URL('../dist/thads.js', import.meta.url))) {
  console.error('dist/thads.js is not there: run `npm run build` first.');
  process.exit(1);
}

const demoFirst = {
  name: 'thads:demo-first',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (!/^\/(?:demo)?(?:\?|$)/.test(request.url)) next();
      else response.writeHead(302, { Location: '/demo/' }).end();
    });
  },
};

/** Vite would rewrite the built files like sources; what the demo shows is what sites get. */
const builtFiles = {
  name: 'thads:built-files',
  configureServer({ middlewares }) {
    middlewares.use(async (request, response, next) => {
      const { pathname } = new URL(request.url, 'http://localhost');
      // The builder's policy leaves no room for Vite's own script.
      if (!pathname.startsWith('/dist/') && pathname !== '/demo/builder.html') return next();
      const file = await untouched(root, pathname);
      if (!file) return response.writeHead(404).end();
      response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': 'no-store' }).end(file.body);
    });
  },
};

const server = await createServer({
  configFile: false,
  root,
  appType: 'mpa',
  logLevel: 'warn',
  publicDir: false,
  plugins: [demoFirst, builtFiles],
  optimizeDeps: { entries: ['demo/*.html'] },
  server: { host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 5173) },
});
await server.listen();

const { local, network } = server.resolvedUrls;
for (const address of [...local, ...network]) console.log(`Demo: ${address}demo/`);
console.log('Stop with Ctrl+C.');
