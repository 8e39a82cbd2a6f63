/** An argument of a shortcode. */
export interface ShortcodeParameter {
  readonly name?: string;
  /** Zero-based, if it can be positional. */
  readonly index?: number;
  readonly required?: boolean;
  readonly type: 'string' | 'boolean' | 'number' | 'url' | 'markdown';
  /** All valid values, if there are only a few. */
  readonly values?: readonly string[];
  readonly documentation: string;
}
