// VS Code's server looks for packages in its own folder. Our package.json lists them, so that one lock file covers
// everything.
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { modules, serverNode, vscodeFolder } from './place.mjs';

/** Links a node_modules in VS Code's folder to ours. Run it after an installation; running it again does no harm. */
export function linkPackages() {
  for (const needed of [
    join(vscodeFolder, 'out/server-main.js'),
    serverNode,
    join(modules, '@sparticuz/chromium/bin'),
  ]) {
    if (!existsSync(needed))
      throw new Error(`The embedded VS Code is incomplete: ${needed} is missing. Run npm ci in test/host.`);
  }
  const link = join(vscodeFolder, 'node_modules');
  if (!existsSync(link)) symlinkSync('../../..', link, 'junction');
}
