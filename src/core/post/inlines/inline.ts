import type { Span } from '../../text.js';

/**
 * An element of inline Markdown. Text between elements is not listed. Offsets are relative to the start of the block's
 * first line.
 */
export type Inline =
  | Link
  | Autolink
  | FootnoteReference
  | Emphasis
  | (Span & {
      /**
       * `code`: with its backticks. `html`: a tag, a comment, or the like. `call`: a shortcode between its delimiters.
       */
      readonly kind: 'code' | 'html' | 'call';
    })
  | (Span & {
      readonly kind: 'escape' | 'entity';
      /** The decoded text. */
      readonly text: string;
    });

/** `[text](address)`, `![text](address)`, or a reference to a definition. */
export interface Link extends Span {
  readonly kind: 'link' | 'image';
  /** Between the brackets. */
  readonly label: Span;
  readonly target: LinkTarget;
  /** The address with escapes and character references decoded, but not percent-encoded. */
  readonly url: string;
  readonly children: readonly Inline[];
}

export type LinkTarget =
  /** The address as written, without `<` and `>`; empty if there is none. */
  | { readonly kind: 'inline'; readonly address: Span }
  /** The label of the definition; for a collapsed or shortcut reference, the text of the link. */
  | { readonly kind: 'reference'; readonly label: string; readonly labelSpan: Span };

/** `<https://example.org>`, or an address without marks. */
export interface Autolink extends Span {
  readonly kind: 'autolink' | 'bareLink';
  readonly url: string;
  /** The address as written. */
  readonly address: Span;
}

/** `[^label]` */
export interface FootnoteReference extends Span {
  readonly kind: 'footnote';
  readonly label: string;
}

export interface Emphasis extends Span {
  readonly kind: 'emphasis' | 'strong' | 'deletion';
  /** Between the marks. */
  readonly inner: Span;
  readonly children: readonly Inline[];
}

/** The maximum number of open brackets, and of open marks of emphasis; beyond it, the outermost ones are text. */
export const maxOpen = 50;

/** The definitions that are needed to parse inline Markdown. */
export interface InlineContext {
  /** The decoded address that is defined for a label; `undefined` if there is none. */
  readonly addressOf: (label: string) => string | undefined;
  readonly hasFootnote: (label: string) => boolean;
}

/** Normalises the label of a reference for comparison (CommonMark 0.31.2, 6.3, with case folding as in markdown-it). */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
