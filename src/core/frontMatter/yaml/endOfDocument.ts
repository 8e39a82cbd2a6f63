import { say } from '../../problem.js';
import type { YamlFault, YamlScan } from './yamlScan.js';

/**
 * The first document, which is the front matter: a line `...` ends it. `rest`: the error in what follows. Hugo ignores
 * keys there, but stops the build at text.
 */
export function endOfDocument({ text, masked, scalars, added }: YamlScan): {
  readonly masked: string;
  readonly rest: YamlFault | undefined;
} {
  const whole = masked.join('');
  const marks = added.length > 0 ? [] : [...whole.matchAll(/^\.\.\.(?!\.)/gm)];
  const [first] = marks;
  if (!first) return { masked: whole, rest: undefined };
  const isAtStart = whole.slice(0, first.index).trim() === '';
  const end = isAtStart ? marks[1]?.index : first.index;
  const begun = isAtStart ? whole.replace('...', '   ') : whole;
  if (end === undefined) return { masked: begun, rest: undefined };
  const next = end + 3 + /^\s*/.exec(whole.slice(end + 3))![0].length;
  const scalar = scalars.get(next);
  const isText = scalar && !/^[ \t]*:(?:\s|$)/.test(text.slice(scalar.end, scalar.end + 100));
  const message = say(
    '"..." ends the front matter for Hugo, and only "---" begins the text. Change the dots to "---".',
  );
  return { masked: begun.slice(0, end), rest: isText ? { message, offset: next } : undefined };
}
