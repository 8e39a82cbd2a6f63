import type { Span } from '../../shortcodes/shortcodeToken.js';

/** The text with blanks for what stands in some spans, in order, so that all else stays where it is; line ends stay, too. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = '';
  let done = 0;
  for (const { start, end } of spans) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    result += text.slice(done, from) + text.slice(from, end).replace(/[^\r\n]/g, ' ');
    done = end;
  }
  return result + text.slice(done);
}
