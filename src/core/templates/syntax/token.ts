import type { Span } from '../../text.js';
import { quote } from '../values/print/quote.js';

export type TokenKind =
  | 'text'
  | 'open'
  | 'close'
  | 'space'
  | 'end of file'
  | 'fault'
  | 'identifier'
  | 'keyword'
  | 'dot'
  | 'nil'
  | 'bool'
  | 'field'
  | 'variable'
  | 'number'
  | 'complex'
  | 'character'
  | 'string'
  | 'raw string'
  | '('
  | ')'
  | '|'
  | '='
  | ':='
  | 'sign';

/** A token of a template. The text of a fault is its message. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

/** A token as Go's messages show it: shortened, and keywords in angle brackets. */
export function showToken({ kind, text }: Token): string {
  if (kind === 'end of file') return 'EOF';
  if (kind === 'fault') return text;
  if (kind === 'keyword' || kind === 'nil' || kind === 'dot') return `<${text}>`;
  const characters = Array.from(text);
  return characters.length > 10 ? `${quote(characters.slice(0, 10).join(''))}...` : quote(text);
}
