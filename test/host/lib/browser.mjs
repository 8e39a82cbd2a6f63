// Headless Chromium without access to the network.
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
    // lifetime.mjs ends this process on a signal; Playwright then kills the browser on 'exit'.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * Playwright makes Chromium keep its shared memory in files on disk, because many containers have only 64 MB of it. If
 * there is enough shared memory, using it is faster.
 * @returns {boolean}
 */
function hasSharedMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize >= 1e9;
  } catch {
    return false;
  }
}
