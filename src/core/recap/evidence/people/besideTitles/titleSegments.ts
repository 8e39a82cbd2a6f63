/** Also with a space on one side only, where a name may follow: "Title- Ada Ek", "基調講演 ー山田氏". */
const dash =
  /\s+(?:[-–—―|]|--|---)\s+|\s?(?:——|――)\s?|\s?[｜／]\s?|(?<=[\p{L}\p{N}])[-–—]\s+(?=\p{Lu})|\s+[-–—](?=\p{Lu}\p{Ll}+ \p{Lu})|\s+[-–—―ー](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])|\s+:\s+(?=[\p{Script=Han}\p{Script=Hangul}])/gu;

/** A part of a title: zero-based, end exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** The segments between dashes that have spaces around them, or between the long ones of Chinese, which have none. */
export function segmentsOf(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  const dashes = [...text.matchAll(dash)];
  // A slash parts names too: it counts where there is no dash.
  for (const match of dashes.length > 0 ? dashes : text.matchAll(/\s\/\s/g)) {
    segments.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...segments, { start, end: text.length }];
}

/** A title without the dash that closes its last segment: "Title -Ada Ek-". */
export function withoutLastDash(text: string): string {
  const bare = text.replace(/(?<=[\p{L})）])\s?[-–—~～]$/u, '');
  return bare !== text && /[\s-–—~～]/.test(bare) ? bare : text;
}

/** Whether a segment looks like the name of an organisation rather than that of a person: "Acme", "example.org". */
export function isOrganisation(text: string): boolean {
  if (/^[\w-]+\.(?:org|com|net|io|dev)$/.test(text)) return true;
  return text.length <= 30 && text.split(' ').length <= 2 && /^\p{Lu}[\p{L}\d&. ]*$/u.test(text);
}
