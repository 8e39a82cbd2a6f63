import type { Message } from '../problem.js';

/** What a shortcode or an argument is for: a message, or what a template of the site says in its own language. */
export type Documentation = Message | string;

/** An argument of a shortcode. */
export interface ShortcodeParameter {
  readonly name?: string;
  /** Zero-based, if it can be positional. */
  readonly index?: number;
  readonly required?: boolean;
  readonly type: 'string' | 'boolean' | 'number' | 'url' | 'markdown';
  /** All valid values, if there are only a few. */
  readonly values?: readonly string[];
  /** Can be empty. */
  readonly documentation: Documentation;
  /** What the site's template has before a positional argument: `<a href="`. Absent if nothing is. */
  readonly before?: string;
}
