import type { Post } from '../post/post.js';
import { decideSections, type Decided } from './decideSections.js';
import { readSections, type SectionReading } from './sections/readSections.js';
import type { ReadingOptions } from './model/readingOptions.js';
import type { Recap } from './model/recap.js';
import { buildParts } from './talks/buildParts.js';
import { flatten } from './sections/nestHeadings.js';
import type { Weights } from './signs/signs.js';
import { titlesOf } from './talks/titlesOf.js';
import { weights as foundWeights } from './signs/weights.js';

/**
 * Reads a post as a recap. Never throws: half-typed text gives a smaller recap. With the recap of a former version of the
 * post, what did not change is not read again; the result is the same.
 */
export function readRecap(
  post: Post,
  options: ReadingOptions = {},
  previous?: Recap,
  weights: Weights = foundWeights,
): Recap {
  const former = previous?.memory instanceof RecapMemory ? previous.memory : undefined;
  const sections = readSections(post, options.dayWords ?? [], former?.sections);
  const decided = decideSections(sections, options, weights, former?.decided);
  return {
    post,
    source: post.source,
    frontMatter: post.frontMatter,
    title: decided.title,
    parts: partsOf(decided),
    linesLackingSpace: sections.headings.filter(({ lacksSpace }) => lacksSpace).map(({ line }) => line),
    memory: new RecapMemory(decided),
    options,
  };
}

/** What the reading of the next version takes over. */
export class RecapMemory {
  constructor(readonly decided: Decided) {}

  get sections(): SectionReading {
    return this.decided.sections;
  }
}

function partsOf({ post, read: { nodes, event }, decisions }: Decided): Recap['parts'] {
  const talks = flatten(nodes).filter(({ heading }) => decisions.talks.headings.has(heading));
  return buildParts(post, nodes, { ...decisions, event, titleOf: titlesOf(talks) });
}
