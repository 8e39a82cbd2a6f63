import type { Range, TextEdit } from './text.js';

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

/** A change that mends a problem. */
export interface Fix {
  /** What it does, as one tells somebody to do it: "Put a blank behind the #". */
  readonly title: Message;
  /** Of the text that the problem is in. Where it asks for something, `answerMark` stands for the answer. */
  readonly edits: readonly TextEdit[];
  /** What only the writer knows. */
  readonly asks?: Question;
  /** Whether it may be made without looking: it mends the problem, in the only way there is, and loses nothing. */
  readonly safe: boolean;
}

/** A word or a line that a fix needs. */
export interface Question {
  readonly prompt: Message;
  /** What the answer must look like. */
  readonly pattern: RegExp;
}

/** Stands for the answer in the edits of a fix that asks; no text has it. */
export const answerMark = '\u0000';

/** The edits of a fix, with the answer to what it asks. */
export function answered({ edits }: Fix, answer: string): readonly TextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText: newText.replaceAll(answerMark, answer) }));
}

/** What is wrong with a text, where, and how bad it is. Data, never thrown. */
export interface Problem {
  /** Stable, kebab-case; the same in code, docs and tests. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  /** The best one first; none where only the writer knows. */
  readonly fixes?: readonly Fix[];
}
