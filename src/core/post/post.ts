import type { FrontMatter } from '../frontMatter/frontMatter.js';
import type { LineChange } from '../reviseSource.js';
import type { PairedShortcodes, TakesInner } from '../shortcodes/pairShortcodes.js';
import type { SourceText } from '../text.js';
import type { Attributes } from './attributes.js';
import type { Block, Heading, OpaqueLines } from './blocks/block.js';
import type { BlockPart, DefinitionPart, Span } from './blocks/blockContent.js';
import type { DefinedNames } from './definitions.js';
import type { Inline } from './inlines/inline.js';

/**
 * One text, parsed once: everything that is known of its structure is asked here. Each part is computed when it is first
 * asked for, and taken over from the former version of the text wherever nothing changed.
 */
export interface Post {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter | undefined;
  /** The line after the front matter, zero-based. */
  readonly bodyLine: number;
  /** What has changed since the version of the text that this one was parsed from, if there was one. */
  readonly revision: Revision | undefined;
  /** This version of the text, for those that come after it. */
  readonly version: object;
  /** Top-level blocks, in document order. */
  readonly blocks: readonly Block[];
  /** In document order, those in lists and quotes among them. */
  readonly headings: readonly Heading[];
  readonly opaque: OpaqueLines;
  /** Calls of shortcodes, each from delimiter to delimiter: openers, closers, and calls without content. */
  readonly calls: readonly Span[];
  /** The shortcodes, paired; `takesInner` where a site has shortcodes of its own. */
  readonly shortcodes: (takesInner?: TakesInner) => PairedShortcodes;
  /** The addresses of links by their labels as they are compared (`normaliseLabel`). */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The first footnote of each label, as written. */
  readonly footnotes: ReadonlyMap<string, Definition>;
  /** What links and footnotes refer to: the same object as long as the text that uses them means the same. */
  readonly names: DefinedNames;
  /** What a block holds, in document order. */
  readonly contentOf: (block: Block) => readonly ParsedPart[];
}

/** A version of a text is known by an object of its own, so that no version keeps another in memory. */
export interface Revision {
  readonly since: object;
  readonly change: LineChange;
}

/**
 * A part of a block's content with its inline structure, which is empty where it has none. Offsets count from the start of
 * the block's first line (`baseOf`).
 */
export interface ParsedPart {
  readonly part: BlockPart;
  /** What the inline structure is that of: the part's text without a task's box and a heading's attributes. */
  readonly text: Span;
  readonly inlines: readonly Inline[];
  /** Of a heading that ends with some: `{#id .class}`, and where it begins. */
  readonly attributes?: { readonly start: number; readonly attributes: Attributes } | undefined;
}

/** A definition of a link's address or a footnote, in the block that holds it. */
export interface Definition {
  readonly block: Block;
  readonly part: DefinitionPart;
  /** As a browser gets it; empty for a footnote. */
  readonly url: string;
}

/** Where the offsets of a block's content count from. */
export function baseOf({ source }: Pick<Post, 'source'>, { line }: Block): number {
  return source.lineStarts[line] ?? source.text.length;
}
