import { slicePlain } from '../../post/queries/plainText.js';
import type { TextLine } from '../../post/queries/textLines.js';

const lettered = /^([A-Z])[.)] (?=\S)/;
/** Fewer lines do not show that letters count: one alone is the initial of a name. */
const fewest = 3;

/** The lines without the letters that count those in bold: "**A. Keynote**", "**B. Counting Gulls**". */
export function withoutLetters(lines: readonly TextLine[]): readonly TextLine[] {
  const counted = lines.filter((line) => letterOf(line) !== undefined);
  if (counted.length < fewest || !areInOrder(counted.map((line) => letterOf(line)!))) return lines;
  return lines.map((line) => (letterOf(line) === undefined ? line : { ...line, ...withoutLetter(line) }));
}

function letterOf({ text, marked, containers }: TextLine): string | undefined {
  return containers.length === 0 && marked[0]?.start === 0 ? lettered.exec(text)?.[1] : undefined;
}

/** From A on; some may be left out, or there twice. */
function areInOrder(letters: readonly string[]): boolean {
  return letters[0] === 'A' && letters.every((letter, index) => index === 0 || letter >= letters[index - 1]!);
}

function withoutLetter(
  line: TextLine,
): Pick<TextLine, 'text' | 'links' | 'addresses' | 'marked' | 'asides' | 'offset'> {
  const { length } = lettered.exec(line.text)![0];
  return { ...slicePlain(line, length, line.text.length), offset: line.offset };
}
