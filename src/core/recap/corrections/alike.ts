import { siblingsKey } from '../candidates/candidate.js';
import { undecidedOf, type Decided } from '../decideSections.js';
import { withCorrection } from '../model/corrections.js';
import { isListed, partsWithin } from '../model/parts.js';
import type { Correction } from '../model/readingOptions.js';
import type { Recap } from '../model/recap.js';
import type { Evidence } from '../model/talk.js';
import { parseRecap } from '../parseRecap.js';
import { RecapMemory } from '../readRecap.js';
import { evidenceOf } from '../signs/sharedSigns.js';
import { headingFamilies } from '../talks/headingFamilies.js';
import { casesOf, type SignedHeading } from '../talks/talkCases.js';
import { weighListed } from '../talks/weighListed.js';
import { correctionAt, placeOfCorrection } from './placeCorrections.js';

/** What may be corrected together: headings beside each other, items of one list, rows of one table, lines of one run. */
interface Sibling {
  /** Zero-based. */
  readonly line: number;
  readonly weight: number;
  readonly evidence: readonly Evidence[];
  readonly isTalk: boolean;
}

/** How much less may speak for another talk than for the one that the author has marked, or more for another that is none. */
const nearly = 1;

/**
 * What is like something that its author says is a talk, or none, and is not read so: of its siblings those for which about as
 * much speaks, or as little. The author can say the same of them. Nothing where the correction is about a day.
 */
export function alike(recap: Recap, correction: Correction): readonly Correction[] {
  const { kind } = correction;
  if (kind === 'day') return [];
  const corrections = withCorrection(recap.options.corrections ?? [], correction);
  const after = parseRecap(recap.source.text, { ...recap.options, corrections }, recap);
  const line = placeOfCorrection(after, correction)?.line;
  if (line === undefined || !(after.memory instanceof RecapMemory)) return [];
  const { decided } = after.memory;
  const siblings = correction.isListed ? listedBeside(decided, line, after) : headingsBeside(decided, line);
  const own = siblings.find((each) => each.line === line);
  if (!own) return [];
  const like = siblings.filter(
    (each) => each !== own && (kind === 'talk' ? isLikeTalk(each, own) : isLikeOther(each, own)),
  );
  const said = new Set(corrections.map(keyOf));
  return like.flatMap((each) => correctionAt(after, each.line, kind) ?? []).filter((each) => !said.has(keyOf(each)));
}

function isLikeTalk({ isTalk, weight }: Sibling, own: Sibling): boolean {
  return !isTalk && weight >= own.weight - nearly;
}

/** Others with more signs, or other ones, may well be talks. */
function isLikeOther({ isTalk, weight, evidence }: Sibling, own: Sibling): boolean {
  return (
    isTalk &&
    weight <= own.weight + nearly &&
    evidence.length === own.evidence.length &&
    evidence.every((each) => own.evidence.includes(each))
  );
}

function keyOf({ title, occurrence, isListed: isOther }: Correction): string {
  return JSON.stringify([title, occurrence, isOther]);
}

function headingsBeside({ read, decisions: { days, talks } }: Decided, line: number): readonly Sibling[] {
  const families = headingFamilies(read.nodes, days);
  const family = families.find((nodes) => nodes.some(({ heading }) => heading.line === line)) ?? [];
  return family.flatMap((node) => {
    const weight = talks.weightOf(node.heading)?.exact;
    if (weight === undefined) return [];
    return { line: node.heading.line, weight, evidence: evidenceOf(node), isTalk: talks.headings.has(node.heading) };
  });
}

/** By their weights without what the author has said of them. */
function listedBeside(decided: Decided, line: number, after: Recap): readonly Sibling[] {
  const talks = new Set(
    partsWithin(after)
      .filter(isListed)
      .map(({ headingRange }) => headingRange.start.line),
  );
  // A heading above what is marked is no talk any more.
  const isTalk = ({ node }: SignedHeading): boolean => decided.decisions.talks.headings.has(node.heading);
  const { listed: cases } = casesOf({ ...undecidedOf(decided), corrections: [] }, isTalk);
  for (const [holder, own] of cases) {
    const from = holder ? holder.endLine + 1 : decided.post.bodyLine;
    const marked = own.find(({ candidate }) => candidate.line + from === line)?.candidate;
    if (!marked) continue;
    return weighListed(own, decided.weights.listed)
      .filter(({ candidate }) => siblingsKey(candidate) === siblingsKey(marked))
      .map(({ candidate, weight }) => ({
        line: candidate.line + from,
        weight,
        evidence: candidate.evidence,
        isTalk: talks.has(candidate.line + from),
      }));
  }
  return [];
}
