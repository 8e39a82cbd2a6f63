import type { KeyedValue } from '../frontMatter/frontMatter.js';
import type { Markdown } from '../markdown/createMarkdown.js';
import type { Message } from '../problem.js';
import { argumentOf, type ShortcodeCall } from '../shortcodes/shortcode.js';
import type { Placeholders } from './placeholders.js';
import type { Site } from '../site/site.js';

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
}

/** A call with what stands in it: Markdown in which the calls inside are HTML already. */
export interface CallWithInner {
  readonly call: ShortcodeCall;
  readonly inner: string;
  /** Whether nothing else stands on its lines: then it may be a block. */
  readonly alone: boolean;
}

/** Gives the HTML of a call. */
export type RenderShortcode = (call: CallWithInner, context: ShortcodeContext) => string;

/** An argument as text, empty where it is absent: `figure`'s by name only, `youtube`'s first by its place, too. */
export function textOf({ call }: CallWithInner, name: string | undefined, index?: number): string {
  const value = argumentOf(call, name, index);
  return value === undefined ? '' : String(value);
}
