/** A picture, or a piece of one made of several, or a mark that lists are decorated with. */
const piece = String.raw`(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3|[★☆●■◆▶►•])`;
const before = new RegExp(String.raw`^(?:${piece}|\s|:[a-z][a-z\d_+-]{1,30}:(?=\s))+(?=\S)`, 'u');
/** Before the rest of a sentence or of a word, a picture replaces a word: "🦄 is awesome", "★4 and more". */
const standsForWord = new RegExp(String.raw`^(?:${piece}+ \p{Ll}|[★☆][\p{L}\d])`, 'u');
const after = new RegExp(String.raw`\s*${piece}+$`, 'u');
/** Stars, and what is in the place of stars after a dash, at the end: what the author thought of it. */
const rating = new RegExp(
  String.raw`(?:\s*[-–—|:]\s*(?:(?:\p{Extended_Pictographic}\uFE0F?|[★☆])\s?){2,12}|\s*(?:[★☆⭐🌟]\uFE0F?\s?){2,12})(?:[½+]|\(?\d(?:[.,]\d)?\/\d{1,2}\)?)?:?$`,
  'u',
);

/** How long the pictures are that a text begins with, with the spaces after them; 0 where they are all of it. */
export function picturesBefore(text: string): number {
  return /^[\p{L}\d]/u.test(text) ? 0 : (before.exec(text)?.[0].length ?? 0);
}

/** Whether the picture that a text begins with is a word of it. */
export function beginsWithPicturedWord(text: string): boolean {
  return standsForWord.test(text);
}

/** A text without the picture at its end, unless it has others besides those at its start: then they stand for words. */
export function withoutLastPicture(text: string): string {
  const picture = after.exec(text.slice(-12));
  if (!picture) return text;
  const rest = text.slice(0, text.length - picture[0].length);
  return /\p{Extended_Pictographic}/u.test(rest.slice(picturesBefore(rest))) ? text : rest;
}

/** Where the rating begins that a text ends with: "Title - 💀★★★"; its length where it has none. */
export function startOfRating(text: string): number {
  const from = Math.max(0, text.length - 40);
  const found = rating.exec(text.slice(from));
  return found ? from + found.index : text.length;
}
