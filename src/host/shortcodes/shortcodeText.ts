import type * as vscode from 'vscode';
import { calledAt, type CalledAt } from '../../core/shortcodes/assist/calledAt.js';
import { bodyOffsetOf } from '../../core/shortcodes/parseShortcodes.js';
import { offsetAt, type SourceText } from '../../core/text.js';
import { fromPosition } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** A document's text, and an offset in it. */
export interface ShortcodeText {
  readonly source: SourceText;
  /** Where the front matter ends. */
  readonly bodyOffset: number;
  readonly offset: number;
}

export function shortcodeText(
  documents: RecapDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
): ShortcodeText {
  const { source, frontMatter } = documents.get(document);
  const bodyOffset = bodyOffsetOf(source, frontMatter?.bodyLine ?? 0);
  return { source, bodyOffset, offset: offsetAt(source, fromPosition(position)) };
}

/** The name or argument of a call at the offset. */
export function calledIn({ source, bodyOffset, offset }: ShortcodeText): CalledAt | undefined {
  return calledAt(source, bodyOffset, offset);
}
