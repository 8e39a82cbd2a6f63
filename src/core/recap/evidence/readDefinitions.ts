import type { Block } from '../../post/blocks/block.js';
import { lineAt, type SourceText } from '../../text.js';
import { normaliseLabel, type Definitions } from './readLinks.js';

/** The link reference definitions of a text by its blocks; the first of a label counts. */
export function readDefinitions(source: SourceText, blocks: readonly Block[]): Definitions | undefined {
  const definitions = new Map<string, string>();
  for (const { kind, line, endLine } of blocks) {
    if (kind !== 'definition') continue;
    for (let each = line; each <= endLine; each++) {
      const match = /^ {0,3}\[([^\][]{1,200})\]:[ \t]*<?([^\s<>]+)>?/.exec(lineAt(source, each));
      const label = match && normaliseLabel(match[1]!);
      if (label && !label.startsWith('^') && !definitions.has(label)) definitions.set(label, match[2]!);
    }
  }
  return definitions.size > 0 ? definitions : undefined;
}
