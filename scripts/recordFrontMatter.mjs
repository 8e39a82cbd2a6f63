// HUGO=/path/to/hugo node scripts/recordFrontMatter.mjs: records how the real Hugo reads each front matter in
// test/fixtures/.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hugo = process.env['HUGO'];
if (!hugo) throw new Error('Set HUGO to the path of the real Hugo.');
const file = new URL('../test/fixtures/frontMatter/cases.json', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'recap-record-'));
/** One line for the post: everything that a check may have to be compared with. */
const layout =
  '{{ range .Site.RegularPages }}{{ .RelPermalink }} | {{ .Title }} | {{ .Date.Format "2006-01-02T15:04:05Z07:00" }} | {{ range .GetTerms "tags" }}[{{ .Title }}]{{ end }}{{ end }}';

try {
  mkdirSync(join(folder, 'layouts'));
  mkdirSync(join(folder, 'content/posts'), { recursive: true });
  writeFileSync(
    join(folder, 'hugo.toml'),
    "baseURL = 'https://example.org/'\ndisableKinds = ['RSS', 'sitemap', '404']\n",
  );
  writeFileSync(join(folder, 'layouts/home.html'), layout);
  // Hugo only reports errors in menus and content if a layout uses them.
  writeFileSync(join(folder, 'layouts/page.html'), '{{ .Content }}{{ len .Site.Menus }}');
  for (const name of ['section', 'taxonomy', 'term']) writeFileSync(join(folder, `layouts/${name}.html`), ' ');
  /** @type {{ text: string, hugo?: unknown }[]} */
  const cases = JSON.parse(readFileSync(file, 'utf8'));
  const recorded = cases.map((each) => ({ ...each, hugo: publish(each.text) }));
  writeFileSync(file, JSON.stringify(recorded, null, 2) + '\n');
  execFileSync('npx', ['prettier', '--write', file.pathname], { stdio: 'ignore' });
  console.log(`${recorded.length} front matters recorded`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} text */
function publish(text) {
  rmSync(join(folder, 'public'), { recursive: true, force: true });
  writeFileSync(join(folder, 'content/posts/p.md'), text);
  const { status, stdout, stderr } = spawnSync(hugo ?? '', ['--clock', '2026-01-10T12:00:00Z'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const home = join(folder, 'public/index.html');
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
