// Loaded first: keeps for the test what went wrong, what was said, and what the page looked like before.
window.seen = [];
addEventListener('error', ({ message, target }) => seen.push(`error: ${message ?? target.src}`), true);
addEventListener('unhandledrejection', ({ reason }) => seen.push(`rejection: ${reason}`));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
  seen.push(`violation: ${violatedDirective} ${blockedURI} ${sample}`),
);
for (const kind of ['warn', 'error']) {
  const say = console[kind];
  console[kind] = (...words) => {
    seen.push(`${kind}: ${words.join(' ')}`);
    say.apply(console, words);
  };
}
window.names = Object.getOwnPropertyNames(window);
window.look = () => {
  const host = document.getElementById('host');
  const styles = [document.documentElement, document.body, host, host.firstElementChild]
    .filter(Boolean)
    .map((element) => {
      const style = getComputedStyle(element);
      return ['color', 'font', 'margin', 'display', 'width'].map((name) => style[name]).join(';');
    });
  const attributes = [document.documentElement, document.body].map((element) => element.attributes.length);
  return [...styles, attributes.join(), document.styleSheets.length, document.adoptedStyleSheets.length].join('\n');
};
document.addEventListener('DOMContentLoaded', () => (window.before = window.look()));
