/** Percent-decodes a part of an address; as it is where the escapes are not valid UTF-8. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
