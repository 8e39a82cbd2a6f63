// HUGO=/path/to/hugo node scripts/recordTemplates.mjs [NAME...]: records what the real Hugo makes of each template in
// test/fixtures/templates/NAME.json, as the template of a shortcode; without a name, in all files there. An error that
// Hugo names is recorded as Go words it, with the template called t.html. Entries are `{ template, call?, locale?, result | error }`,
// where the locale is that of the site's language.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {{ template: string, call?: string, locale?: string, result?: string, error?: string }} Entry */

const fixtures = fileURLToPath(new URL('../test/fixtures/templates/', import.meta.url));
const [open, close] = ['[recorded[', ']recorded]'];

const configuration = `baseURL = "https://example.org/blog/"
title = "A site"
timeZone = "Europe/Berlin"
disableKinds = ["taxonomy", "term", "rss", "sitemap", "robotsTXT", "404", "section", "home"]
timeout = "60s"
[security]
allowContent = [".*"]
[params]
colour = "green"
[params.nested]
deep = "yes"
`;

/** @param {string} locale */
const languages = (locale) => `[languages.${locale.toLowerCase()}]
locale = "${locale}"
`;

/** What templates about functions find in the site. @type {Readonly<Record<string, string>>} */
const files = {
  'note.txt': 'A note.\n',
  'files/a.txt': 'a\n',
  'files/b.txt': 'bb\n',
  'files/sub/c.txt': 'c\n',
  'i18n/en.toml': `plain = "Plain"
hello = "Hello, {{ .Name }}!"
[items]
one = "{{ .Count }} talk"
other = "{{ .Count }} talks"
`,
};

/** An error in a shortcode does not stop the build: the layout writes it down. */
const layout = `{{ with try .Content }}{{ with .Err }}${open}{{ . | safeHTML }}${close}{{ else }}{{ .Value }}{{ end }}{{ end }}`;

/** Records entries in one site. @param {Entry[]} entries */
function record(entries) {
  const site = mkdtempSync(join(tmpdir(), 'recap-templates-'));
  try {
    for (const folder of ['layouts/_shortcodes', 'content']) mkdirSync(join(site, folder), { recursive: true });
    const { locale } = entries[0] ?? {};
    writeFileSync(join(site, 'hugo.toml'), configuration + (locale ? languages(locale) : ''));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    }
    writeFileSync(join(site, 'layouts/page.html'), layout);
    for (const [index, entry] of entries.entries()) write(site, index, entry);
    while (!build(site, entries));
    for (const [index, entry] of entries.entries()) if (entry.error === undefined) read(site, index, entry);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

/** @param {string} site @param {number} index @param {Entry} entry */
function write(site, index, entry) {
  delete entry.result;
  delete entry.error;
  const call = (entry.call ?? '{{< t >}}').replaceAll(/(\{\{[<%] *\/? *)t\b/g, `$1t${index}`);
  writeFileSync(join(site, `layouts/_shortcodes/t${index}.html`), entry.template);
  writeFileSync(join(site, `content/p${index}.html`), `---\ntitle: A page\n---\n${open}${call}${close}`);
}

/** Builds a site; the template that stops the build is taken out. Returns whether nothing did. @param {string} site @param {Entry[]} entries */
function build(site, entries) {
  const { status, stdout, stderr } = spawnSync(
    process.env['HUGO'] ?? 'hugo',
    ['--noBuildLock', '--logLevel', 'error'],
    {
      cwd: site,
      env: { ...process.env, HUGO_GREETING: 'hello', TZ: 'UTC' },
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const said = `${stdout}${stderr}`;
  const place = /_shortcodes\/t(\d+)\.html[":]/.exec(said);
  const index = Number(place?.[1] ?? (entries.length === 1 ? 0 : -1));
  const entry = entries[index];
  if (status === 0 || !entry) {
    if (status !== 0) console.error(said.slice(0, 2000));
    return true;
  }
  if (entry.error !== undefined) throw new Error(`t${index} is named again: ${said}`);
  entry.error =
    plain(said.slice(said.indexOf('ERROR')), index)
      .split('\n')[0]
      ?.trimEnd() ?? '';
  rmSync(join(site, `layouts/_shortcodes/t${index}.html`));
  rmSync(join(site, `content/p${index}.html`));
  return false;
}

/** @param {string} site @param {number} index @param {Entry} entry */
function read(site, index, entry) {
  const page = readFileSync(join(site, `public/p${index}/index.html`), 'utf8');
  // An error shows the whole message, which begins with the place in the layout.
  const text = page.slice(page.indexOf(open) + open.length, page.lastIndexOf(close));
  if (text.startsWith('template: page.html')) entry.error = plain(text, index).replaceAll(site, '');
  else entry.result = text.replaceAll(`_shortcodes/t${index}.html`, 't.html');
}

/** What Go says, without what Hugo puts before it. @param {string} text @param {number} index */
function plain(text, index) {
  const named = text.replaceAll(`_shortcodes/t${index}.html`, 't.html').replaceAll(/"[^"]*\/layouts\//g, '"');
  const start =
    /template: t\.html|html\/template:|(?<=execute of template failed: |failed to transform template "[^"]*": )/.exec(
      named,
    )?.index ?? 0;
  return named.slice(start);
}

const names = process.argv.slice(2);
const recorded = readdirSync(fixtures).filter(
  (file) => names.length === 0 || names.includes(file.replace(/\.json$/, '')),
);
for (const name of recorded) {
  const file = join(fixtures, name);
  /** @type {Entry[]} */
  const entries = JSON.parse(readFileSync(file, 'utf8'));
  // What a template defines is seen by all of a site, so those that do have one each.
  const defines = (/** @type {Entry} */ { template }) => /\{\{-?\s*(?:define|block|template)\b/.test(template);
  for (const locale of new Set(entries.map((entry) => entry.locale)))
    record(entries.filter((entry) => entry.locale === locale && !defines(entry)));
  for (const entry of entries.filter(defines)) record([entry]);
  writeFileSync(file, `${JSON.stringify(entries, undefined, 1)}\n`);
  console.log(
    `${name}: ${entries.length} recorded, ${entries.filter(({ error }) => error !== undefined).length} errors.`,
  );
}
