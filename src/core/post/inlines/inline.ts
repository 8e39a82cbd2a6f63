import type { Span } from '../blocks/blockContent.js';

/**
 * One element of inline Markdown. Text between elements is not listed: it is what no element covers. Offsets count from the
 * start of the block's first line.
 */
export type Inline =
  | Link
  | Autolink
  | FootnoteReference
  | Emphasis
  | (Span & {
      /** `code`: with its backticks. `html`: a tag, a comment, or the like. `call`: a shortcode between its delimiters. */
      readonly kind: 'code' | 'html' | 'call';
    })
  | (Span & {
      readonly kind: 'escape' | 'entity';
      /** The text that it stands for. */
      readonly text: string;
    });

/** `[text](address)`, `![text](address)`, or a reference to a definition. */
export interface Link extends Span {
  readonly kind: 'link' | 'image';
  /** Between the brackets. */
  readonly label: Span;
  readonly target: LinkTarget;
  /** The address as a browser gets it: escapes and character references are resolved, nothing is percent-encoded. */
  readonly url: string;
  readonly children: readonly Inline[];
}

export type LinkTarget =
  /** The address as written, without `<` and `>`; empty where there is none. */
  | { readonly kind: 'inline'; readonly address: Span }
  /** What names the definition: the label's own text where the reference is collapsed or a shortcut. */
  | { readonly kind: 'reference'; readonly label: string; readonly labelSpan: Span };

/** `<https://example.org>`, or an address that stands bare in the text. */
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

/** How many brackets, and how many marks of emphasis, may be open at a time; the outermost ones are text then. */
export const maxOpen = 50;

/** What inline Markdown is read with. */
export interface InlineContext {
  /** The address that a label is defined to have, as a browser gets it. */
  readonly addressOf: (label: string) => string | undefined;
  readonly hasFootnote: (label: string) => boolean;
}

/** A link reference's label in the form in which labels are compared (CommonMark 0.31.2, 6.3, with markdown-it's folding). */
export function normaliseLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
