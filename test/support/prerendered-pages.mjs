// Serves what dist/server.js makes to browser tests, on pages of their own. Drawn in Node, as servers do:
//
//   frame.src = `/prerendered?${new URLSearchParams({ widgets: JSON.stringify([['thads-gauge', { rate: '80%' }, {}]]) })}`;
//
// `prefix` is put before the widgets. Each widget is watched from before any script of ours: `changes` on its page's window
// lists what was changed in its shadow root, `shifts` what moved.
let server = null;

const WATCH = `
window.changes = [];
window.shifts = [];
document.querySelectorAll('main *').forEach((widget, index) => {
  if (widget.shadowRoot)
    new MutationObserver((records) =>
      window.changes.push(...records.map(({ type, target }) => index + ' ' + widget.localName + ' ' + type + ' ' + target.nodeName)),
    ).observe(widget.shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
});
try {
  new PerformanceObserver((list) => window.shifts.push(...list.getEntries().map(({ value }) => value))).observe({
    type: 'layout-shift',
    buffered: true,
  });
} catch {}
`;

export const prerenderedPages = (root) => async (context, next) => {
  if (context.path !== '/prerendered') return next();
  server ??= await import(new URL('dist/server.js', `file://${root}`).href);
  const { widgets, prefix = '' } = context.query;
  const drawn = JSON.parse(widgets).map((args) => server.renderWidget(...args));
  context.set('Content-Type', 'text/html; charset=utf-8');
  context.set('Cache-Control', 'no-store');
  context.body = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>prerendered</title>
<link rel="stylesheet" href="/dist/thads.css">${prefix}<main>${drawn.join('')}</main><script>${WATCH}</script></html>`;
};
