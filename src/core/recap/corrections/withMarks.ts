import { withCorrection } from '../model/corrections.js';
import type { Correction } from '../model/readingOptions.js';
import type { Recap } from '../model/recap.js';
import { RecapMemory } from '../readRecap.js';
import { flatten } from '../sections/nestHeadings.js';
import { candidatesIn } from './candidatesIn.js';
import { headingOfCorrection, placeOfCorrection } from './placeCorrections.js';

/** The lines of a heading with all below it, or of an item with all in it. */
interface Extent {
  readonly line: number;
  readonly lastLine: number;
  readonly isListed: boolean;
}

/**
 * The corrections of a recap with some more. The last word counts: no talk is inside another, so what the author has said to be
 * one before, above an item that is one now or inside it, is forgotten.
 */
export function withMarks(recap: Recap, added: readonly Correction[]): readonly Correction[] {
  const all = added.reduce(withCorrection, recap.options.corrections ?? []);
  const marked = added.filter(({ kind }) => kind === 'talk').flatMap((each) => extentOf(recap, each) ?? []);
  const isInTheWay = (correction: Correction): boolean => {
    const own = correction.kind === 'talk' && !added.includes(correction) ? extentOf(recap, correction) : undefined;
    return own !== undefined && marked.some((each) => holds(each, own) || holds(own, each));
  };
  return marked.length === 0 ? all : all.filter((each) => !isInTheWay(each));
}

/** Talks in other headings are beside each other. */
function holds(outer: Extent, inner: Extent): boolean {
  return inner.isListed && inner.line > outer.line && inner.line <= outer.lastLine;
}

function extentOf(recap: Recap, correction: Correction): Extent | undefined {
  if (!(recap.memory instanceof RecapMemory)) return undefined;
  const { nodes, event } = recap.memory.decided.read;
  const heading = headingOfCorrection(recap, correction);
  if (heading) {
    const node = flatten(event ? [event, ...nodes] : nodes).find((each) => each.heading.line === heading.line);
    return node && { line: heading.line, lastLine: node.lastLine, isListed: false };
  }
  const line = placeOfCorrection(recap, correction)?.line;
  const listed = candidatesIn(recap).find((each) => each.line === line);
  return listed && { line: listed.line, lastLine: listed.lastLine, isListed: true };
}
