// Headless Chromium, kept off the network.
import { statfsSync } from 'node:fs';
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
    ...(hasSharedMemory() ? { ignoreDefaultArgs: ['--disable-dev-shm-usage'] } : {}),
    // lifetime.mjs ends this process at a signal; Playwright then kills the browser at 'exit'.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Playwright has Chromium keep what its processes share, all that is drawn, in files on disk: many containers have but 64 MB of
 * memory for that. Where there is plenty, it is faster. @returns {boolean}
 */
function hasSharedMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= 1e9;
  } catch {
    return false;
  }
}
