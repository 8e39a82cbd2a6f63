import assert from 'node:assert/strict';
import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { defaultSite } from '../../../src/core/site/site.js';

function codesOf(text: string, code: RegExp, context: Partial<CheckContext> = {}): readonly string[] {
  const all = checkRecap(parseRecap(`---\ntitle: P\ndate: 2020-01-01\n---\n${text}\n`), { ...bareContext, ...context });
  return all.filter((each) => code.test(each.code)).map((each) => each.code);
}

const call = '{{< ref "b.md" >}}';

/** Headings whose id has nothing of the call, in Hugo 0.169. */
const notInId = [
  `[Key (Day 1)](${call})`,
  `**[Key](${call})** A`,
  `![pic](${call}) A`,
  `<a href='${call}'>B</a> x`,
  `[K](x "${call}")`,
];

/** Headings whose id is `hahahugoshortcode…`, in Hugo 0.169. */
const inId = [`${call} C`, `[Key ${call}](x)`, `\`${call}\` D`, `**${call}** E`, `![${call}](x) F`];

describe('a shortcode in a heading', () => {
  it('is reported where it is part of the id', () => {
    for (const each of notInId) assert.deepEqual(codesOf(`### ${each}`, /in-heading/), [], each);
    for (const each of inId) assert.equal(codesOf(`### ${each}`, /in-heading/).length, 1, each);
  });

  it('is part of the id wherever it is, before 0.144', () => {
    const site = { ...defaultSite, hugoVersion: '0.143.1' };
    for (const each of [...notInId, ...inId])
      assert.equal(codesOf(`### ${each}`, /in-heading/, { site }).length, 1, each);
  });
});

describe('a link to a heading with a shortcode', () => {
  const site = { pagePath: 'content/a.md' };

  it('leads nowhere: the id has the number of the shortcode', () => {
    const text = `## ${call} Day\n\n## Day\n\n[a](#-day) [b](#day)`;
    assert.equal(codesOf(text, /^anchor/, site).length, 1);
    assert.deepEqual(codesOf(`## ${call} Day {#day}\n\n[b](#day)`, /^anchor/, site), []);
  });
});

describe('a theme that is not on this disk', () => {
  const text = '{{< figure "a.png" >}}\n{{< details "More" >}}\na\n{{< /details >}}\n{{< youtube >}}\n{{< gist >}}\n';

  it('may have shortcodes in place of those of Hugo', () => {
    assert.deepEqual(codesOf(text, /^shortcode/, { site: { ...defaultSite, lacksTheme: true } }), []);
    assert.notDeepEqual(codesOf(text, /^shortcode/), []);
  });
});
