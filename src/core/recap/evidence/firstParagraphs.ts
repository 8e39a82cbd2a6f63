/** Within so many lines the first paragraphs of the notes are looked for. */
export const mostProseLines = 40;

/** The first paragraphs and list items behind the talk lines; no code, pictures, raw HTML, tables. */
export function firstParagraphs(lines: readonly string[], from: number): readonly string[] {
  const paragraphs: string[] = [];
  let current = '';
  let fence = '';
  let inHtml = false;
  const end = Math.min(lines.length, from + mostProseLines);
  for (let index = from; index <= end && paragraphs.length < 3; index++) {
    const line = index < end ? lines[index]!.trim() : '';
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
      continue;
    }
    inHtml =
      line !== '' &&
      (inHtml ||
        /^<\/?(?:iframe|div|figure|script|img|table|blockquote|p|center|video|section|a\s+href)\b/i.test(line));
    const text = inHtml ? htmlRest(line) : line.slice(0, 1000);
    const isItem = /^(?:[-*+]|\d{1,2}[.)])\s+/.test(text);
    const breaks =
      text === '' || mark !== undefined || isItem || /^(?:!\[|\{\{[<%][^{}]*[>%]\}\}$|\||\{%|#|---|\{:)/.test(text);
    if (breaks && current !== '') {
      paragraphs.push(current);
      current = '';
    }
    if (mark) fence = mark;
    else if (isItem) current = text.replace(/^(?:[-*+]|\d{1,2}[.)])\s+/, '');
    else if (!breaks) current = current === '' ? text.replace(/^>\s*/, '') : `${current} ${text}`;
  }
  return paragraphs;
}

/** The prose behind a tag that ends on a line: `class="left" />First thing in the morning …`. */
function htmlRest(line: string): string {
  const rest = line.slice(line.lastIndexOf('>') + 1).trim();
  return rest.length > 20 && !rest.includes('=') ? rest.slice(0, 1000) : '';
}
