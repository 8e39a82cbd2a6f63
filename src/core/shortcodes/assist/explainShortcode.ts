import { embeddedShortcode, type EmbeddedShortcode, type Shortcode } from '../catalogue.js';
import type { Documentation, ShortcodeParameter } from '../shortcodeParameter.js';
import type { SiteShortcode } from '../siteShortcode.js';
import { say, type Message } from '../../problem.js';

/** The content of a hover: sentences, and a line for each argument. */
export interface ShortcodeExplanation {
  readonly name: string;
  readonly documentation: Documentation;
  /** Where the shortcode comes from, since which version, and until which. */
  readonly notes: readonly Message[];
  readonly parameters: readonly ShortcodeParameter[];
}

export function explainShortcode(shortcode: Shortcode | SiteShortcode): ShortcodeExplanation {
  const { name, documentation, parameters, inner } = shortcode;
  const content = inner ? say('Takes content and must be closed.') : say('Takes no content and must not be closed.');
  // A path has no full stop, so no sentence follows it.
  const notes =
    'path' in shortcode ? [content, say('Template: {0}', shortcode.path)] : [...age(embeddedShortcode(name)), content];
  return { name, documentation, notes, parameters };
}

function age(embedded: EmbeddedShortcode | undefined): readonly Message[] {
  const { since, deprecated, removed, instead = '' } = embedded ?? {};
  return [
    say('Included in Hugo.'),
    ...(since === undefined ? [] : [say('Since Hugo {0}.', since)]),
    ...(deprecated === undefined ? [] : [say('Deprecated since Hugo {0}. Use {1} instead.', deprecated, instead)]),
    ...(removed === undefined ? [] : [say('Removed in Hugo {0}.', removed)]),
  ];
}
