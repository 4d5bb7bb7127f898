// Serves demo/ with the built dist/ beside it, as a news site would: no transformation, nothing injected.
//
//   PORT=8080 HOST=0.0.0.0 npm start
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(new URL('../dist/thads.js', import.meta.url))) {
  console.error('dist/thads.js is not there: run `npm run build` first.');
  process.exit(1);
}

/** The server's root is the repository, for demo pages say ../dist/thads.js: show these two folders and nothing else. */
const onlyDemo = {
  name: 'thads:only-demo',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      if (/^\/(demo|dist)\//.test(new URL(request.url, 'http://localhost').pathname)) return next();
      const found = request.url === '/' || request.url === '/demo';
      response.writeHead(found ? 302 : 404, found ? { Location: '/demo/' } : {}).end();
    });
  },
};

const server = await preview({
  configFile: false,
  root,
  appType: 'mpa',
  logLevel: 'error', // it warns that a build would overwrite sources; nothing is built here
  plugins: [onlyDemo],
  build: { outDir: '.' },
  preview: { host: process.env.HOST ?? 'localhost', port: Number(process.env.PORT ?? 4173) },
});

const { local, network } = server.resolvedUrls;
for (const address of [...local, ...network]) console.log(`Demo: ${address}demo/`);
console.log('Stop with Ctrl+C.');
