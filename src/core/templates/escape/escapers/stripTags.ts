import { valueEnds } from '../afterText.js';
import { textContext, type Context, type EscapeState, type ContextStep } from '../context.js';
import { ElementEnds } from '../elementEnd.js';
import { transition } from '../transitions/transitions.js';

const inTag: ReadonlySet<EscapeState> = new Set(['Tag', 'AttrName', 'AfterName', 'BeforeValue', 'Attr']);

/** The text of a piece of HTML, without its tags and comments and what is in scripts and styles. */
export function stripTags(html: string): string {
  const elements = new ElementEnds(html);
  let stripped = '';
  let context = textContext;
  let hasTags = false;
  for (let offset = 0; offset < html.length;) {
    const [after, length] = step(context, html, offset, elements);
    if (length < 0) return stripped;
    const end = offset + length;
    if (isText(context)) {
      const tag = after.state === context.state ? -1 : html.lastIndexOf('<', end - 1);
      stripped += html.slice(offset, tag < offset ? end : tag);
    } else if (context.delimiter === 'None') hasTags = true;
    [context, offset] = [after, end];
  }
  return hasTags ? stripped : html;
}

function isText({ state }: Context): boolean {
  return state === 'Text' || state === 'RCDATA';
}

/** The context after the next piece; a negative length if a value does not end. */
function step(context: Context, html: string, offset: number, elements: ElementEnds): ContextStep {
  const { delimiter, element, state } = context;
  if (delimiter === 'None') {
    if (element === 'None' || inTag.has(state)) return transition(context, html.slice(offset));
    // Scripts and styles are read as text up to their end.
    const end = elements.after({ ...context, state: 'RCDATA' }, offset);
    return end < html.length ? [textContext, end - offset] : [context, html.length - offset];
  }
  const mark = new RegExp(valueEnds[delimiter]);
  mark.lastIndex = offset;
  const end = mark.exec(html)?.index ?? -1;
  if (end < 0) return [context, -1];
  return [{ ...textContext, state: 'Tag', element }, end - offset + (delimiter === 'SpaceOrTagEnd' ? 0 : 1)];
}
