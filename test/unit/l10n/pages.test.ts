import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { languages } from '../../../scripts/messages.mjs';
import { daysOf, talksOf } from '../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';

interface Section {
  readonly level: string;
  readonly title: string;
  readonly code: readonly string[];
}

/** The headings of a page, each with the code in its text, sorted: it is the same in every language. */
function sectionsOf(text: string): readonly Section[] {
  return text.split(/^(?=##? |### )/m).map((section) => ({
    level: /^#*/.exec(section)![0],
    title: /^###? (.*)/.exec(section)?.[1] ?? '',
    code: Array.from(section.matchAll(/`+[^`]+`+/g), ([code]) => code.replace(/\s+/g, ' ')).sort(),
  }));
}

for (const language of languages())
  describe(`pages: ${language}`, () => {
    it('explain every check, with the same code', () => {
      const [own, theirs] = ['media/checks.md', `media/checks.${language}.md`].map((file) =>
        sectionsOf(readFileSync(file, 'utf8')),
      );
      const shape = ({ level, title, code }: Section): object => ({ level, title: level === '###' ? title : '', code });
      assert.deepEqual(theirs!.map(shape), own!.map(shape));
    });

    it('have a sample with the same days, talks, speakers and links as the English one', () => {
      const [own, theirs] = ['sample.md', `sample.${language}.md`].map((file) => {
        const recap = parseRecap(readFileSync(`media/walkthrough/${file}`, 'utf8'));
        const talks = talksOf(recap).map(({ certainty, speakers, tags, url }) => ({
          certainty,
          speakers,
          tags: tags.length,
          url,
        }));
        return { days: daysOf(recap).length, parts: recap.parts.map(({ kind }) => kind), talks };
      });
      assert.deepEqual(theirs, own);
    });
  });
