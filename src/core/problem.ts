import type { Range, TextEdit } from './text.js';

/**
 * A message for the user, independent of the language: `template` is English with `{0}`, `{1}` … for the `args`. The
 * host translates the template and inserts the arguments.
 */
export interface Message {
  readonly template: string;
  readonly args: readonly string[];
  /** What is counted: the template then has its forms, separated by `|`, and each language has its own number of them. */
  readonly count?: number;
}

/** Translations by English template; templates that are missing stay English. */
export type Translations = Readonly<Record<string, string>>;

/** A message to be translated. Its template is written out, so that translators find it. */
export function say(template: string, ...args: readonly string[]): Message {
  return { template, args };
}

/** A message with a number, `{0}`: `'{0} day|{0} days'`. */
export function sayCount(template: string, count: number, ...args: readonly string[]): Message {
  return { template, args: [String(count), ...args], count };
}

/** Words of Hugo, which are the same in every language: people search for them. */
export function quoteHugo(template: string, ...args: readonly string[]): Message {
  return { template, args };
}

/** The message in English, or in the language of the translations. */
export function formatMessage(
  { template, args, count }: Message,
  translations: Translations = {},
  language = 'en',
): string {
  const isTranslated = Object.hasOwn(translations, template);
  const words = isTranslated ? translations[template]! : template;
  return insertArguments(count === undefined ? words : formFor(count, words, isTranslated ? language : 'en'), args);
}

/** Replaces `{0}`, `{1}` …; a placeholder without an argument stays. */
export function insertArguments(words: string, args: readonly string[]): string {
  return words.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
}

/** In the order in which translators write the forms, if there are more than two (Unicode CLDR). */
const pluralCategories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** Kept because every row of the outline counts something, and creating the rules takes longer than using them. */
const rulesByLanguage = new Map<string, Intl.PluralRules>();

function rulesOf(language: string): Intl.PluralRules {
  const rules = rulesByLanguage.get(language) ?? new Intl.PluralRules(language);
  rulesByLanguage.set(language, rules);
  return rules;
}

/** One form fits every number. Of two, the first is the singular: 1 in English, but 0 and 1 in French. */
function formFor(count: number, words: string, language: string): string {
  const forms = words.split('|');
  if (forms.length === 1) return words;
  const rules = rulesOf(language);
  const category = rules.select(count);
  if (forms.length === 2) return forms[category === 'one' ? 0 : 1]!;
  const { pluralCategories: used } = rules.resolvedOptions();
  const index = pluralCategories.filter((each) => used.includes(each)).indexOf(category);
  return forms[Math.min(index, forms.length - 1)]!;
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

/** A place in another file of the site. */
export interface RelatedPlace {
  /** Relative to the site's folder. */
  readonly path: string;
  readonly range: Range;
  readonly message: Message;
}

/** A problem in a text, with its range and severity. Data, never thrown. */
export interface Problem {
  /** Stable, in kebab case; the same in code, docs and tests. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  /** Places in other files that the problem comes from. */
  readonly related?: readonly RelatedPlace[] | undefined;
  /** Best first; absent if only the writer can solve it. */
  readonly fixes?: readonly Fix[];
}
