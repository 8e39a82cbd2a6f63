import { say, type Message } from '../../problem.js';
import type { AnyPart } from '../../recap/model/parts.js';
import type { TalkForm } from '../../recap/model/talk.js';
import type { InsertionPoint } from './insertionPoint.js';

/** The reason where parts cannot be moved to a place because the talks there are written in another way. */
export function formsDiffer(moved: readonly AnyPart[], { above, before }: InsertionPoint): Message | undefined {
  const [form] = moved.map(formOf);
  const others = [above, before].map((part) => part && formOf(part)).filter((each) => each !== undefined);
  if (form === undefined || others.length === 0 || others.includes(form)) return undefined;
  const { title } = moved[0]!;
  return {
    heading: say('Nothing was changed: "{0}" is a heading, and the talks there are not.', title),
    list: say('Nothing was changed: "{0}" is a list item, and the talks there are not.', title),
    table: say('Nothing was changed: "{0}" is a table row, and the talks there are not.', title),
    line: say('Nothing was changed: "{0}" is a line of its own, and the talks there are not.', title),
  }[form];
}

/** Of days and sections, too. */
export function formOf(part: AnyPart): TalkForm {
  return part.kind === 'section' ? 'heading' : part.form;
}
