// npm run parity [-- DIR] [--record]: compares our HTML with the real Hugo's, one top-level block at a time.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageSourceOf } from '../src/core/preview/pageSource.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { publishRecap } from '../src/core/render/published/publishRecap.js';
import type { Site } from '../src/core/site/site.js';
import { compareBlocks, showDifference } from '../test/unit/render/parity/compareBlocks.js';
import { siteNamed, siteNames } from '../test/unit/render/parity/sites.js';
import { ownShortcodes, publishWithHugo } from './hugoSite.js';

const { values, positionals } = parseArgs({ options: { record: { type: 'boolean' } }, allowPositionals: true });
const folder = positionals[0] ?? 'test/fixtures/render';
const hugo = process.env['HUGO'];

const names = readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));
const posts = new Map(names.map((name) => [name, readFileSync(join(folder, `${name}.md`), 'utf8')]));
const isRecorded = names.some((name) => existsSync(join(folder, `${name}.html`)));
for (const [name, text] of posts) {
  const own = ownShortcodes(text);
  // For recorded HTML, the site's own shortcodes are unknown; otherwise stub templates replace them.
  if (own.length > 0)
    console.log(
      `${isRecorded ? 'skipped' : 'its own shortcodes only render their content'}: ${name}: ${own.join(', ')}`,
    );
  if (own.length > 0 && isRecorded) posts.delete(name);
}

if (values.record) record();
else if (isRecorded) for (const name of siteNames) compareWith(name, recorded(name));
else for (const name of ['unsafe', 'default']) compareWith(name, publish(name));

function publish(name: string): ReadonlyMap<string, string> {
  if (hugo === undefined) {
    console.error('Set HUGO to the path of the real Hugo.');
    process.exit(2);
  }
  const { html, refused } = publishWithHugo(hugo, posts, siteNamed(name)!);
  for (const [post, words] of refused) console.log(`skipped: ${post}: ${words}`);
  return html;
}

/** Records Hugo's result for each fixture; for other sites only if it differs from that of the default site. */
function record(): void {
  const usual = publish('default');
  for (const [name, html] of usual) writeFileSync(join(folder, `${name}.html`), html);
  for (const site of siteNames.filter((each) => each !== 'default'))
    for (const [name, html] of publish(site))
      if (html !== usual.get(name)) writeFileSync(join(folder, `${name}.${site}.html`), html);
}

/** The recorded results for a site; empty if it makes no difference to any post. */
function recorded(site: string): ReadonlyMap<string, string> {
  const pathOf = (name: string): string => join(folder, `${name}.${site}.html`);
  if (site !== 'default' && !names.some((name) => existsSync(pathOf(name)))) return new Map();
  return new Map(
    [...posts.keys()].flatMap((name) => {
      const path = [pathOf(name), join(folder, `${name}.html`)].find((each) => existsSync(each));
      return path === undefined ? [] : [[name, readFileSync(path, 'utf8')]];
    }),
  );
}

function compareWith(siteName: string, expected: ReadonlyMap<string, string>): void {
  if (expected.size === 0) return;
  const site = siteNamed(siteName)!;
  let [blocks, equal, same] = [0, 0, 0];
  for (const [name, hugos] of expected) {
    const compared = compareBlocks(ourHtml(posts.get(name)!, name, site), hugos);
    blocks += compared.blocks;
    equal += compared.equal;
    if (compared.differences.length === 0) same++;
    else console.log([`${name} (${siteName})`, ...compared.differences.slice(0, 12).map(showDifference)].join('\n'));
  }
  console.log(`${siteName.padEnd(12)} blocks ${share(equal, blocks)}   posts ${share(same, expected.size)}`);
}

function ourHtml(text: string, name: string, site: Site): string {
  const path = folder.includes('lab') ? `content/${name}.md` : `content/${name}/post.md`;
  const recap = parseRecap(text);
  return publishRecap(recap.post, pageSourceOf(recap, site, path)).html;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2).padStart(6)} %  ${part} of ${whole}`;
}
