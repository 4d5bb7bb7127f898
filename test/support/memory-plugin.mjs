// Command for tests, called with executeServerCommand of @web/test-runner-commands:
//
//   living     how many { nodes, listeners } there still are once garbage is collected, detached ones with them;
//              Chromium only: resolves to false elsewhere
export const memoryPlugin = () => ({
  name: 'memory',
  async executeCommand({ command, session }) {
    if (command !== 'living') return undefined;
    const { browser, id } = session;
    if (browser.name !== 'Chrome') return false;
    const cdp = await browser.getPage(id).createCDPSession();
    // What the first round frees can hold what the second one finds.
    for (let round = 0; round < 2; round += 1) await cdp.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
    await cdp.detach();
    return { nodes, listeners: jsEventListeners };
  },
});
