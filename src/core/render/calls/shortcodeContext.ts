import type { Span } from '../../text.js';
import type { KeyedValue } from '../../frontMatter/frontMatter.js';
import type { ColourCode } from '../../markdown/code/renderCode.js';
import type { Markdown } from '../../markdown/createMarkdown.js';
import type { Message, Problem, Severity } from '../../problem.js';
import { argumentOf, argumentText, type ShortcodeCall } from '../../shortcodes/shortcode.js';
import type { Placeholders } from '../expansion/placeholders.js';
import type { Site } from '../../site/site.js';
import type { OwnResult } from '../templates/calls/ownResult.js';
import type { PageTemplates } from '../templates/pageTemplates.js';

/** What is wrong with a piece of the text, while it is rendered, and where else one has to look. */
export type Report = (
  code: string,
  severity: Severity,
  span: Span,
  message: Message,
  related?: Problem['related'],
) => void;

/** All that a shortcode may look at. */
export interface ShortcodeContext {
  readonly site: Site;
  /** Of the recap, relative to the site's folder. */
  readonly pagePath: string;
  /** The front matter's. */
  readonly values: readonly KeyedValue[];
  readonly markdown: Markdown;
  readonly placeholders: Placeholders;
  /** A sentence of our own in the reader's language, as text. */
  readonly translate: (message: Message) => string;
  /** Whether Hugo's own HTML is wanted; otherwise there are cards and boxes for what is wrong, unknown or on the network. */
  readonly published: boolean;
  /** Code is without colours by default. */
  readonly colourCode?: ColourCode | undefined;
  readonly report: Report;
  /** Gets what a call of the page gives. */
  readonly tell?: ((call: ShortcodeCall, result: OwnResult) => void) | undefined;
  /** The number of a call among those of the page that are in no other call. */
  readonly ordinalOf: (call: ShortcodeCall) => number;
  /** The site's own templates; absent if it has none. */
  readonly templates?: PageTemplates | undefined;
  /** Whether the shortcodes of the page may give this many more characters. Those that are given are counted. */
  readonly mayGive: (characters: number) => boolean;
}

/** What the shortcodes of any page may give, and for each of its characters: cards and players are long. */
const [alwaysGiven, givenForEach] = [1_000_000, 100];

/** Limits the output of shortcodes: one can repeat a long value of the front matter, or the content of another. */
export function limitOutput(length: number): ShortcodeContext['mayGive'] {
  let left = alwaysGiven + length * givenForEach;
  return (characters) => {
    left -= characters;
    return left >= 0;
  };
}

/** A call with its content: Markdown in which the inner calls are already HTML. */
export interface CallWithInner {
  readonly call: ShortcodeCall;
  readonly inner: string;
  /** White space before the call on its line, if nothing else is there. */
  readonly indentation: string;
  /** Whether nothing else is on its lines: then it may be a block. */
  readonly alone: boolean;
}

/** Gives the HTML of a call. */
export type RenderShortcode = (call: CallWithInner, context: ShortcodeContext) => string;

/** An argument as text, empty where it is absent: `figure`'s by name only, `youtube`'s first by its place, too. */
export function textOf({ call }: Pick<CallWithInner, 'call'>, name: string | undefined, index?: number): string {
  return argumentText(call, name, index);
}

/** An argument that is on or off. Anything but true, false, 1 and 0 leaves it as it is by default. */
export function flagOf({ call }: Pick<CallWithInner, 'call'>, name: string, byDefault: boolean): boolean {
  const value = argumentOf(call, name);
  if (value === true || value === 'true' || value === 1) return true;
  return value === false || value === 'false' || value === 0 ? false : byDefault;
}
