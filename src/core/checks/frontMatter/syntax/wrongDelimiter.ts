import { say, type Message } from '../../../problem.js';
import { lineAt, lineCount, type SourceText } from '../../../text.js';
import type { Check } from '../../check.js';

/** A text that begins like front matter, but is not: Hugo stops the build. */
export const wrongDelimiter: Check = {
  codes: ['front-matter-delimiter'],
  check: ({ frontMatter, source }) => {
    if (frontMatter) return [];
    const line = firstLine(source);
    const text = lineAt(source, line).replace(/^\uFEFF/, '');
    const message = faultOf(text.trimStart());
    if (!message) return [];
    const character = lineAt(source, line).search(/[-+{]/);
    const length = /^(?:-+|\++|\{+)/.exec(text.trimStart())![0].length;
    const range = { start: { line, character }, end: { line, character: character + length } };
    return [{ code: 'front-matter-delimiter', severity: 'error', message, range }];
  },
};

function firstLine(source: SourceText): number {
  let line = 0;
  while (line + 1 < lineCount(source) && /^[\uFEFF\s]*$/.test(lineAt(source, line))) line++;
  return line;
}

function faultOf(text: string): Message | undefined {
  if (/^-{1,2}(?!-)/.test(text))
    return say(
      'Hugo stops the build: it mistakes a file that begins with "-" for front matter, which begins with "---".',
    );
  if (/^\+{1,2}(?!\+)/.test(text))
    return say(
      'Hugo stops the build: it mistakes a file that begins with "+" for front matter, which begins with "+++".',
    );
  if (/^\{[{%:]/.test(text))
    return say(
      'Hugo stops the build: it mistakes a file that begins with "{" for front matter in JSON. Add front matter above this line.',
    );
  return undefined;
}
