// npm run bench: compares this extension with peers, on the same texts in the same run. The figures are not limits.
import MarkdownIt from 'markdown-it';
import { checkRecap } from '../src/core/checks/checkRecap.js';
import { outlineOf } from '../src/core/recap/queries/outline/outline.js';
import { pageSourceOf } from '../src/core/preview/pageSource.js';
import { parsePost } from '../src/core/post/parsePost.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { colourCode } from '../src/core/markdown/code/languages.js';
import { renderRecap } from '../src/core/render/renderRecap.js';
import { defaultSite, withUnsafe } from '../src/core/site/site.js';
import { measureActivation } from './activation.js';
import { measureChecks } from './checks.js';
import { measureInsertTalk } from './insertTalk.js';
import { measure, printHead, printRow } from './measure.js';
import { measureKeystrokes } from './keystroke.js';
import { measureTemplates } from './templates.js';
import { measureFrontMatter } from './frontMatter.js';
import { measureManyRecaps } from './manyRecaps.js';
import { measureModel } from './model.js';
import { measureProgramme } from './programme.js';
import { measurePainted } from './painted.js';
import { benchPosts } from './posts.js';

const posts = benchPosts();
const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });

await measureModel(posts);

printHead('parse, outline, check', 'md-it');
for (const { name, text } of posts) {
  const ours = measure(() => {
    const recap = parseRecap(text);
    return [outlineOf(recap), checkRecap(recap)];
  });
  printRow(
    `  ${name}, ${size(text)}`,
    ours,
    measure(() => markdown.parse(text, {})),
  );
}

await measureChecks(posts);
measureFrontMatter(posts);

printHead('render', 'md-it');
for (const { name, text } of posts) {
  const source = pageSourceOf(parseRecap(text), withUnsafe(defaultSite, true), 'content/posts/sample.md');
  const ours = measure(() => renderRecap(parsePost(text), source, { colourCode }));
  printRow(
    `  ${name}, ${size(text)}`,
    ours,
    measure(() => markdown.render(text)),
  );
}

await measureKeystrokes();

await measureTemplates();

measureInsertTalk();

await measureProgramme();

console.log(
  '\nactivation in a VS Code at rest, medians of five starts; the peer is its Markdown Language Features; goal for both: 0.33',
);
for (const line of await measureActivation()) console.log(`  ${line}`);

console.log(
  '\nthe Recaps view of 10,000 posts, medians of three windows; the peer is `hugo list all` with HUGO=/path/to/hugo; goal: 1',
);
for (const line of await measureManyRecaps()) console.log(`  ${line}`);

console.log('\nfrom a key to the pixels of the preview, 100 kB, median of 15 keys, ms; goal: 100 beyond the debounce');
for (const line of await measurePainted()) console.log(`  ${line}`);

function size(text: string): string {
  return `${Math.round(text.length / 1000)} kB`;
}
