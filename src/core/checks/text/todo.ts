import { say, type Problem } from '../../problem.js';
import { rangeOf, type SourceText } from '../../text.js';
import type { TextCheck } from './textPage.js';

/** What the writer meant to do before publishing. */
export const todo: TextCheck = {
  codes: ['todo'],
  check: ({ recap: { source }, prose, comments }) => [
    ...inProse(prose).map((each) => toProblem(source, each.start, each.word, true)),
    ...comments.flatMap(({ start, end }) =>
      Array.from(source.text.slice(start, end).matchAll(/\b(?:TODO|FIXME|TBD)\b/g), ({ index, 0: word }) =>
        toProblem(source, start + index, word, false),
      ),
    ),
  ],
};

/** Characters around the word that are looked at. */
const around = 40;

/** Where a line, an item, a sentence, or what stands in brackets or emphasis begins. */
const begins = /(?:^|[([|>*_~:：.!?…–—-]|^\s*(?:[-*+]|\d{1,9}[.)])?\s*\[[ xX]\]|^ {0,3}#{1,6}\s)\s*$/;
/** Where it ends, or a colon tells what there is to do: prose goes on ("a TODO list", and Spanish "TODO"). */
const goesNoFurther = /^(?:\([^()]*\))?\s*(?:$|[:：)\]|*_~])/;

/** Where the word is surely meant so. */
function inProse(prose: string): readonly { readonly start: number; readonly word: string }[] {
  return Array.from(prose.matchAll(/\b(?:TODO|FIXME|TBD)\b/g)).flatMap(({ index, 0: word }) => {
    const before = /[^\r\n]*$/.exec(prose.slice(Math.max(0, index - around), index))![0];
    const after = /^[^\r\n]*/.exec(prose.slice(index + word.length, index + word.length + around))![0];
    return begins.test(before) && goesNoFurther.test(after) ? [{ start: index, word }] : [];
  });
}

function toProblem(source: SourceText, start: number, word: string, isPublished: boolean): Problem {
  const message = isPublished
    ? say('"{0}" will be published. Finish this part or remove the marker.', word)
    : say('"{0}": this part is not finished.', word);
  const severity = isPublished ? 'warning' : 'information';
  return { code: 'todo', severity, message, range: rangeOf(source, start, start + word.length) };
}
