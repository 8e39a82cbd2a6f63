// HUGO=/path/to/hugo node scripts/recordFrontMatter.mjs [NAME...]: records how the real Hugo reads each front matter in
// test/fixtures/frontMatter/: cases.json and values/*.json, or those with a name.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const hugo = process.env['HUGO'];
if (!hugo) throw new Error('Set HUGO to the path of the real Hugo.');
const fixtures = fileURLToPath(new URL('../test/fixtures/frontMatter/', import.meta.url));
const names = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'recap-record-'));
/** One line for the post: everything that a check may have to be compared with. */
const layout =
  '{{ range .Site.RegularPages }}{{ .RelPermalink }} | {{ .Title }} | {{ .Date.Format "2006-01-02T15:04:05Z07:00" }} | {{ range .GetTerms "tags" }}[{{ .Title }}]{{ end }}{{ end }}';

/** For the post: the value of each key, and what Go prints for it. Infinity has no JSON. */
const values =
  '{{ $shown := dict }}{{ range $key, $value := .Params }}{{ $shown = merge $shown (dict $key (printf "%v" $value)) }}{{ end }}{{ $values := try (jsonify .Params) }}{{ printf `{"values": %s, "shown": %s}` (or $values.Value "null") (jsonify $shown) | safeHTML }}';

/** What Hugo adds to the keys of a page, or changes. */
const ofHugo = new Set(['date', 'lastmod', 'publishdate', 'expirydate', 'draft', 'iscjklanguage', 'tags', 'params']);

try {
  mkdirSync(join(folder, 'layouts'));
  mkdirSync(join(folder, 'content/posts'), { recursive: true });
  for (const name of ['section', 'taxonomy', 'term']) writeFileSync(join(folder, `layouts/${name}.html`), ' ');
  if (isWanted('cases')) recordCases(join(fixtures, 'cases.json'));
  for (const name of readdirSync(join(fixtures, 'values')))
    if (isWanted(name.replace('.json', ''))) recordValues(join(fixtures, 'values', name));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} name */
function isWanted(name) {
  return names.length === 0 || names.includes(name);
}

/** @param {string} file */
function recordCases(file) {
  writeFileSync(
    join(folder, 'hugo.toml'),
    "baseURL = 'https://example.org/'\ndisableKinds = ['RSS', 'sitemap', '404']\n",
  );
  writeFileSync(join(folder, 'layouts/home.html'), layout);
  // Hugo only reports errors in menus and content if a layout uses them.
  writeFileSync(join(folder, 'layouts/page.html'), '{{ .Content }}{{ len .Site.Menus }}');
  /** @type {{ text: string, hugo?: unknown }[]} */
  const cases = JSON.parse(readFileSync(file, 'utf8'));
  const recorded = cases.map((each) => ({ ...each, hugo: publish(each.text, 'index.html') }));
  writeFileSync(file, JSON.stringify(recorded, null, 2) + '\n');
  execFileSync('npx', ['prettier', '--write', file], { stdio: 'ignore' });
  console.log(`${recorded.length} front matters recorded`);
}

/** Records the values of a file that has one front matter in a line. @param {string} file */
function recordValues(file) {
  const kinds = ['RSS', 'sitemap', '404', 'home', 'section', 'taxonomy', 'term'];
  const disabled = kinds.map((kind) => `'${kind}'`).join(', ');
  writeFileSync(join(folder, 'hugo.toml'), `baseURL = 'https://example.org/'\ndisableKinds = [${disabled}]\n`);
  writeFileSync(join(folder, 'layouts/page.html'), values);
  /** @type {{ text: string }[]} */
  const cases = JSON.parse(readFileSync(file, 'utf8'));
  const lines = cases.map(({ text }) => JSON.stringify({ text, ...valuesOf(publish(text, 'posts/p/index.html')) }));
  writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
  console.log(`${lines.length} values recorded`);
}

/** @param {{ publishes?: string, refuses?: string, line?: number }} result */
function valuesOf({ publishes, ...refused }) {
  if (publishes === undefined || publishes === '') return refused;
  const { values: read, shown } = JSON.parse(publishes);
  if (read === null) return {};
  const own = Object.entries(read).filter(([key]) => !ofHugo.has(key));
  const printed = own.filter(([key, value]) => shown[key] !== value);
  return {
    values: Object.fromEntries(own),
    ...(printed.length === 0 ? {} : { shown: Object.fromEntries(printed.map(([key]) => [key, shown[key]])) }),
  };
}

/**
 * @param {string} text @param {string} page to read @returns {{ publishes?: string, refuses?: string, line?: number }}
 */
function publish(text, page) {
  rmSync(join(folder, 'public'), { recursive: true, force: true });
  writeFileSync(join(folder, 'content/posts/p.md'), text);
  const { status, stdout, stderr } = spawnSync(
    hugo ?? '',
    ['--clock', '2026-01-10T12:00:00Z', ...(page === 'index.html' ? [] : ['-DFE'])],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const home = join(folder, 'public', page);
  // The post can be the home page itself, or can be omitted from it.
  if (status === 0) return { publishes: existsSync(home) ? readFileSync(home, 'utf8').trim() : '' };
  const said = `${stdout}${stderr}`.split('\n').find((line) => /ERROR|^panic/.test(line)) ?? '';
  const words = said.replace(
    /^ERROR (?:error building site: )?(?:assemble: failed to create page from \S+ \S+: )?/,
    '',
  );
  const [, line, rest] = /"[^"]*p\.md:(\d+):\d+": (.*)$/.exec(words) ?? [];
  return { refuses: (rest ?? words).replaceAll(folder, ''), ...(line === undefined ? {} : { line: Number(line) }) };
}
