const root = document.getElementById('app').attachShadow({ mode: 'open' });
const query = 'widget=gauge&completed=1529&enforceable=1875&rate=81,55%25';
root.innerHTML = `<thads-gauge completed="1.529" enforceable="1.875" rate="81,55%"></thads-gauge>
  <p><a href="/embed.html?${query.replaceAll('&', '&amp;')}">81,55%</a></p>
  <table class="thads-bars"><tr><th>\u0110\u01a1n v\u1ecb</th><th>C\u00f3 \u0111i\u1ec1u ki\u1ec7n (vi\u1ec7c)</th><th>Xong (vi\u1ec7c)</th></tr>
  <tr><td>C\u1ea7n Giu\u1ed9c</td><td>1.875</td><td>1.529</td></tr></table>`;
// `Thads` is there once the script that defines the widgets has ended.
void customElements
  .whenDefined('thads-trend')
  .then(() => Promise.resolve())
  .then(() => window.Thads.scan(root));
