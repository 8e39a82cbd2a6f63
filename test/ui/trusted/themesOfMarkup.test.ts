import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { faultsIn } from '../axe.js';
import { colourThemes } from '../colourThemes.js';
import { eventually, RecapWindow } from '../recapWindow.js';
import { TreeHands } from '../treeHands.js';

/** Everything that has colours of its own. */
const post = `---
title: Quay Conf
date: 2025-06-12
draft: true
---

Inline \`code\`, <kbd>Ctrl</kbd>, [a \`link\`](https://example.org/), **bold \`code\`**, ~~deleted~~, a note[^1].

## Day 1 with \`code\`

### Gulls

- [x] done
- [ ] open \`code\`

| A \`b\` | C   |
| ------- | --- |
| \`d\`   | e   |

> Quoted \`code\`

> [!WARNING]
> Alert \`code\`

![Missing](/img/nosuch.png)

![Remote](https://elsewhere.example/a.png)

{{< youtube id="w7Ft2ymGmfc" title="Counting gulls" >}}

{{< x user="ada_ek" id="1933100000000000001" >}}

{{< nosuch id="a" >}}

{{< tweet 12345 >}}

{{< details summary="More" >}}
Text \`code\`
{{< /details >}}

Term
: Definition

[^1]: The note with \`code\`.

{{< youtube abc
`;

describe('what has colours of its own in the preview', () => {
  let window: RecapWindow;
  let preview: FrameLocator;

  before(async () => {
    window = await RecapWindow.open();
    await new TreeHands(window).open('content/posts/markup.md', post);
    await window.palette('Recap: Open Preview to the Side');
    preview = await window.preview();
    // The site's shortcodes are read after the page is first shown.
    await preview.locator('[data-recap-shortcode="nosuch"].recap-problem').waitFor();
  });
  after(() => window.close());

  for (const { name: theme, className } of colourThemes)
    it(`is readable in ${theme}`, async () => {
      await window.session.vs(async (vscode, theme) => {
        const { ConfigurationTarget, workspace } = vscode;
        await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      }, theme);
      const body = preview.locator('body');
      await eventually(async () => assert.ok((await body.getAttribute('class'))?.split(' ').includes(className)));
      const faults = await faultsIn(preview);
      // An arrow is not a word: it needs no line below it.
      assert.deepEqual(
        faults.filter((fault) => !/^link-in-text-block: .*footnote-backref/.test(fault)),
        [],
      );
    });

  it('says of a task whether it is done, also to those who only hear it', async () => {
    const labels = await preview
      .locator('input[type=checkbox]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    assert.deepEqual(labels, ['Done', 'Not done']);
  });
});
