import type { Range, TextEdit } from './text.js';

/**
 * A message for the user, independent of the language: `template` is English with `{0}`, `{1}` … for the `args`. The
 * host translates the template and inserts the arguments.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly string[];
}

/** Translations by English template; templates that are missing stay English. */
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

/** A change that fixes a problem. */
export interface Fix {
  /** What the fix does, in the imperative: "Add a space after #". */
  readonly title: Message;
  /** Edits of the text that contains the problem. If the fix asks for input, `answerMark` is its placeholder. */
  readonly edits: readonly TextEdit[];
  /** Input that the fix needs. */
  readonly asks?: Question;
  /** Whether it can be applied without review: it is the only possible fix, and nothing is lost. */
  readonly safe: boolean;
}

/** Input for a fix: a word or a line. */
export interface Question {
  readonly prompt: Message;
  /** The pattern that the answer must match. */
  readonly pattern: RegExp;
}

/** Placeholder for the answer in the edits of a fix that asks; does not occur in texts. */
export const answerMark = '\u0000';

/** The edits of a fix, with the answer inserted. */
export function answered({ edits }: Fix, answer: string): readonly TextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText: newText.replaceAll(answerMark, answer) }));
}

/** A problem in a text, with its range and severity. Data, never thrown. */
export interface Problem {
  /** Stable, in kebab case; the same in code, docs and tests. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  /** Best first; absent if only the writer can solve it. */
  readonly fixes?: readonly Fix[];
}
