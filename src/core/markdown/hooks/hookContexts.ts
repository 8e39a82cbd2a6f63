import type { Attributes } from '../../post/attributes.js';
import type { RenderedRow } from '../blocks/tableRows.js';

/** What every render hook gets. */
interface HookBase {
  /** HTML attributes by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The zero-based line of the text where the block begins. */
  readonly line: number;
}

export interface HeadingHook extends HookBase {
  readonly level: number;
  /** The id; empty if there is none. */
  readonly anchor: string;
  /** HTML. */
  readonly text: string;
  readonly plainText: string;
}

export interface LinkHook extends HookBase {
  /** As written, with entities and escapes. */
  readonly destination: string;
  readonly title: string;
  /** HTML. */
  readonly text: string;
  readonly plainText: string;
  readonly ordinal: number;
  /** Whether it is an image without a paragraph around it. */
  readonly isBlock: boolean;
}

export interface CodeHook extends Omit<HookBase, 'attributes'> {
  readonly language: string;
  readonly code: string;
  /** Options and HTML attributes as written. */
  readonly attributes: Attributes;
  readonly ordinal: number;
}

export interface QuoteHook extends HookBase {
  readonly ordinal: number;
  /** Of an alert, without the line that makes it one. */
  readonly text: string;
  /** In lower case; empty for a quote that is not one. */
  readonly alertType: string;
  readonly alertTitle: string;
  readonly alertSign: string;
}

export interface TableHook extends HookBase {
  readonly ordinal: number;
  readonly head: readonly RenderedRow[];
  readonly body: readonly RenderedRow[];
}

export interface PassthroughHook extends HookBase {
  readonly ordinal: number;
  readonly isBlock: boolean;
  /** Without the delimiters. */
  readonly inner: string;
}

/** Each returns the HTML of an element; `undefined` to write it as without a hook. Absent where there is no hook. */
export interface OwnHooks {
  readonly heading?: ((heading: HeadingHook) => string | undefined) | undefined;
  readonly link?: ((link: LinkHook) => string | undefined) | undefined;
  readonly image?: ((image: LinkHook) => string | undefined) | undefined;
  readonly code?: ((code: CodeHook) => string | undefined) | undefined;
  readonly quote?: ((quote: QuoteHook) => string | undefined) | undefined;
  readonly table?: ((table: TableHook) => string | undefined) | undefined;
  readonly passthrough?: ((text: PassthroughHook) => string | undefined) | undefined;
}
