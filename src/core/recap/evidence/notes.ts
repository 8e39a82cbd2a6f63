/** How much a stretch of notes holds. */
export interface NotesMeasure {
  /** Runs of letters and digits; of Chinese and Japanese every character. Without addresses, code blocks, shortcodes. */
  readonly words: number;
  readonly images: number;
  /** Posts on X or Twitter: by shortcode, quoted as raw HTML, or linked alone on a line. */
  readonly tweets: number;
}

const image = /!\[[^\]]{0,1000}\](?:\(|\[)|<img\s|\{\{[<%]\s*(?:figure|image|img)\s/gi;
const tweet =
  /<blockquote[^>]{0,200}class="?twitter-(?:tweet|video)|\{\{[<%]\s*(?:x|tweet|twitter)\s|^\s*<?https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/\w+\/status\/\d+\S*\s*$/gi;

/** Measures lines of Markdown. */
export function measureNotes(lines: readonly string[]): NotesMeasure {
  let words = 0;
  let images = 0;
  let tweets = 0;
  let fence = '';
  for (const line of lines) {
    const mark =
      line.includes('```') || line.includes('~~~') ? /^\s{0,6}(?:[-*+>]\s+)?(`{3,}|~{3,})/.exec(line)?.[1] : undefined;
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
      continue;
    }
    if (mark) {
      fence = mark;
      continue;
    }
    words += countWords(line);
    if (line.includes('![') || line.includes('<') || line.includes('{{')) images += count(line, image);
    if (line.includes('tw') || line.includes('{{') || line.includes('://x.')) tweets += count(line, tweet);
  }
  return { words, images, tweets };
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

/** Counts in one pass; targets of links, raw HTML tags, shortcodes and addresses are skipped. */
function countWords(line: string): number {
  let words = 0;
  let inWord = false;
  for (let offset = 0; offset < line.length; offset++) {
    const code = line.charCodeAt(offset);
    if (isLetter(code)) {
      if (isIdeograph(code)) words++;
      else if (!inWord) words++;
      inWord = !isIdeograph(code);
      if (code === 104 && line.startsWith('http', offset) && /^https?:\/\//.test(line.slice(offset, offset + 8))) {
        words--;
        offset = skip(line, offset, /\s/);
        inWord = false;
      }
      continue;
    }
    // Apostrophes, hyphens and dots inside a word: "don't", "built-in", "Node.js".
    if (
      inWord &&
      (code === 39 || code === 0x2019 || code === 45 || code === 46) &&
      isLetter(line.charCodeAt(offset + 1))
    )
      continue;
    inWord = false;
    // A picture's alternative text is not read with the notes.
    if (code === 33 && line.charCodeAt(offset + 1) === 91) offset = Math.max(offset, skipTo(line, offset, ']') - 1);
    else if (code === 93 && line.charCodeAt(offset + 1) === 40) offset = skipTo(line, offset, ')');
    else if (code === 60 && /^<\/?[a-z!]/i.test(line.slice(offset, offset + 3))) offset = skipTo(line, offset, '>');
    else if (code === 123 && line.charCodeAt(offset + 1) === 123) offset = skipTo(line, offset, '}}');
  }
  return words;
}

function skip(line: string, offset: number, end: RegExp): number {
  let at = offset;
  while (at < line.length && !end.test(line[at]!)) at++;
  return at;
}

/** The offset of a mark's last character, or of the line's end where it is missing: then nothing is skipped. */
function skipTo(line: string, offset: number, mark: string): number {
  const end = line.indexOf(mark, offset);
  return end < 0 ? offset : end + mark.length - 1;
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
