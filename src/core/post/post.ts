import type { FrontMatter } from '../frontMatter/frontMatter.js';
import type { LineChange } from '../reviseSource.js';
import type { PairedShortcodes, TakesInner } from '../shortcodes/pairShortcodes.js';
import type { SourceText, Span } from '../text.js';
import type { Attributes } from './attributes.js';
import type { Block, Heading, OpaqueLines } from './blocks/block.js';
import type { BlockPart, DefinitionPart } from './blocks/blockContent.js';
import type { Inline } from './inlines/inline.js';

/**
 * A text, parsed once: the only source of its structure. Each part is computed on first use, and reused from the
 * previous version of the text if it has not changed.
 */
export interface Post {
  readonly source: SourceText;
  readonly frontMatter: FrontMatter | undefined;
  /** The line after the front matter, zero-based. */
  readonly bodyLine: number;
  /** The change since the previous version of the text, if there is one. */
  readonly revision: Revision | undefined;
  /** Identifies this version of the text for later versions. */
  readonly version: object;
  /** Top-level blocks, in document order. */
  readonly blocks: readonly Block[];
  /** In document order, including those in lists and quotes. */
  readonly headings: readonly Heading[];
  readonly opaque: OpaqueLines;
  /** Calls of shortcodes, each from delimiter to delimiter: openers, closers, and calls without content. */
  readonly calls: readonly Span[];
  /** The shortcodes, paired; `takesInner` is needed if the site has its own shortcodes. */
  readonly shortcodes: (takesInner?: TakesInner) => PairedShortcodes;
  /** The definitions of link addresses by normalised label (`normaliseLabel`). */
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The first footnote of each label, as written. */
  readonly footnotes: ReadonlyMap<string, Definition>;
  /** What links and footnotes refer to: the same object as long as the text that uses them means the same. */
  readonly names: DefinedNames;
  /** The content of a block, in document order. */
  readonly contentOf: (block: Block) => readonly ParsedPart[];
}

/**
 * A change since an earlier version. Versions are identified by empty objects, so that none keeps another in memory.
 */
export interface Revision {
  readonly since: object;
  readonly change: LineChange;
}

/**
 * A part of a block's content with its inline structure, which can be empty. Offsets are relative to the start of the
 * block's first line (`baseOf`).
 */
export interface ParsedPart {
  readonly part: BlockPart;
  /**
   * The text that has the inline structure: that of the part without the box of a task or the attributes of a heading.
   */
  readonly text: Span;
  readonly inlines: readonly Inline[];
  /** For a heading that ends with attributes, `{#id .class}`: the attributes and their start. */
  readonly attributes?: { readonly start: number; readonly attributes: Attributes } | undefined;
}

/** A definition of a link address or a footnote, and the block that contains it. */
export interface Definition {
  readonly block: Block;
  readonly part: DefinitionPart;
  /** With escapes and character references decoded; empty for a footnote. */
  readonly url: string;
}

/** The offset in the text to which the offsets of a block's content are relative. */
export function baseOf({ source }: Pick<Post, 'source'>, { line }: Block): number {
  return source.lineStarts[line] ?? source.text.length;
}

/** The labels that a text defines, and the addresses that they give to links. */
export interface DefinedNames {
  readonly urls: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlySet<string>;
}
