/** Splits HTML after line feeds, which stay; an element that is open there is closed and opened again. */
export function splitLines(html: string): readonly string[] {
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
