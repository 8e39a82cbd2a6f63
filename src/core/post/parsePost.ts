import { parseFrontMatter } from '../frontMatter/parseFrontMatter.js';
import type { FrontMatter } from '../frontMatter/frontMatter.js';
import { reviseSource, type LineChange } from '../reviseSource.js';
import { lexShortcodes } from '../shortcodes/lexShortcodes.js';
import { embeddedShortcode } from '../shortcodes/catalogue.js';
import { pairShortcodes, type PairedShortcodes, type TakesInner } from '../shortcodes/pairShortcodes.js';
import type { ShortcodeToken } from '../shortcodes/shortcodeToken.js';
import { readSource, type SourceText, type Span } from '../text.js';
import type { Block, BlockScan, Heading, OpaqueLines } from './blocks/block.js';
import { rescanBlocks } from './blocks/rescanBlocks.js';
import { scanBlocks } from './blocks/scanBlocks.js';
import { bodyOffsetOf } from '../shortcodes/bodyOffset.js';
import { readDefinitions, type Definitions } from './definitions.js';
import { parsedContentOf } from './parsedContent.js';
import type { DefinedNames, Definition, ParsedPart, Post, Revision } from './post.js';
import { maskCalls, remask } from './maskCalls.js';
import { haveSameCalls, moveCalls, noCalls, readCalls, type CallReading } from './readCalls.js';

/**
 * Parses a text. Never throws. If the previous version is given, its unchanged parts are reused; the result is the
 * same.
 */
export function parsePost(text: string, previous?: Post): Post {
  return previous instanceof ParsedPost ? previous.revise(text) : new ParsedPost(readSource(text), undefined);
}

const takesInnerByDefault: TakesInner = (name) => embeddedShortcode(name)?.inner;

class ParsedPost implements Post {
  readonly frontMatter: FrontMatter | undefined;
  readonly revision: Revision | undefined;
  readonly version = {};
  private readonly reading: CallReading;
  /** The text that is parsed as Markdown. */
  private readonly masked: SourceText;
  private readonly scan: BlockScan;
  private tokens: readonly ShortcodeToken[] | undefined;
  private paired: { readonly by: TakesInner; readonly shortcodes: PairedShortcodes } | undefined;
  private known: Definitions | undefined;

  constructor(
    readonly source: SourceText,
    former: { readonly post: ParsedPost; readonly change: LineChange } | undefined,
  ) {
    this.frontMatter = sameFrontMatter(source, former?.post) ?? parseFrontMatter(source);
    const moved = former && this.moveCalls(former.post, former.change);
    this.reading = moved ?? this.readCalls();
    // Where a call has become text, or text a call, far from the change, what was read of that is wrong.
    const kept = former && (moved ?? this.hasCallsOf(former.post, former.change)) ? former : undefined;
    this.revision = kept && { since: kept.post.version, change: kept.change };
    this.masked = moved ? remask(former.post.masked, source, former.change) : maskCalls(source, this.reading.calls);
    this.scan = kept
      ? rescanBlocks(kept.post.scan, this.masked, kept.change, this.bodyLine, this.opaque, source.text)
      : scanBlocks(this.masked, this.bodyLine, this.opaque, source.text);
  }

  get bodyLine(): number {
    return this.frontMatter?.bodyLine ?? 0;
  }

  get blocks(): readonly Block[] {
    return this.scan.blocks;
  }

  get headings(): readonly Heading[] {
    return this.scan.headings;
  }

  get opaque(): OpaqueLines {
    return this.reading.opaque;
  }

  get calls(): readonly Span[] {
    return this.reading.calls;
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
      this.paired = { by: takesInner, shortcodes: pairShortcodes(this.source, this.allTokens, takesInner) };
    return this.paired.shortcodes;
  };

  readonly contentOf = (block: Block): readonly ParsedPart[] => {
    const { source, masked, opaque, calls, allDefinitions } = this;
    return parsedContentOf(block, { written: source.text, masked, opaque, calls, definitions: allDefinitions });
  };

  /** The same function for another version of the text. */
  revise(text: string): Post {
    const { source, change } = reviseSource(this.source, text);
    if (source === this.source) return this;
    const post = new ParsedPost(source, { post: this, change });
    post.known = this.known && readDefinitions(post.masked, source.text, post.scan.blocks, post.opaque, this.known);
    return post;
  }

  private get allDefinitions(): Definitions {
    return (this.known ??= readDefinitions(this.masked, this.source.text, this.blocks, this.opaque));
  }

  private get allTokens(): readonly ShortcodeToken[] {
    return (this.tokens ??= lexShortcodes(this.source.text, bodyOffsetOf(this.source, this.bodyLine)));
  }

  /** The calls of the previous version; `undefined` if the change may affect them. */
  private moveCalls({ bodyLine, reading, source }: ParsedPost, change: LineChange): CallReading | undefined {
    const isInBody = bodyLine === this.bodyLine && change.line >= bodyLine;
    return isInBody ? moveCalls(reading, source, this.source, change) : undefined;
  }

  /** Whether the calls outside the change are the same as in the previous version: only then are the blocks. */
  private hasCallsOf({ reading, source }: ParsedPost, change: LineChange): boolean {
    return haveSameCalls(reading.calls, source, this.reading.calls, this.source, change);
  }

  private readCalls(): CallReading {
    const { text } = this.source;
    return text.includes('{{<') || text.includes('{{%') ? readCalls(this.source, this.allTokens) : noCalls;
  }
}

/** The front matter of the previous version; `undefined` if the text up to its end has changed. */
function sameFrontMatter(source: SourceText, former: ParsedPost | undefined): FrontMatter | undefined {
  const known = former?.frontMatter;
  if (!former || !known?.complete) return undefined;
  const end = former.source.lineStarts[known.bodyLine];
  return end !== undefined && former.source.text.slice(0, end) === source.text.slice(0, end) ? known : undefined;
}
