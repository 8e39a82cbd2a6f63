import type { SourceText } from '../text.js';
import type { Block, OpaqueLines } from './blocks/block.js';
import type { BlockPart, DefinitionPart } from './blocks/blockContent.js';
import { contentOf } from './blocks/readContent.js';
import { normaliseLabel } from './inlines/inline.js';
import { addressText } from './inlines/linkTarget.js';
import type { DefinedNames, Definition } from './post.js';

/** The definitions of links and footnotes in a text; of two with the same label, the first one counts. */
export interface Definitions {
  readonly addresses: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, Definition>;
  /** The same object as long as links and footnotes have the same meaning, even if definitions have moved. */
  readonly meaning: DefinedNames;
}

/**
 * Reads the definitions from the blocks that contain any. `former` is the result for the previous version of the text.
 */
export function readDefinitions(
  masked: SourceText,
  written: string,
  blocks: readonly Block[],
  opaque: OpaqueLines,
  former?: Definitions,
): Definitions {
  const addresses = new Map<string, Definition>();
  const footnotes = new Map<string, Definition>();
  for (const block of blocks) {
    if (!block.defines) continue;
    const base = masked.lineStarts[block.line]!;
    const parts = contentOf(masked, block, opaque);
    const add = (all: Map<string, Definition>, label: string, part: DefinitionPart): void => {
      const { address } = part;
      const url = address ? addressText(written.slice(base + address.start, base + address.end)) : '';
      if (!all.has(label)) all.set(label, { block, part, url });
    };
    for (const part of parts) if (part.kind === 'definition') add(addresses, normaliseLabel(part.label), part);
    for (const part of notesByTheirEnds(parts)) add(footnotes, part.label, part);
  }
  const meaning = {
    urls: new Map([...addresses].map(([label, { url }]) => [label, url])),
    footnotes: new Set(footnotes.keys()),
  };
  return { addresses, footnotes, meaning: former && isSame(former.meaning, meaning) ? former.meaning : meaning };
}

/** Footnotes in the order of their ends: of two nested ones, the inner one comes first. */
function notesByTheirEnds(parts: readonly BlockPart[]): readonly DefinitionPart[] {
  const ended: DefinitionPart[] = [];
  const open: DefinitionPart[] = [];
  const endTo = (depth: number): void => {
    while (open.length > 0 && depth <= open.at(-1)!.depth) ended.push(open.pop()!);
  };
  for (const part of parts) {
    endTo(part.depth);
    if (part.kind === 'footnote') open.push(part);
  }
  endTo(-1);
  return ended;
}

function isSame(before: DefinedNames, after: DefinedNames): boolean {
  return (
    before.urls.size === after.urls.size &&
    before.footnotes.size === after.footnotes.size &&
    [...before.urls].every(([label, url]) => after.urls.get(label) === url) &&
    [...before.footnotes].every((label) => after.footnotes.has(label))
  );
}
