import type { Range } from './text.js';

/**
 * A sentence for the user, kept apart from its language: `template` is English with `{0}`, `{1}` … for the `args`.
 * The host translates the template, then puts the arguments in.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly string[];
}

/** English templates and what they are in the user's language; one that is not there stays English. */
export type Translations = Readonly<Record<string, string>>;

export function say(template: string, ...args: readonly string[]): Message {
  return { template, args };
}

/** The message in English, or in the language of the translations. */
export function formatMessage({ template, args }: Message, translations: Translations = {}): string {
  const words = Object.hasOwn(translations, template) ? translations[template]! : template;
  return words.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
}

/** By consequence: `error` = the build fails, `warning` = published wrong, `information` = could be better. */
export type Severity = 'error' | 'warning' | 'information';

/** What is wrong with a text, where, and how bad it is. Data, never thrown. */
export interface Problem {
  /** Stable, kebab-case; the same in code, docs and tests. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
}
