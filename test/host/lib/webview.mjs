// Webviews: the workbench contains an iframe (the same for all), and that contains the iframe with the extension's
// document.
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @param {import('playwright-core').Page} page
 * @param {string} selector an element by which to tell the webview from others
 * @param {number} timeout milliseconds
 * @returns {Promise<import('playwright-core').FrameLocator>}
 */
export async function findWebview(page, selector, timeout) {
  const deadline = Date.now() + timeout;
  const outer = page.locator('iframe.webview.ready');
  for (;;) {
    for (let index = 0; index < (await outer.count()); index++) {
      const inner = outer.nth(index).contentFrame().locator('iframe#active-frame').contentFrame();
      if ((await inner.locator(selector).count()) > 0) return inner;
    }
    if (Date.now() > deadline) throw new Error(`No webview holds ${selector}.`);
    await pause(50);
  }
}
