import { highlighter } from './languages.js';

/** The lines of code as HTML, including line feeds, with classes for colours. */
export function colourLines(code: string, language: string, escape: (text: string) => string): readonly string[] {
  const html = highlighter().getLanguage(language)
    ? highlighter().highlight(code, { language, ignoreIllegals: true }).value
    : escape(code);
  return splitLines(html);
}

/** Splits HTML after line feeds, closing and reopening elements. */
function splitLines(html: string): readonly string[] {
  const lines: string[] = [];
  const open: string[] = [];
  let line = '';
  const end = (): void => {
    lines.push(line + '</span>'.repeat(open.length));
    line = open.join('');
  };
  for (const [piece] of html.matchAll(/<\/span>|<span[^>]*>|\n|[^<\n]+/g)) {
    line += piece;
    if (piece === '\n') end();
    else if (piece === '</span>') open.pop();
    else if (piece.startsWith('<span')) open.push(piece);
  }
  if (line.replace(/<[^>]*>/g, '') !== '') end();
  return lines;
}
