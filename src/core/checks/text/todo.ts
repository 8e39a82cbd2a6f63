import { isText } from '../../post/parsedContent.js';
import { partsOf, type PlacedPart } from '../../post/queries/postParts.js';
import { textPieces } from '../../post/queries/textPieces.js';
import { say, type Problem } from '../../problem.js';
import { rangeOf, type SourceText } from '../../text.js';
import type { TextCheck } from './textPage.js';

/** Not a part of a name such as MY_TODO; underscores may also be marks of emphasis. */
const word = /(?=TODO|FIXME|TBD)(?<![\p{L}\p{N}]_*)(?:TODO|FIXME|TBD)(?!_*[\p{L}\p{N}])/gu;

/** What the writer meant to do before publishing. */
export const todo: TextCheck = {
  codes: ['todo'],
  check: (page) => {
    const { source, post } = page.recap;
    // Most posts have none.
    if (source.text.search(word) < 0) return [];
    const inText = [...partsOf(post)].flatMap((part) => wordsIn(source.text, part));
    const inHtml = page.html.texts.flatMap(({ start, end }) =>
      meantIn(source.text.slice(start, end)).map((each) => ({ ...each, start: start + each.start })),
    );
    const inComments = page.html.comments.flatMap(({ start, end }) =>
      Array.from(source.text.slice(start, end).matchAll(word), ({ index, 0: text }) => ({
        start: start + index,
        text,
      })),
    );
    return [
      ...[...inText, ...inHtml].map((each) => toProblem(source, each, true)),
      ...inComments.map((each) => toProblem(source, each, false)),
    ];
  },
};

interface Word {
  readonly start: number;
  readonly text: string;
}

/** The words in a part that are surely meant so, by their offsets in the whole text. */
function wordsIn(written: string, { base, parsed }: PlacedPart): readonly Word[] {
  const { start, end } = parsed.text;
  if (!isText(parsed.part) || written.slice(base + start, base + end).search(word) < 0) return [];
  const pieces: { readonly from: number; readonly start: number; readonly text: string }[] = [];
  let read = '';
  let done = start;
  for (const { kind, text, ...span } of textPieces(written, base, parsed)) {
    // Marks of emphasis, the brackets of a link, a tag, the bar between cells: what they enclose begins and ends there.
    if (span.start > done) read += written.slice(base + done, base + span.start).includes('|') ? '|' : mark;
    if (kind === 'text') pieces.push({ from: read.length, start: base + span.start, text });
    read += kind === 'code' ? ' ' : text;
    done = span.end;
  }
  if (end > done) read += mark;
  return meantIn(read).flatMap(({ start: index, text }) => {
    const piece = pieces.find(({ from, text: all }) => from <= index && index < from + all.length);
    return piece ? [{ start: piece.start + index - piece.from, text }] : [];
  });
}

const mark = '*';

/** Characters around the word that are looked at. */
const around = 40;

/** Where a line, a sentence, or what is in brackets or emphasis begins. */
const begins = /(?:^|[([|>*_~:：.!?…–—-])\s*$/;
/** Where it ends, or a colon or dash introduces what is to be done: prose goes on ("a TODO list", and Spanish "TODO"). */
const goesNoFurther = /^(?:\([^()]*\))?(?:\s*(?:$|[:：)\]|*_~]|\.{3}|…)|\s+[-–—]+\s)/;

/** Where a line, a list item, a cell or brackets begin: more than a sentence. */
const beginsLine = /(?:^|[([|])\s*[*_~]*$/;
/** What there is to do, without a colon: "TODO check the slides". */
const saysWhat = /^[ \t]+["“„‘'`([]?(?![\p{P}\s])(\S+)/u;
/** What follows where the word is part of a sentence: "TODO lists", "TODO is", and Spanish or Portuguese "all". */
const goesOn = new RegExp(
  `^(?:${[
    'lists?|items?|apps?|comments?|markers?|notes?|tags?|files?|entry|entries|tasks?|manager|tracker|boards?|section|mvc',
    'is|are|was|were|has|have|had|can|could|will|would|should|may|might|must|means?|stands|does|and|or|of|as|in|on|at|by|from',
    'el|la|lo|los|las|un|una|es|está|esto|eso|ese|este|aquello|que|lo|mi|tu|su|se|y|en|de|por|para|con|cuanto|tipo',
    'o|a|os|as|isso|isto|aquilo|mundo|dia|tudo|ano|meu|seu|um|uma|é|está|e|em|do|da|com|quanto',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);

function meantIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(word)).flatMap(({ index, 0: found }) => {
    const before = /[^\r\n]*$/.exec(text.slice(Math.max(0, index - around), index))![0];
    const after = /^[^\r\n]*/.exec(text.slice(index + found.length, index + found.length + around))![0];
    const isMeant = (begins.test(before) && goesNoFurther.test(after)) || (beginsLine.test(before) && isTask(after));
    return isMeant ? [{ start: index, text: found }] : [];
  });
}

function isTask(after: string): boolean {
  const next = saysWhat.exec(after)?.[1];
  return next !== undefined && !goesOn.test(next);
}

function toProblem(source: SourceText, { start, text }: Word, isPublished: boolean): Problem {
  const message = isPublished
    ? say('"{0}" will be published. Finish this part or remove the marker.', text)
    : say('"{0}": this part is not finished.', text);
  const severity = isPublished ? 'warning' : 'information';
  return { code: 'todo', severity, message, range: rangeOf(source, start, start + text.length) };
}
