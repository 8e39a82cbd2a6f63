import type { TextLine } from '../../../post/queries/textLines.js';
import { areSure, isEmphasised, isQuoted, readSpeakersLine } from '../people/speakersLine.js';

const longestLabel = 24;

/** `**Abstract:** …`: a label in bold or italics, and what it says. */
export function isLabelled({ kind, text, marked, containers, beginsItem }: TextLine): boolean {
  const label = marked.find((each) => each.kind !== 'code' && each.start === 0);
  if (kind !== 'paragraph' || beginsItem || containers.length > 0 || !label || label.end > longestLabel) return false;
  return /^[^:：]+[:：]\s*$/.test(text.slice(0, label.end)) || /^\s*[:：]/.test(text.slice(label.end));
}

/** A line in emphasis that names nobody, above one in bold that does: what is below the heading goes on with the title. */
export function isSubtitle(lines: readonly TextLine[], index: number): boolean {
  const [line, ...after] = lines.slice(index, index + 4);
  if (index > 1 || !isEmphasised(line!)) return false;
  const next = after.find((each) => !isNothing(each));
  return (
    next !== undefined &&
    isEmphasised(next) &&
    next.containers.length === 0 &&
    areSure(readSpeakersLine(next, false)?.people ?? [])
  );
}

/** A line in quotation marks, quoted below the heading: the talk's motto, which says nothing of what follows. */
export function isMotto(line: TextLine): boolean {
  return isQuoted(line) && /^["“„«].{0,200}["”“»]$/.test(line.text);
}

/** Whether a line is nothing to a reader, or code. */
export function isNothing({ kind }: TextLine): boolean {
  return kind === 'blank' || kind === 'code' || kind === 'comment' || kind === 'definition';
}
