import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withoutRelativeLinks } from '../../scripts/packagedReadme.mjs';

describe('the README of a package whose repository is unknown', () => {
  it('has only pictures and links that lead somewhere', () => {
    const readme = '# A\n\n![One](media/one.png)\n\n[Two](two.md) [three](#three) [four](https://example.org/)\n';
    assert.equal(withoutRelativeLinks(readme), '# A\n\nTwo [three](#three) [four](https://example.org/)\n');
  });

  it('is ours, without its pictures', () => {
    const ours = readFileSync('README.md', 'utf8');
    const targets = Array.from(withoutRelativeLinks(ours).matchAll(/\]\(([^)]*)\)/g), ([, target]) => target!);
    assert.ok(/!\[[^\]]*\]\(media\//.test(ours));
    assert.deepEqual(
      targets.filter((target) => !/^(?:https:|#)/.test(target)),
      [],
    );
  });
});
