// HUGO=/path/to/hugo node scripts/recordSites.mjs [NAME...]: records what the real Hugo makes of the content of each site in
// test/fixtures/render/templates/NAME/ with its own shortcodes and render hooks, as NAME.json there: the HTML of `.Content`
// by the path of the file. A page that Hugo cannot render is recorded with its error, and left out.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const fixtures = fileURLToPath(new URL('../test/fixtures/render/templates/', import.meta.url));

/** Hugo copies the whole page into the result, with the name of its file in front. */
const layout = `[recorded[{{ with .File }}{{ .Path }}{{ end }}]recorded]{{ with try .Content }}{{ with .Err }}[error[{{ . }}{{ else }}{{ .Value }}{{ end }}{{ end }}`;
const mark = /^\[recorded\[(.*?)\]recorded\]/;

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** @param {string} name */
function record(name) {
  const site = mkdtempSync(join(tmpdir(), 'recap-site-'));
  try {
    cpSync(join(fixtures, name), site, { recursive: true });
    mkdirSync(join(site, 'layouts'), { recursive: true });
    for (const kind of ['home', 'page', 'section', 'taxonomy', 'term'])
      writeFileSync(join(site, `layouts/${kind}.html`), layout);
    const { status, stdout, stderr } = spawnSync(
      process.env['HUGO'] ?? 'hugo',
      ['--noBuildLock', '--logLevel', 'error', '-D', '-F', '--environment', 'production'],
      { cwd: site, encoding: 'utf8', maxBuffer: 1e9, env: { PATH: process.env['PATH'], HOME: site, TZ: 'UTC' } },
    );
    if (status !== 0) console.error(`${name}: ${stdout}${stderr}`.slice(0, 4000));
    /** @type {Record<string, string>} */
    const recorded = {};
    for (const file of filesIn(join(site, 'public'))) {
      if (!file.endsWith('.html')) continue;
      const html = readFileSync(file, 'utf8');
      const [whole = '', path = ''] = mark.exec(html) ?? [];
      if (path === '') continue;
      recorded[`content/${path}`] = html.slice(whole.length).replaceAll(site, '');
    }
    const sorted = Object.fromEntries(Object.entries(recorded).sort(([one], [other]) => (one < other ? -1 : 1)));
    writeFileSync(join(fixtures, `${name}.json`), `${JSON.stringify(sorted, undefined, 1)}\n`);
    console.log(`${relative(process.cwd(), join(fixtures, name))}: ${Object.keys(sorted).length} pages recorded.`);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

const names = process.argv.slice(2);
for (const entry of readdirSync(fixtures, { withFileTypes: true }))
  if (entry.isDirectory() && (names.length === 0 || names.includes(entry.name))) record(entry.name);
