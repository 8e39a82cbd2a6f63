import { isComment, type Context, type Element } from './context.js';

/** The end tags of the elements that have text of their own; a <meta> ends where nothing does. */
const endTags: Readonly<Record<Exclude<Element, 'None'>, RegExp>> = {
  Script: /<\/script[> \t\n\f/]/gi,
  Style: /<\/style[> \t\n\f/]/gi,
  Textarea: /<\/textarea[> \t\n\f/]/gi,
  Title: /<\/title[> \t\n\f/]/gi,
  Meta: /<\/[> \t\n\f/]/gi,
};

/** Finds the ends of elements in one text, in order; a search reads no character twice. */
export class ElementEnds {
  private readonly found = new Map<Element, { from: number; at: number }>();

  constructor(private readonly text: string) {}

  /** Where the element of a context ends, at or after an offset; the end of the text if it goes on after it. */
  after(context: Context, offset: number): number {
    const { element } = context;
    if (element === 'None' || (element === 'Script' && keepsEndTags(context))) return this.text.length;
    const known = this.found.get(element);
    if (known && known.from <= offset && offset <= known.at) return known.at;
    const tag = new RegExp(endTags[element]);
    tag.lastIndex = offset;
    const at = tag.exec(this.text)?.index ?? this.text.length;
    this.found.set(element, { from: offset, at });
    return at;
  }
}

/** In literals and comments of a script an end tag is escaped, or left out. */
function keepsEndTags({ state }: Context): boolean {
  return isLiteral(state) || isComment(state);
}

export function isLiteral(state: Context['state']): boolean {
  return state === 'JSDqStr' || state === 'JSSqStr' || state === 'JSTmplLit' || state === 'JSRegexp';
}
