import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { publishRecap } from '../../../src/core/render/publishRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';

function publish(text: string, hugoVersion: string): string {
  return publishRecap(pageSourceOf(parseRecap(text), { ...defaultSite, hugoVersion }, 'content/a.md')).html.trim();
}

describe("publishRecap by Hugo's version", () => {
  /** Before and from a version on. */
  const changes: readonly (readonly [text: string, version: string, before: string, since: string])[] = [
    [
      '## [a](/b) <!--',
      '0.144',
      '<h2 id="ab---"><a href="/b">a</a> &lt;!&ndash;</h2>',
      '<h2 id="a-"><a href="/b">a</a> &lt;!&ndash;</h2>',
    ],
    ['a ~b~', '0.128', '<p>a ~b~</p>', '<p>a <del>b</del></p>'],
    ['a <!-- b -->', '0.142', '<p>a <!-- raw HTML omitted --></p>', '<p>a </p>'],
    [
      '{{< details >}}a{{< /details >}}',
      '0.140',
      'a',
      '<details>\n\t<summary>Details</summary>\n\t<p>a</p>\n</details>',
    ],
  ];
  for (const [text, version, before, since] of changes)
    it(`decides what becomes of ${text}`, () => {
      const [, minor] = version.split('.');
      assert.equal(publish(text, `0.${Number(minor) - 1}.0`), before);
      assert.equal(publish(text, `${version}.0`), since);
    });
});
