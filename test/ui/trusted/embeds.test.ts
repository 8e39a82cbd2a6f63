import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

const post = `---
title: Quay Conf
---

## Day 1

### Gulls

{{< youtube id="w7Ft2ymGmfc" title="Counting gulls" start="90" >}}

{{< x user="ada_ek" id="1933100000000000001" >}}

{{< speaker name="Ada Ek" role="Gull counter" >}}

{{< nosuch id="a" >}}

{{< gist ada a1b2c3d4e5 >}}
`;

describe('embeds in the preview', () => {
  let window: RecapWindow;
  let preview: FrameLocator;

  before(async () => {
    window = await RecapWindow.open();
    await new TreeHands(window).open('content/posts/quay.md', post);
    await window.palette('Recap: Open Preview to the Side');
    preview = await window.preview();
    await preview.locator('.recap-stage').waitFor();
  });
  after(() => window.close());

  function colour(element: Locator, property: string): Promise<string> {
    return element.evaluate((each, property) => getComputedStyle(each).getPropertyValue(property), property);
  }

  it('are as large as what they stand for, with what the text says of it', async () => {
    const { width, height } = (await preview.locator('.recap-stage').boundingBox())!;
    assert.ok(Math.abs(width / height - 16 / 9) < 0.02, `${width} × ${height}`);
    const shown = await preview.locator('.recap-post').innerText();
    for (const words of ['X', '@ada_ek', 'June 12, 2025', 'x.com/ada_ek/status/1933100000000000001'])
      assert.ok(shown.includes(words), shown);
  });

  it('look like a problem if the site has no such shortcode, and are part of the page if it has', async () => {
    // The site's shortcodes are read after the page is first shown.
    const unknown = preview.locator('[data-recap-shortcode="nosuch"].recap-problem');
    await unknown.waitFor();
    assert.equal(await preview.locator('p.speaker').innerText(), 'Ada Ek, Gull counter');
    assert.equal(await preview.locator('[data-recap-shortcode="speaker"]').count(), 0);
    const [edge, text, message] = await Promise.all([
      colour(unknown, 'border-top-color'),
      colour(preview.locator('body'), 'color'),
      colour(unknown.locator('.recap-problem-message'), 'color'),
    ]);
    assert.equal(new Set([edge, text, message]).size, 3, `${message}, in ${edge}, beside ${text}`);
    const gist = preview.locator('.recap-problem', { hasText: 'gist' });
    assert.equal(await gist.getByRole('link').innerText(), 'gist.github.com/ada/a1b2c3d4e5');
    assert.ok(!(await gist.innerText()).includes(']('));
  });

  it('fit into a narrow page', async () => {
    const body = preview.locator('body');
    await body.evaluate((element) => element.style.setProperty('zoom', '3'));
    try {
      const wide = await preview.locator('#content').evaluate((content) => {
        const room = document.documentElement.clientWidth;
        const all = [...content.querySelectorAll('.recap-card, .recap-card *, .recap-problem, .recap-shortcode')];
        return all
          .filter((each) => each.getBoundingClientRect().right > room + 1)
          .map((each) => each.outerHTML.slice(0, 80));
      });
      assert.deepEqual(wide, []);
    } finally {
      await body.evaluate((element) => element.style.removeProperty('zoom'));
    }
  });

  it('load a player in their place, so that nothing moves', async () => {
    const below = preview.locator('.recap-post');
    const before = (await below.boundingBox())!;
    await preview.getByRole('button', { name: /^Load player from www\.youtube-nocookie\.com/ }).click();
    const player = preview.locator('iframe.recap-player');
    await player.waitFor();
    await eventually(async () => {
      const { width, height } = (await player.boundingBox())!;
      assert.ok(Math.abs(width / height - 16 / 9) < 0.02, `${width} × ${height}`);
    });
    assert.ok(Math.abs((await below.boundingBox())!.y - before.y) <= 1);
  });
});
