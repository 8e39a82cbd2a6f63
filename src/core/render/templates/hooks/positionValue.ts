import type { Position } from '../../../text.js';
import type { Instance } from '../../../templates/values/value.js';
import { Members } from '../members.js';

/** `.Position`: a place in the file of a page. Lines and columns count from one. */
export function positionValue(file: string, { line, character }: Position): Instance {
  const text = (): string => `"${file}:${line + 1}:${character + 1}"`;
  return new Members(
    'text.Position',
    {
      Filename: () => file,
      LineNumber: () => BigInt(line + 1),
      ColumnNumber: () => BigInt(character + 1),
      Offset: () => 0n,
      IsValid: () => true,
      String: text,
    },
    { print: text, text },
  );
}
