document.write('<p id="host">Trang.</p>');
document.write('<script src="/dist/thads.iife.js"></script>');
document.write('<thads-gauge completed="1.529" enforceable="1.875" rate="81,55%"></thads-gauge>');
document.write(
  '<p><a href="/embed.html?widget=gauge&amp;completed=1529&amp;enforceable=1875&amp;rate=81,55%25">81,55%</a></p>',
);
document.write(
  '<table class="thads-bars"><tr><th>&#272;&#417;n v&#7883;</th><th>C&#243; &#273;i&#7873;u ki&#7879;n (vi&#7879;c)</th>',
);
document.write(
  '<th>Xong (vi&#7879;c)</th></tr><tr><td>C&#7847;n Giu&#7897;c</td><td>1.875</td><td>1.529</td></tr></table>',
);
