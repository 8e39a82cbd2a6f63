// VS Code's server looks for its packages in its own folder. Ours lists them, so one lock file covers all.
import { existsSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { modules, serverNode, vscodeFolder } from './place.mjs';

/** Gives VS Code's folder a node_modules that points at ours. Call it once after an installation; again is harmless. */
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
