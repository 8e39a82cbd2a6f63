import type { SourceText } from '../text.js';
import { normaliseLabel, type Definitions } from './readLinks.js';

/** The link reference definitions of a text; the first of a label counts. */
export function readDefinitions({ text }: SourceText): Definitions | undefined {
  if (!text.includes(']:')) return undefined;
  const definitions = new Map<string, string>();
  for (const match of text.matchAll(/^ {0,3}\[([^\][\n\r]{1,200})\]:[ \t]*<?([^\s<>]+)>?/gm)) {
    const label = normaliseLabel(match[1]!);
    if (!label.startsWith('^') && !definitions.has(label)) definitions.set(label, match[2]!);
  }
  return definitions.size > 0 ? definitions : undefined;
}
