// Chromium is compressed in an npm package. It is unpacked once into node_modules/.cache, because the package itself
// would put files into the system's temporary folder and trust whatever it finds there.
import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder, modules, requireFromHost } from './place.mjs';

const packageFolder = join(modules, '@sparticuz/chromium');

/** @returns {string} the folder that contains (or will contain) the unpacked browser of the installed version */
function browserFolder() {
  return join(cacheFolder, `chromium-${requireFromHost(join(packageFolder, 'package.json')).version}`);
}

/**
 * Unpacks the browser unless that was done before. If interrupted, or run twice at once, it leaves no incomplete
 * folder.
 */
export async function unpackChromium() {
  const folder = browserFolder();
  if (existsSync(folder)) return;
  mkdirSync(cacheFolder, { recursive: true });
  const unpacking = mkdtempSync(join(cacheFolder, 'unpacking-'));
  try {
    await Promise.all([
      unpackFile('chromium.br', createWriteStream(join(unpacking, 'chromium'), { mode: 0o755 })),
      unpackTar('swiftshader.tar.br', unpacking),
      unpackTar('al2023.tar.br', join(unpacking, 'al2023')),
      unpackTar('fonts.tar.br', unpacking),
    ]);
    await writeFile(join(unpacking, 'fonts/fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
    await rename(unpacking, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // else somebody else was faster
  } finally {
    await rm(unpacking, { recursive: true, force: true });
  }
}

/** @returns {{ executablePath: string, env: Record<string, string> }} how to start the browser on this system */
export function chromiumLaunch() {
  const folder = browserFolder();
  /** @type {Record<string, string>} */
  const env = {};
  if (!systemHasNss()) env['LD_LIBRARY_PATH'] = join(folder, 'al2023/lib');
  // Without any font, Chromium crashes during a run without a message.
  if (!systemHasFonts()) env['FONTCONFIG_PATH'] = join(folder, 'fonts');
  return { executablePath: join(folder, 'chromium'), env };
}

/** @param {string} name @param {NodeJS.WritableStream} target */
async function unpackFile(name, target) {
  await pipeline(createReadStream(join(packageFolder, 'bin', name)), createBrotliDecompress(), target);
}

/** @param {string} name @param {string} folder */
function unpackTar(name, folder) {
  return unpackFile(name, requireFromHost('tar-fs').extract(folder));
}

/** @param {string} fonts */
function fontsConfiguration(fonts) {
  return `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>\n`;
}

function systemHasNss() {
  try {
    return /libnss3\.so/.test(execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

function systemHasFonts() {
  if (!existsSync('/etc/fonts/fonts.conf')) return false;
  return ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc|pfb)$/.test(`${file}`)),
  );
}
