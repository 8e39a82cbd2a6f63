import type { ShortcodeCall } from '../../shortcodes/shortcode.js';
import { rangeOf, type SourceText, type TextEdit } from '../../text.js';

/** The edits that rename a call, including its closer. */
export function renameCall({ nameSpan, closer }: ShortcodeCall, name: string, source: SourceText): readonly TextEdit[] {
  const edits = [{ range: rangeOf(source, nameSpan.start, nameSpan.end), newText: name }];
  if (!closer || closer.name === '') return edits;
  const start = source.text.indexOf(closer.name, closer.start);
  return [...edits, { range: rangeOf(source, start, start + closer.name.length), newText: name }];
}
