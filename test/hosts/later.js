const app = document.getElementById('app');
const query = 'widget=gauge&completed=1529&enforceable=1875&rate=81,55%25';
addEventListener('load', () => {
  app.innerHTML = `<thads-gauge completed="1.529" enforceable="1.875" rate="81,55%"></thads-gauge>
    <p><a href="/embed.html?${query.replaceAll('&', '&amp;')}">81,55%</a></p>`;
  // As frameworks do it: from the inside out, and in at once.
  const table = document.createElement('table');
  table.className = 'thads-bars';
  for (const cells of [
    ['\u0110\u01a1n v\u1ecb', 'C\u00f3 \u0111i\u1ec1u ki\u1ec7n (vi\u1ec7c)', 'Xong (vi\u1ec7c)'],
    ['C\u1ea7n Giu\u1ed9c', '1.875', '1.529'],
  ]) {
    const row = table.insertRow();
    for (const cell of cells) row.insertCell().textContent = cell;
  }
  app.append(table);
  // And moved about.
  const gauge = app.querySelector('thads-gauge');
  app.append(gauge);
  app.prepend(gauge);
});
