/** A text in upper case. Go changes each character by itself, so that `ß` stays. */
export function upper(text: string): string {
  return text.replace(/[a-z]+|[^\p{ASCII}]/gu, (part) => {
    const changed = part.toUpperCase();
    return Array.from(changed).length === Array.from(part).length ? changed : part;
  });
}

/** A text in lower case, each character by itself: a final sigma is like any other. */
export function lower(text: string): string {
  return text.replace(/[A-Z]+|[^\p{ASCII}]/gu, (part) => (part === '\u0130' ? 'i' : part.toLowerCase()));
}
