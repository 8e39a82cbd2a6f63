import { encodings, type Encoding } from './encodings.js';
import { findRuns, type Run } from './findRuns.js';

/** A stretch of a text that is UTF-8, read as something else; offsets of UTF-16 code units, end exclusive. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
  /** In which it was read last. */
  readonly encoding: Encoding['name'];
}

/** Times that a text may have been read wrongly, one after another. */
const mostTimes = 3;

/** What no writer means: characters that only stand for bytes. */
const bytes = /[\u0080-\u009f\u0192\u02c6-\u02dd\uf8ff\ufb01\ufb02]/;

/**
 * Finds UTF-8 that was read as Mac Roman, Latin-1 or Windows-1252, also several times over, in document order. What could be
 * text of some language, and what stands in code, which may be about it, counts only where there is some beside it that is
 * surely not. Takes time linear in the text's length.
 */
export function findMojibake(text: string, isCode: (offset: number) => boolean): readonly Mojibake[] {
  const inEach = encodings.flatMap((encoding) => {
    const runs = findRuns(text, encoding);
    const isThere = runs.some((run) => run.isSure && !isCode(run.start));
    return isThere ? runs.map(({ start, end, meant }) => ({ start, end, meant, encoding: encoding.name })) : [];
  });
  let found = withoutOverlaps(inEach);
  for (let times = 1; times < mostTimes && found.length > 0; times++) found = readAgain(text, found);
  return found
    .filter(({ meant }) => !bytes.test(meant))
    .map((each) => ({ ...each, meant: withoutMark(each.meant) }))
    .filter(({ start, end, meant }) => meant !== text.slice(start, end));
}

/** Of those that overlap the first, and of two that begin alike the longer. */
function withoutOverlaps(found: readonly Mojibake[]): readonly Mojibake[] {
  let done = 0;
  return [...found]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isFree = start >= done;
      if (isFree) done = end;
      return isFree;
    });
}

/** The same where what was found is mojibake itself: then all of it that can be. */
function readAgain(text: string, found: readonly Mojibake[]): readonly Mojibake[] {
  const inEach = encodings.map((encoding) => found.map((each) => runsIn(text, each, encoding)));
  const best = inEach
    .map((runs) => ({ runs, sure: runs.flat().filter(({ isSure }) => isSure).length }))
    .reduce((a, b) => (b.sure > a.sure ? b : a));
  if (best.sure === 0) return found;
  return found.map((each, index) => ({ ...each, meant: withRuns(each.meant, best.runs[index]!) }));
}

/** The runs within what was meant, as it would stand in the text. */
function runsIn(text: string, { start, end, meant }: Mojibake, encoding: Encoding): readonly Run[] {
  const before = text.charAt(start - 1);
  return findRuns(before + meant + text.charAt(end), encoding)
    .map((run) => ({ ...run, start: run.start - before.length, end: run.end - before.length }))
    .filter((run) => run.start >= 0 && run.end <= meant.length);
}

function withRuns(text: string, runs: readonly Run[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, meant } of runs) {
    result += text.slice(done, start) + meant;
    done = end;
  }
  return result + text.slice(done);
}

/** A byte order mark has its place at the beginning of a file alone. */
function withoutMark(text: string): string {
  return text.replaceAll('\ufeff', '');
}
