import { parseFrontMatter } from '../frontMatter/parseFrontMatter.js';
import type { FrontMatter } from '../frontMatter/frontMatter.js';
import { reviseSource } from '../reviseSource.js';
import { lexShortcodes } from '../shortcodes/lexer/lexShortcodes.js';
import { embeddedShortcode } from '../shortcodes/catalogue.js';
import { pairShortcodes, type PairedShortcodes, type TakesInner } from '../shortcodes/pairShortcodes.js';
import type { ShortcodeToken } from '../shortcodes/lexer/shortcodeToken.js';
import { readSource, type SourceText, type Span } from '../text.js';
import type { Block, Heading, OpaqueLines } from './blocks/block.js';
import { bodyOffsetOf } from '../shortcodes/bodyOffset.js';
import { readDefinitions, type Definitions } from './definitions.js';
import { contentReading, parsedContentOf, type ContentReading } from './parsedContent.js';
import type { DefinedNames, Definition, ParsedPart, Post, Revision } from './post.js';
import { readStructure, reviseStructure, type Structure } from './structure.js';

/**
 * Parses a text. Never throws. If the previous version is given, its unchanged parts are reused; the result is the
 * same.
 */
export function parsePost(text: string, previous?: Post): Post {
  if (previous instanceof ParsedPost) return previous.revise(text);
  const source = readSource(text);
  return new ParsedPost(source, parseFrontMatter(source));
}

const takesInnerByDefault: TakesInner = (name) => embeddedShortcode(name)?.inner;

class ParsedPost implements Post {
  readonly version = {};
  private lexed: readonly ShortcodeToken[] | undefined;
  private paired: { readonly by: TakesInner; readonly shortcodes: PairedShortcodes } | undefined;
  private read: Structure | undefined;
  private known: Definitions | undefined;
  private contents: ContentReading | undefined;
  private changed: Revision | undefined;

  constructor(
    readonly source: SourceText,
    readonly frontMatter: FrontMatter | undefined,
  ) {}

  get bodyLine(): number {
    return this.frontMatter?.bodyLine ?? 0;
  }

  get revision(): Revision | undefined {
    return this.changed;
  }

  get blocks(): readonly Block[] {
    return this.structure.scan.blocks;
  }

  get headings(): readonly Heading[] {
    return this.structure.scan.headings;
  }

  get opaque(): OpaqueLines {
    return this.structure.reading.opaque;
  }

  get calls(): readonly Span[] {
    return this.structure.reading.calls;
  }

  get definitions(): ReadonlyMap<string, Definition> {
    return this.allDefinitions.addresses;
  }

  get footnotes(): ReadonlyMap<string, Definition> {
    return this.allDefinitions.footnotes;
  }

  get names(): DefinedNames {
    return this.allDefinitions.meaning;
  }

  readonly shortcodes = (takesInner: TakesInner = takesInnerByDefault): PairedShortcodes => {
    if (this.paired?.by !== takesInner)
      this.paired = { by: takesInner, shortcodes: pairShortcodes(this.source, this.tokens, takesInner) };
    return this.paired.shortcodes;
  };

  readonly contentOf = (block: Block): readonly ParsedPart[] => {
    this.contents ??= contentReading(this.source.text, this.structure, this.names);
    return parsedContentOf(block, this.contents);
  };

  /** The same function for another version of the text. What was not read of this one is not read of that either. */
  revise(text: string): Post {
    const { source, change } = reviseSource(this.source, text);
    if (source === this.source) return this;
    const post = new ParsedPost(source, sameFrontMatter(source, this) ?? parseFrontMatter(source));
    if (!this.read) return post;
    post.read = reviseStructure(post, this, this.read, change);
    if (post.read.isRevised) post.changed = { since: this.version, change };
    if (this.known) post.known = definitionsOf(post, post.read, this.known);
    return post;
  }

  get tokens(): readonly ShortcodeToken[] {
    return (this.lexed ??= lexShortcodes(this.source.text, bodyOffsetOf(this.source, this.bodyLine)));
  }

  private get structure(): Structure {
    return (this.read ??= readStructure(this));
  }

  private get allDefinitions(): Definitions {
    return (this.known ??= definitionsOf(this, this.structure));
  }
}

function definitionsOf(
  { source }: ParsedPost,
  { masked, scan, reading }: Structure,
  former?: Definitions,
): Definitions {
  return readDefinitions(masked, source.text, scan.blocks, reading.opaque, former);
}

/** The front matter of the previous version; `undefined` if the text up to its end has changed. */
function sameFrontMatter(source: SourceText, former: ParsedPost): FrontMatter | undefined {
  const known = former.frontMatter;
  if (!known?.complete) return undefined;
  const end = former.source.lineStarts[known.bodyLine];
  return end !== undefined && former.source.text.slice(0, end) === source.text.slice(0, end) ? known : undefined;
}
