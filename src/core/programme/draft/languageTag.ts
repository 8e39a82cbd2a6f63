/** Names that files use in place of a tag. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^(?:english|englisch|anglais|inglés|inglês|inglese)/i, 'en'],
  [/^(?:german|deutsch|allemand|alemán)/i, 'de'],
  [/^(?:french|français|französisch)/i, 'fr'],
  [/^(?:spanish|español|spanisch)/i, 'es'],
  [/^(?:italian|italiano)/i, 'it'],
  [/^(?:portuguese|português)/i, 'pt'],
  [/^(?:dutch|nederlands)/i, 'nl'],
  [/^(?:japanese|日本語)/i, 'ja'],
  [/^(?:chinese|中文)/i, 'zh'],
  [/^(?:korean|한국어)/i, 'ko'],
  [/^(?:polish|polski)/i, 'pl'],
  [/^(?:russian|русский)/i, 'ru'],
];

/** A language tag such as `en` or `pt-BR`, also of a language's name; `undefined` for anything else. */
export function languageTag(text: string | undefined): string | undefined {
  const written = text?.trim() ?? '';
  const [, language, region] = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[-_]\w+)?$/i.exec(written) ?? [];
  if (language) return language.toLowerCase() + (region ? `-${region.toUpperCase()}` : '');
  return names.find(([pattern]) => pattern.test(written))?.[1];
}
