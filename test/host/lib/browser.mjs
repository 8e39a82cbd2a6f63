// Headless Chromium, kept off the network.
import { chromiumLaunch, unpackChromium } from './chromium.mjs';
import { requireFromHost } from './place.mjs';

/** @typedef {import('playwright-core').Browser} Browser */

/** @returns {Promise<Browser>} */
export async function launchBrowser() {
  await unpackChromium();
  const { executablePath, env } = chromiumLaunch();
  /** @type {typeof import('playwright-core')} */
  const { chromium } = requireFromHost('playwright-core');
  return chromium.launch({
    executablePath,
    env: { .../** @type {Record<string, string>} */ (process.env), ...env },
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
    // lifetime.mjs ends this process at a signal; Playwright then kills the browser at 'exit'.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
