import { embeddedShortcode, type EmbeddedShortcode, type Shortcode } from '../catalogue.js';
import type { ShortcodeParameter } from '../shortcodeParameter.js';
import type { SiteShortcode } from '../siteShortcode.js';
import { say, type Message } from '../../problem.js';

/** What is known of a shortcode, for somebody who rests on its name: sentences, and a line for each argument. */
export interface ShortcodeExplanation {
  readonly name: string;
  /** In English. */
  readonly documentation: string;
  /** Where it is from, since when, and how long still. */
  readonly notes: readonly Message[];
  readonly parameters: readonly ShortcodeParameter[];
}

export function explainShortcode(shortcode: Shortcode | SiteShortcode): ShortcodeExplanation {
  const { name, documentation, parameters, inner } = shortcode;
  const origin = 'path' in shortcode ? [say('Template: {0}', shortcode.path)] : age(embeddedShortcode(name));
  const content = inner ? say('Takes content, and must be closed.') : say('Takes no content, and must not be closed.');
  return { name, documentation, notes: [...origin, content], parameters };
}

function age(embedded: EmbeddedShortcode | undefined): readonly Message[] {
  const { since, deprecated, removed, instead = '' } = embedded ?? {};
  return [
    say('Comes with Hugo.'),
    ...(since === undefined ? [] : [say('Since Hugo {0}.', since)]),
    ...(deprecated === undefined ? [] : [say('Deprecated since Hugo {0}. Write {1} instead.', deprecated, instead)]),
    ...(removed === undefined ? [] : [say('Removed in Hugo {0}.', removed)]),
  ];
}
