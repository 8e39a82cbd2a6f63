import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../test/host/lib/lifetime.mjs';
import { root } from '../test/host/lib/place.mjs';
import { packagedManifest, packagedReadme, sourceOf } from './packagedFiles.mjs';

// vsce compares every file in the folder with every line of .vscodeignore, and most files belong to the embedded VS
// Code.
const never = new Set(['.git', 'node_modules', 'out', 'test']);

/**
 * Creates a `.vsix` of the existing dist/.
 * @param {string} file absolute
 * @param {{ version?: string }} [options] `version`: another than that of package.json
 */
export async function packageExtension(file, options = {}) {
  const folder = temporaryFolder();
  for (const name of readdirSync(root).filter((each) => !never.has(each) && !/\.(?:vsix|tgz)$/.test(each)))
    cpSync(join(root, name), join(folder.path, name), { recursive: true });

  const source = sourceOf(process.env);
  const [manifest, readme] = [join(folder.path, 'package.json'), join(folder.path, 'README.md')];
  const { known, text } = packagedManifest(readFileSync(manifest, 'utf8'), source, options.version);
  writeFileSync(manifest, text);
  if (!source && !known) writeFileSync(readme, packagedReadme(readFileSync(readme, 'utf8')));

  // The bundle contains all packages, so vsce need not search for any.
  const { createVSIX } = await import('@vscode/vsce');
  await createVSIX({
    cwd: folder.path,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    ...(source ? { baseContentUrl: source.files, baseImagesUrl: source.images } : { rewriteRelativeLinks: known }),
  });
  folder.remove();
}
