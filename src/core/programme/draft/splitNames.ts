/** Words after a comma that belong to the name before it. */
const suffix = /^(?:ph\.?\s?d\.?|m\.?d\.?|jr\.?|sr\.?|ii|iii|m\.?sc\.?|b\.?sc\.?|mba|esq\.?|cissp)$/i;

/** The names in a text such as "Ada Lovelace, Grace Hopper and Mary Shaw". */
export function splitNames(text: string): readonly string[] {
  const parts = text
    .split(/\s*[;|\n]\s*|\s*,\s+|\s*、\s*|\s+(?:&|and|und|et|y|e|en|och|og)\s+(?=\p{Lu})|\s+\/\s+/u)
    .map((part) => part.replace(/^(?:and|und|et|y|&)\s+/i, '').trim())
    .filter((part) => part !== '');
  const names: string[] = [];
  for (const part of parts) {
    if (suffix.test(part) && names.length > 0) names.push(`${names.pop()!}, ${part}`);
    else names.push(part);
  }
  return names;
}

/** Whether a text looks like a person's name, or a few of them. */
export function looksLikeNames(text: string): boolean {
  const names = splitNames(text);
  return names.length > 0 && names.length <= 8 && names.every(looksLikeName);
}

function looksLikeName(name: string): boolean {
  const words = name.replace(/\s*\([^()]*\)$/, '').split(/\s+/);
  const isCased = words.every((word) =>
    /^\p{Lu}[\p{L}\p{M}'’.-]*$|^(?:de|da|di|do|dos|van|von|der|den|del|la|le|el|bin|ibn|al|ter|ten|zu|af|y)$/u.test(
      word,
    ),
  );
  return words.length >= 2 && words.length <= 5 && isCased;
}
