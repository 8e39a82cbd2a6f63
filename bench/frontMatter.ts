// Front matter: all checks of a parsed post, completion at the cursor, and the index of a site compared with `hugo
// list`.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareContext } from '../src/core/checks/check.js';
import { checkRecap } from '../src/core/checks/checkRecap.js';
import { completeFrontMatter } from '../src/core/frontMatter/assist/completeFrontMatter.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { indexPosts, readSitePost } from '../src/core/site/content/sitePosts.js';
import { defaultSite } from '../src/core/site/site.js';
import { readSource } from '../src/core/text.js';
import { measure } from './measure.js';
import { postOf, type Post } from './posts.js';

const pages = 2000;

/** Prints each duration in milliseconds. */
export function measureFrontMatter(posts: readonly Post[]): void {
  const site = defaultSite;
  const heads = Array.from({ length: pages }, (_, index) => headOf(index));
  const index = indexPosts(heads.map((text, number) => readSitePost(`content/posts/${number}.md`, text, site)));
  console.log(`\nfront matter, with ${pages} other posts: ms`);
  for (const { name, text } of posts) {
    const recap = parseRecap(text);
    const context = { ...bareContext, site, pagePath: 'content/posts/own.md', now: Date.now(), posts: index };
    print(
      `all checks, ${name}`,
      measure(() => checkRecap(recap, context)),
    );
  }
  const text = postOf(100_000).text.replace('\ntags:', '\ncategories: []\ntags:');
  const source = readSource(text);
  const line = text.slice(0, text.indexOf('\ncategories')).split('\n').length;
  const context = { site, posts: index, now: Date.now(), images: [], layouts: [] };
  print(
    'completion at 100 kB, goal: 5',
    measure(() => completeFrontMatter(source, { line, character: 13 }, context)),
  );
  indexBesideHugo(heads);
}

/**
 * Reads the front matter of all posts from disk and builds the index; with HUGO=…, compares it with `hugo list all` on
 * the same site.
 */
function indexBesideHugo(heads: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'recap-bench-'));
  try {
    const content = join(folder, 'content/posts');
    mkdirSync(content, { recursive: true });
    writeFileSync(join(folder, 'hugo.toml'), 'title = "Bench"\n');
    heads.forEach((text, number) => writeFileSync(join(content, `${number}.md`), text));
    const read = (): unknown =>
      indexPosts(
        readdirSync(content).map((name) =>
          readSitePost(`content/posts/${name}`, readFileSync(join(content, name), 'utf8'), defaultSite),
        ),
      ).termsOf('tags');
    print(`index of ${heads.length} posts`, measure(read));
    const hugo = process.env['HUGO'];
    if (hugo === undefined) return;
    const list = (): unknown => spawnSync(hugo, ['list', 'all'], { cwd: folder });
    print('hugo list all, the same posts', measure(list));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function headOf(index: number): string {
  const tags = [`Topic ${index % 40}`, `track-${index % 7}`, 'Live Demo'].join(', ');
  const day = String((index % 28) + 1).padStart(2, '0');
  return `---\ntitle: "Notes of day ${index}"\ndate: 2024-03-${day}T09:00:00+01:00\ndescription: What I heard there.\ntags: [${tags}]\nslug: notes-${index}\n---\n\n## Day 1\n\n${'Words of a talk. '.repeat(200)}\n`;
}

function print(name: string, milliseconds: number): void {
  console.log(`  ${name.padEnd(40)}${milliseconds.toFixed(2).padStart(9)}`);
}
