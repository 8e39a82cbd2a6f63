import { isWithin } from '../../post/queries/codeSpans.js';
import { findMojibake, type Mojibake } from '../../mojibake/findMojibake.js';
import { say, type Fix } from '../../problem.js';
import type { Recap } from '../../recap/model/recap.js';
import { rangeOf, type SourceText, type TextEdit } from '../../text.js';
import { bareContext } from '../check.js';
import { readTextPage, type TextCheck, type TextPage } from './textPage.js';

/** Characters that are others, read in the wrong encoding. */
export const mojibake: TextCheck = {
  codes: ['mojibake'],
  check: (page) => {
    const { source } = page.recap;
    const found = findIn(page);
    const all: Fix = {
      title: say('Repair all mojibake in this post ({0})', String(found.length)),
      edits: found.map((each) => repair(each, source)),
      safe: false,
    };
    return found.map((each) => {
      const { meant, start, end, encoding } = each;
      const message =
        meant === ''
          ? say('This is a UTF-8 byte order mark, read as {0}.', encoding)
          : say('This is "{0}" in UTF-8, read as {1}.', meant, encoding);
      const title = meant === '' ? say('Remove these characters') : say('Change to "{0}"', meant);
      const fix: Fix = { title, edits: [repair(each, source)], safe: false };
      const range = rangeOf(source, start, end);
      const fixes = found.length > 1 ? [fix, all] : [fix];
      return { code: 'mojibake', severity: 'warning', message, range, fixes };
    });
  },
};

/** The edits that repair all of a post. */
export function repairMojibake(recap: Recap): readonly TextEdit[] {
  return findIn(readTextPage(recap, bareContext)).map((each) => repair(each, recap.source));
}

function findIn(page: TextPage): readonly Mojibake[] {
  return findMojibake(page.recap.source.text, (offset) => isWithin(page.code, offset));
}

function repair({ start, end, meant }: Mojibake, source: SourceText): TextEdit {
  return { range: rangeOf(source, start, end), newText: meant };
}
