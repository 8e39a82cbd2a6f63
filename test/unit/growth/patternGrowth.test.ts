import assert from 'node:assert/strict';
import { matchesGlob } from '../../../src/core/site/content/matchesGlob.js';
import { templateStyles } from '../../../src/core/site/styles/templateStyles.js';
import { namesIn } from '../../../src/core/templates/functions/collections/memberOf.js';
import { trimEndOf } from '../../../src/core/trimEndOf.js';
import { tooMuch } from './cost.js';

/** What reads texts of a site that are not posts, with a text that grows with a number. */
const works: Readonly<Record<string, (count: number) => unknown>> = {
  'spaces after the name of a partial': (n) => templateStyles(`{{ partial ${' '.repeat(n)}x }}`),
  'spaces between the attributes of a link': (n) => templateStyles(`<link${' '.repeat(n)}x${' '.repeat(n)}>`),
  'links in loops': (n) =>
    templateStyles('{{ range site.Params.css }}<link rel=stylesheet href="{{ . }}">'.repeat(n / 40)),
  'dots in the path of a value': (n) => namesIn(`a${'.'.repeat(n)}b`),
  'a path for a pattern of wildcards': (n) => matchesGlob('a'.repeat(n / 50), `${'*?'.repeat(200)}{${','.repeat(90)}}`),
  'marks that are not at the end': (n) => trimEndOf(`a${'!'.repeat(n)}b`, /!/),
};

const [small, large] = [20_000, 80_000];

describe('four times the text of a site', () => {
  for (const [name, run] of Object.entries(works))
    it(`is not much more than four times the work: ${name}`, () => {
      const [less, more] = [small, large].map((count) => () => run(count));
      assert.equal(tooMuch(less!, more!), undefined);
    });
});

describe('the end of a text', () => {
  it('is trimmed like by a pattern', () => {
    for (const text of ['', '!', 'a', 'a!', '!a', '!a!!', '!!!', 'a! ', 'é!'])
      assert.equal(trimEndOf(text, /!/), text.replace(/!+$/, ''));
  });
});
