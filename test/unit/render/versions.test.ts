import assert from 'node:assert/strict';
import { pageSourceOf } from '../../../src/core/preview/pageSource.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';

function publish(text: string, hugoVersion: string): string {
  const recap = parseRecap(text);
  return publishRecap(recap.post, pageSourceOf(recap, { ...defaultSite, hugoVersion }, 'content/a.md')).html.trim();
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
  it('decides on the players', () => {
    const outer = 'style="position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;"';
    const inner = 'style="position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;"';
    assert.equal(
      publish('{{< youtube id="a1" autoplay="true" >}}', '0.124.0'),
      `<div ${outer}>\n  <iframe src="https://www.youtube.com/embed/a1?autoplay=1" ${inner} allowfullscreen title="YouTube Video"></iframe>\n</div>`,
    );
    assert.ok(publish('{{< youtube id="a1" >}}', '0.125.0').includes('controls=1'));
    assert.equal(
      publish('{{< vimeo 1 wide "A film" >}}', '0.145.0'),
      '<div class="wide">\n  <iframe src="https://player.vimeo.com/video/1" title="A film" webkitallowfullscreen mozallowfullscreen allowfullscreen></iframe>\n</div>',
    );
    assert.ok(publish('{{< vimeo 1 >}}', '0.146.0').includes('?dnt=0'));
  });

  for (const [text, version, before, since] of changes)
    it(`decides what becomes of ${text}`, () => {
      const [, minor] = version.split('.');
      assert.equal(publish(text, `0.${Number(minor) - 1}.0`), before);
      assert.equal(publish(text, `${version}.0`), since);
    });
});
