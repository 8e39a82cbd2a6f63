// Compares all checks of a post with those of markdownlint, and measures what a keystroke in a shortcode requires.
import { lint } from 'markdownlint/sync';
import { bareContext } from '../src/core/checks/check.js';
import { checkRecap } from '../src/core/checks/checkRecap.js';
import { parsePost } from '../src/core/post/parsePost.js';
import { parseRecap } from '../src/core/recap/parseRecap.js';
import { completeShortcode } from '../src/core/shortcodes/assist/completeShortcode.js';
import { newestHugo } from '../src/core/site/site.js';
import { measureTogether, printHead, printRow } from './measure.js';
import type { Post } from './posts.js';

/**
 * Each check starts from the text, with nothing kept between calls: a site whose shortcodes are all known, and Hugo's.
 */
export async function measureChecks(posts: readonly Post[]): Promise<void> {
  printHead('all checks', 'mdlint');
  const context = { ...bareContext, pagePath: 'content/posts/sample.md', shortcodes: [] };
  for (const { name, text } of posts) {
    const [ours, peer] = await measureTogether(
      [() => checkRecap(parseRecap(text), context), () => lint({ strings: { text } })],
      7,
      3,
    );
    printRow(`  ${name}, ${Math.round(text.length / 1000)} kB`, ours!, peer!);
  }
  console.log('\ncompletion at the end of the post');
  const around = { own: [], hugoVersion: newestHugo, images: [], pages: [] };
  for (const { name, text } of posts) {
    const typed = `${text}\n{{< fi`;
    const [time] = await measureTogether([() => completeShortcode(parsePost(typed), typed.length, around)]);
    console.log(`  ${name}, ${Math.round(text.length / 1000)} kB`.padEnd(28) + `${time!.toFixed(2)} ms`.padStart(12));
  }
}
