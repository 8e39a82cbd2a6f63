// HUGO=/path/to/hugo node scripts/recordShortcodes.mjs [FILE...]: records the real Hugo's error for each body in
// test/fixtures/shortcodes/recorded.json and fences.json, or in the files named.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../test/fixtures/shortcodes/', import.meta.url));
const names = process.argv.length > 2 ? process.argv.slice(2) : ['recorded.json', 'fences.json'];
const head = '---\ntitle: T\ndate: 2025-01-02\n---\n';

/**
 * The first error, as `line:column message`, with lines from the start of the body; `null` if Hugo publishes the page.
 * @param {string} site @param {string} body @returns {string | null}
 */
function ask(site, body) {
  writeFileSync(join(site, 'content/posts/case.md'), head + body);
  const { status, stdout, stderr } = spawnSync(process.env['HUGO'] ?? 'hugo', ['--noBuildLock'], {
    cwd: site,
    encoding: 'utf8',
  });
  if (status === 0) return null;
  const said = `${stdout}${stderr}`.replaceAll(site, '').replaceAll('/content/posts/case.md', 'case.md');
  const line = said.split('\n').find((each) => each.startsWith('ERROR')) ?? said.slice(said.indexOf('ERROR'));
  // The last position in the page: if a template fails, its own position comes first.
  const places = [...line.matchAll(/"case\.md:(\d+):(\d+)":? ?/g)];
  const place = places.at(-1);
  if (!place) return `? ${line.slice(6)}`;
  const words = `${line.slice(0, place.index)}${line.slice(place.index + place[0].length)}`;
  const message = words
    .replace(/^ERROR /, '')
    .replace(/.*failed to render shortcode [^:]*: /, '')
    .replace(/[:.]? ?(?:See)? *$/, '')
    .replace(/^error building site: (?:assemble: failed to create page from pageMetaSource \/posts\/case: )?/, '');
  return `${Number(place[1]) - 4}:${place[2]} ${message.trim()}`;
}

const site = mkdtempSync(join(tmpdir(), 'recap-shortcodes-'));
try {
  cpSync(join(fixtures, 'site'), site, { recursive: true });
  for (const name of names) {
    const file = join(fixtures, name);
    /** @type {{ body: string }[]} */
    const cases = JSON.parse(readFileSync(file, 'utf8'));
    const recorded = cases.map(({ body }) => ({ body, hugo: ask(site, body) }));
    writeFileSync(file, `${JSON.stringify(recorded, undefined, 1)}\n`);
    console.log(`${name}: ${recorded.filter(({ hugo }) => hugo !== null).length} of ${recorded.length} are rejected.`);
  }
} finally {
  rmSync(site, { recursive: true, force: true });
}
