import type { TextLine } from '../../post/queries/textLines.js';

/** How much some notes hold. */
export interface NotesMeasure {
  /** Runs of letters and digits; of Chinese and Japanese every character. Without addresses, code blocks, shortcodes. */
  readonly words: number;
  readonly images: number;
  /** Posts on X or Twitter: by shortcode, quoted as raw HTML, or linked alone on a line. */
  readonly tweets: number;
}

const imageTag = /<img\s|\{\{[<%]\s*(?:figure|image|img)\s/gi;
const tweetTag = /<blockquote[^>]{0,200}class="?twitter-(?:tweet|video)|\{\{[<%]\s*(?:x|tweet|twitter)\s/gi;
const tweetAddress = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/\w+\/status\/\d\S*$/i;

/** Measures the lines of notes. */
export function measureNotes(lines: readonly TextLine[]): NotesMeasure {
  let words = 0;
  let images = 0;
  let tweets = 0;
  for (const { text, asides } of lines) {
    words += countWords(text);
    if (text.startsWith('http') && tweetAddress.test(text)) tweets++;
    for (const { kind, written } of asides) {
      images += kind === 'image' ? 1 : count(written, imageTag);
      if (kind !== 'image') tweets += count(written, tweetTag);
    }
  }
  return { words, images, tweets };
}

function count(written: string, pattern: RegExp): number {
  return written.match(pattern)?.length ?? 0;
}

/** Counts in one pass; addresses are skipped. */
function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (!isLetter(code)) {
      // Apostrophes, hyphens and dots inside a word: "don't", "built-in", "Node.js".
      inWord &&= joinsLetters(code) && isLetter(text.charCodeAt(offset + 1));
    } else if (code === 104 && text.startsWith('http', offset) && /^https?:\/\//.test(text.slice(offset, offset + 8))) {
      while (offset < text.length && !/\s/.test(text[offset]!)) offset++;
      inWord = false;
    } else {
      if (!inWord || isIdeograph(code)) words++;
      inWord = !isIdeograph(code);
    }
  }
  return words;
}

function joinsLetters(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 45 || code === 46;
}

function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xaa || code === 0xb5 || code === 0xba;
  // General punctuation, arrows, symbols, dingbats; CJK punctuation; private use, pictographs by their surrogates.
  return (
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f) &&
    !(code >= 0xd800 && code <= 0xf8ff) &&
    !(code >= 0xfe00 && code <= 0xff0f) &&
    !(code >= 0xff1a && code <= 0xff20) &&
    code !== 0xfeff
  );
}

function isIdeograph(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff);
}
