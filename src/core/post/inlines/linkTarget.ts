import type { Span } from '../../text.js';
import { characterCodes } from '../characterCodes.js';
import { decodeOctal, unescapeMarkdown } from '../entities.js';
import { indexAfter, type InlineScan } from './inlineScan.js';

/** CommonMark requires at least 3 levels; markdown-it and cmark accept this many. */
const mostParentheses = 32;

/** The address between the parentheses of a link, and the offset after the closing one. */
export interface FoundTarget {
  readonly address: Span;
  readonly end: number;
}

/** Reads `address "title")` after a link's opening parenthesis (CommonMark 0.31.2, 6.3, as markdown-it reads it). */
export function targetAt(scan: InlineScan, from: number): FoundTarget | undefined {
  const { text } = scan;
  const start = skipWhiteSpace(text, from);
  const found = addressAt(text, start);
  const afterAddress = found?.end ?? start;
  let end = skipWhiteSpace(text, afterAddress);
  const title = found && end > afterAddress ? titleEnd(scan, end) : -1;
  if (title >= 0) end = skipWhiteSpace(text, title);
  if (text.charCodeAt(end) !== characterCodes.closeParenthesis) return undefined;
  return { address: found?.address ?? { start, end: start }, end: end + 1 };
}

function skipWhiteSpace(text: string, from: number): number {
  let offset = from;
  while (text[offset] === ' ' || text[offset] === '\t' || text[offset] === '\n') offset++;
  return offset;
}

/** The address at an offset, without `<` and `>`, and the offset after it, including them. */
function addressAt(text: string, start: number): FoundTarget | undefined {
  return text.charCodeAt(start) === characterCodes.less ? pointedAddress(text, start) : bareAddress(text, start);
}

function pointedAddress(text: string, start: number): FoundTarget | undefined {
  for (let offset = start + 1; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === characterCodes.lineFeed || code === characterCodes.less) return undefined;
    if (code === characterCodes.greater) return { address: { start: start + 1, end: offset }, end: offset + 1 };
    if (code === characterCodes.backslash) offset++;
  }
  return undefined;
}

/** An address without `<`: it ends at a space, or at a closing parenthesis that it does not open. */
function bareAddress(text: string, start: number): FoundTarget | undefined {
  let depth = 0;
  let offset = start;
  for (; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    // NUL is rendered as the replacement character, so it is not a control character.
    if ((code <= characterCodes.space && code !== 0) || code === 127) break;
    if (code === characterCodes.backslash && offset + 1 < text.length) {
      const next = text.charCodeAt(offset + 1);
      if (next === characterCodes.space || next === characterCodes.lineFeed) {
        offset++;
        break;
      }
      offset++;
    } else if (code === characterCodes.openParenthesis && ++depth > mostParentheses) return undefined;
    else if (code === characterCodes.closeParenthesis && depth-- === 0) break;
  }
  if (depth > 0 || offset === start) return undefined;
  const end = Math.min(offset, text.length);
  return { address: { start, end }, end };
}

/** The offset after a title in quotation marks or parentheses; -1 if there is none. */
function titleEnd(scan: InlineScan, start: number): number {
  const { text } = scan;
  const open = text[start];
  if (open !== '"' && open !== "'" && open !== '(') return -1;
  const close = open === '(' ? ')' : open;
  if (indexAfter(scan, close, start + 1) < 0) return -1;
  for (let offset = start + 1; offset < text.length; offset++) {
    if (text[offset] === close) return offset + 1;
    if (text[offset] === '(' && open === '(') return -1;
    if (text[offset] === '\\') offset++;
  }
  return -1;
}

/** Decodes the escapes and character references of an address. */
export function addressText(written: string): string {
  const octal = written.includes('&#0') ? decodeOctal(written) : written;
  return unescapeMarkdown(octal).replaceAll('\0', '\ufffd');
}
