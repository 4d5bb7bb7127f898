/**
 * The page that browser tests run in.
 *
 * A failed test is reported with the two values it compared, by way of structuredClone, which throws for elements and
 * functions: the report is then never sent, and the run hangs until it times out instead of naming the test.
 */
export const testPage = (framework) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>Test</title>
    <script>
      const clone = window.structuredClone;
      const show = (value) => (value instanceof Element ? value.outerHTML : String(value));
      const plain = (key, value) => (key === 'actual' || key === 'expected' ? show(value) : value);
      window.structuredClone = (value, options) => {
        try {
          return clone(value, options);
        } catch (error) {
          if (value?.type !== 'wtr-session-finished') throw error;
          return JSON.parse(JSON.stringify(value, plain));
        }
      };
    </script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`;
