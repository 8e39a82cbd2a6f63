import { lastWrittenLine, lineRange, offsetAt } from '../../text.js';
import type { AnyPart } from '../model/parts.js';
import type { Recap } from '../model/recap.js';

/** What a part says in Markdown, as written: from its heading to its last line that is not blank, without that one's end. */
export function partText({ source }: Recap, { range }: AnyPart): string {
  const last = lastWrittenLine(source, range.start.line, range.end.line);
  return source.text.slice(offsetAt(source, range.start), offsetAt(source, lineRange(source, last).end));
}
