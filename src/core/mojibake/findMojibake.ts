import { encodings, type Encoding } from './encodings.js';
import { findRuns, type MojibakeRun } from './findRuns.js';

/** A range of a text that is misread UTF-8; offsets in UTF-16 code units, end exclusive. */
export interface Mojibake {
  readonly start: number;
  readonly end: number;
  readonly meant: string;
  /** The encoding that it was read in last. */
  readonly encoding: Encoding['name'];
}

/** Maximum number of consecutive misreadings. */
const maxTimes = 3;

/** Characters that no writer uses and that only stand for bytes. */
const bytes = /[\u0080-\u009f\u0192\u02c6-\u02dd\uf8ff\ufb01\ufb02]/;

/**
 * Finds UTF-8 that was read as Mac Roman, Latin-1 or Windows-1252, even several times over, in document order. Anything
 * that could be real text, or is in code, which may be about encodings, is reported only next to certain mojibake.
 * Takes linear time.
 */
export function findMojibake(text: string, isCode: (offset: number) => boolean): readonly Mojibake[] {
  const inEach = encodings.flatMap((encoding) => {
    const runs = findRuns(text, encoding);
    const isThere = runs.some((run) => run.isSure && !isCode(run.start));
    return isThere ? runs.map(({ start, end, meant }) => ({ start, end, meant, encoding: encoding.name })) : [];
  });
  let found = withoutOverlaps(inEach);
  for (let times = 1; times < maxTimes && found.length > 0; times++) found = readAgain(text, found);
  return found
    .filter(({ meant }) => !bytes.test(meant))
    .map((each) => ({ ...each, meant: withoutMark(each.meant) }))
    .filter(({ start, end, meant }) => meant !== text.slice(start, end));
}

/** Of overlapping ones, the first; of two with the same start, the longer one. */
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

/** Repeats this if the result is mojibake itself, as long as all of it can be decoded. */
function readAgain(text: string, found: readonly Mojibake[]): readonly Mojibake[] {
  const inEach = encodings.map((encoding) => found.map((each) => runsIn(text, each, encoding)));
  const best = inEach
    .map((runs) => ({ runs, sure: runs.flat().filter(({ isSure }) => isSure).length }))
    .reduce((a, b) => (b.sure > a.sure ? b : a));
  if (best.sure === 0) return found;
  return found.map((each, index) => ({ ...each, meant: withRuns(each.meant, best.runs[index]!) }));
}

/** The runs within the decoded text, as if it were in the document. */
function runsIn(text: string, { start, end, meant }: Mojibake, encoding: Encoding): readonly MojibakeRun[] {
  const before = text.charAt(start - 1);
  return findRuns(before + meant + text.charAt(end), encoding)
    .map((run) => ({ ...run, start: run.start - before.length, end: run.end - before.length }))
    .filter((run) => run.start >= 0 && run.end <= meant.length);
}

function withRuns(text: string, runs: readonly MojibakeRun[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, meant } of runs) {
    result += text.slice(done, start) + meant;
    done = end;
  }
  return result + text.slice(done);
}

/** A byte order mark is only valid at the beginning of a file. */
function withoutMark(text: string): string {
  return text.replaceAll('\ufeff', '');
}
