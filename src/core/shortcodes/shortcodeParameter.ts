/** An argument that a shortcode understands. */
export interface ShortcodeParameter {
  readonly name?: string;
  /** Zero-based, where it may be given by its place. */
  readonly index?: number;
  readonly required?: boolean;
  readonly type: 'string' | 'boolean' | 'number' | 'url' | 'markdown';
  /** All that is understood, where that is a short list. */
  readonly values?: readonly string[];
  readonly documentation: string;
}
