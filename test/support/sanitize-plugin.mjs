// Command for tests, called with executeServerCommand of @web/test-runner-commands:
//
//   sanitize-html { html, options? }     what sanitize-html leaves of it, which runs in Node alone
import sanitizeHtml from 'sanitize-html';

export const sanitizePlugin = () => ({
  name: 'sanitize-html',
  executeCommand({ command, payload }) {
    return command === 'sanitize-html' ? sanitizeHtml(payload.html, payload.options) : undefined;
  },
});
