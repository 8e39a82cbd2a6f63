// Lines of a stream, split as a terminal does. Node's readline also splits at U+2028, inside JSON.

/** @param {import('node:stream').Readable} stream UTF-8 @param {(line: string) => void} onLine without its line end */
export function onLines(stream, onLine) {
  let rest = '';
  stream.setEncoding('utf8');
  stream.on('data', (/** @type {string} */ text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line.replace(/\r$/, ''));
  });
  stream.on('end', () => void (rest !== '' && onLine(rest)));
}
