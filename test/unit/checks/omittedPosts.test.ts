import assert from 'node:assert/strict';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { readTemplate } from '../../../src/core/shortcodes/readTemplate.js';
import { withUnsafe } from '../../../src/core/site/site.js';
import { applyEdits } from '../../../src/core/text.js';
import { contextOf } from './ownShortcodes.js';

const address = 'https://bsky.app/profile/ada.example/post/3labcdefgh2k';
const post = `<blockquote class="bluesky-embed"><p>Tea</p>&mdash; Ada (<a href="https://bsky.app/profile/ada.example">@ada.example</a>) <a href="${address}">June 12</a></blockquote>\n`;

describe('a post pasted as raw HTML that the site does not publish', () => {
  it('can be replaced with the site’s own shortcode for it, after a look', () => {
    const recap = parseRecap(post);
    const context = contextOf(post);
    const own = { name: 'bluesky', path: 'layouts/_shortcodes/bluesky.html', ...readTemplate('{{ .Get "url" }}') };
    for (const shortcodes of [[own], []]) {
      const site = withUnsafe(context.site, false);
      const found = checkRecap(recap, { ...context, site, pagePath: 'content/a.md', shortcodes });
      const [problem] = found.filter(({ code }) => code === 'tweet-omitted');
      assert.equal(problem?.severity, 'warning');
      const fixes = problem.fixes ?? [];
      assert.deepEqual(
        fixes.map(({ safe, edits }) => [safe, applyEdits(recap.source, edits)]),
        shortcodes.length === 0 ? [] : [[false, `{{< bluesky url="${address}" >}}\n`]],
      );
    }
  });
});
