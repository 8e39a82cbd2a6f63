import type { Block, Heading, OpaqueLines } from '../post/blocks/block.js';
import { keepsOpaque } from '../post/blocks/rescanBlocks.js';
import type { Post } from '../post/post.js';
import type { LineChange } from '../reviseSource.js';
import { lineAt, lineCount, type SourceText } from '../text.js';
import { readDefinitions } from './evidence/readDefinitions.js';
import type { Definitions } from './evidence/readLinks.js';
import { readSectionFacts, type SectionFacts } from './evidence/sectionFacts.js';
import { SectionText } from './evidence/sectionText.js';

/** The sections of a post, each read by itself; what the reading of a changed post can take over. */
export interface SectionReading {
  readonly post: Post;
  /** Those that begin a section: not in quotes or lists. In document order. */
  readonly headings: readonly Heading[];
  /** By the headings' order. */
  readonly facts: readonly SectionFacts[];
  /** Where each of the facts is read from, in the same order. */
  readonly texts: readonly SectionText[];
  readonly definitions: Definitions | undefined;
  readonly dayWords: readonly string[];
}

/** A reading of a former post, and the lines that have changed since. */
export interface FormerReading {
  readonly reading: SectionReading;
  readonly change: LineChange;
}

/** Reads the sections of a post. What did not change is taken over. */
export function readSections(
  post: Post,
  dayWords: readonly string[],
  former: FormerReading | undefined,
): SectionReading {
  const headings = post.headings.filter(({ nested }) => !nested);
  const definitions = readDefinitions(post.source, post.blocks);
  const { facts, texts } = readFacts(
    post.source,
    post.blocks,
    headings,
    definitions,
    dayWords,
    reusable(former, post.opaque, definitions, dayWords),
  );
  return { post, headings, facts, texts, definitions, dayWords };
}

/** Facts hold as long as what they were read with is the same. */
function reusable(
  former: FormerReading | undefined,
  opaque: OpaqueLines,
  definitions: Definitions | undefined,
  dayWords: readonly string[],
): FormerReading | undefined {
  if (former && !keepsOpaque(former.reading.post.opaque, opaque, former.change)) return undefined;
  if (dayWords.join('\n') !== former?.reading.dayWords.join('\n')) return undefined;
  const before = [...(former.reading.definitions ?? [])];
  const same =
    before.length === (definitions?.size ?? 0) && before.every(([label, url]) => definitions?.get(label) === url);
  return same ? former : undefined;
}

function readFacts(
  source: SourceText,
  blocks: readonly Block[],
  headings: readonly Heading[],
  definitions: Definitions | undefined,
  dayWords: readonly string[],
  former: FormerReading | undefined,
): Pick<SectionReading, 'facts' | 'texts'> {
  const facts: SectionFacts[] = [];
  const texts: SectionText[] = [];
  let block = 0;
  let candidate = 0;
  headings.forEach((heading, index) => {
    const end = headings[index + 1]?.line ?? lineCount(source);
    const known = findKnown(heading, end);
    if (known) {
      texts.push(known.texts[candidate]!.moveTo(source, heading.endLine + 1));
      facts.push(known.facts[candidate]!);
      return;
    }
    while (block < blocks.length && blocks[block]!.line <= heading.endLine) block++;
    const text = new SectionText(source, heading.endLine + 1, end, hiddenLines(source, end, blocks, block));
    texts.push(text);
    facts.push(readSectionFacts(heading.text.replace(/\n/g, ' '), text, definitions, dayWords));
  });
  return { facts, texts };

  /** Finds the same section in the former text: `candidate` of its reading. */
  function findKnown({ line, text }: Heading, end: number): SectionReading | undefined {
    if (!former) return undefined;
    const { reading, change } = former;
    const shift = change.newEndLine - change.endLine;
    if (end > change.line && line <= change.newEndLine) return undefined;
    const oldLine = line > change.newEndLine ? line - shift : line;
    const oldEnd = line > change.newEndLine ? end - shift : end;
    while (candidate < reading.headings.length && reading.headings[candidate]!.line < oldLine) candidate++;
    const old = reading.headings[candidate];
    const next = reading.headings[candidate + 1];
    const isSame =
      old?.line === oldLine && old.text === text && (next ? next.line === oldEnd : end === lineCount(source));
    return isSame ? reading : undefined;
  }
}

const none: readonly Block[] = [];

/** Code and comments among the blocks from one on and before a line. */
function hiddenLines(source: SourceText, end: number, blocks: readonly Block[], firstBlock: number): readonly Block[] {
  let hidden: Block[] | undefined;
  for (let index = firstBlock; index < blocks.length && blocks[index]!.line < end; index++) {
    const block = blocks[index]!;
    if (block.kind === 'code' || (block.kind === 'html' && /^ {0,3}<!--/.test(lineAt(source, block.line))))
      (hidden ??= []).push(block);
  }
  return hidden ?? none;
}
