import { characterCodes, isDigit, isLetter, isWhiteSpace } from '../../characterCodes.js';

/**
 * The possible places in a tag, as bits. A Unicode space both separates attributes and can be part of a value without
 * quotation marks, so several places are possible at once. Following all of them takes linear time, unlike a pattern.
 */
const inName = 1;
const inGap = 2;
const inAttribute = 4;
const afterAttribute = 8;
const afterEquals = 16;
const inBareValue = 32;
const inApostrophes = 64;
const inQuotationMarks = 128;
const afterValue = 256;
const afterSlash = 512;
const afterTag = 1024;

/** Places where the tag can be closed. */
const mayClose = inName | inGap | inAttribute | afterAttribute | inBareValue | afterValue;

/** Whether the text from the `<` at `pos` to `end` is a single tag and white space (CommonMark 0.31.2, 6.6). */
export function isWholeTag(text: string, pos: number, end: number): boolean {
  if (text.charCodeAt(pos + 1) === characterCodes.slash) return isClosingTag(text, pos + 2, end);
  if (pos + 1 >= end || !isLetter(text.charCodeAt(pos + 1))) return false;
  let places = inName;
  for (let offset = pos + 2; offset < end && places !== 0; offset++) places = follow(places, text.charCodeAt(offset));
  return (places & afterTag) !== 0;
}

/** The offset after the opening or closing tag that begins at `pos` and ends before `end`; -1 if there is none. */
export function tagEnd(text: string, pos: number, end: number): number {
  if (text.charCodeAt(pos + 1) === characterCodes.slash) return closingTagEnd(text, pos + 2, end);
  if (pos + 1 >= end || !isLetter(text.charCodeAt(pos + 1))) return -1;
  let places = inName;
  for (let offset = pos + 2; offset < end && places !== 0; offset++) {
    places = follow(places, text.charCodeAt(offset));
    if ((places & afterTag) !== 0) return offset + 1;
  }
  return -1;
}

function isClosingTag(text: string, from: number, end: number): boolean {
  const after = closingTagEnd(text, from, end);
  return after >= 0 && skipWhiteSpace(text, after, end) >= end;
}

function closingTagEnd(text: string, from: number, end: number): number {
  let offset = from;
  if (offset >= end || !isLetter(text.charCodeAt(offset))) return -1;
  while (offset < end && isNameCode(text.charCodeAt(offset))) offset++;
  offset = skipWhiteSpace(text, offset, end);
  return offset < end && text.charCodeAt(offset) === characterCodes.greater ? offset + 1 : -1;
}

function follow(places: number, code: number): number {
  let next = inValue(places, code);
  if ((places & inName) !== 0 && isNameCode(code)) next |= inName;
  if (isWhiteSpace(code)) return next | afterSpace(places);
  if (code === characterCodes.slash) return (places & mayClose) !== 0 ? next | afterSlash : next;
  if (code === characterCodes.greater) return (places & (mayClose | afterSlash)) !== 0 ? next | afterTag : next;
  if (code === characterCodes.equals)
    return (places & (inAttribute | afterAttribute)) !== 0 ? next | afterEquals : next;
  const starts = isLetter(code) || code === characterCodes.underscore || code === characterCodes.colon;
  if (starts && (places & (inGap | afterAttribute)) !== 0) return next | inAttribute;
  const continues = starts || isDigit(code) || code === characterCodes.point || code === characterCodes.dash;
  return continues && (places & inAttribute) !== 0 ? next | inAttribute : next;
}

function inValue(places: number, code: number): number {
  let next = 0;
  if ((places & inApostrophes) !== 0) next |= code === characterCodes.apostrophe ? afterValue : inApostrophes;
  if ((places & inQuotationMarks) !== 0) next |= code === characterCodes.quotation ? afterValue : inQuotationMarks;
  if ((places & (afterEquals | inBareValue)) !== 0 && isBareCode(code)) next |= inBareValue;
  if ((places & afterEquals) === 0) return next;
  if (code === characterCodes.apostrophe) return next | inApostrophes;
  return code === characterCodes.quotation ? next | inQuotationMarks : next;
}

function afterSpace(places: number): number {
  let next = places & (afterEquals | afterTag);
  if ((places & (inName | inGap | inBareValue | afterValue)) !== 0) next |= inGap;
  return (places & (inAttribute | afterAttribute)) !== 0 ? next | afterAttribute : next;
}

function isNameCode(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === characterCodes.dash;
}

/** Whether a value without quotation marks can contain the character. NUL is rendered as the replacement character. */
function isBareCode(code: number): boolean {
  if (code <= characterCodes.space) return code === 0;
  if (code === characterCodes.quotation || code === characterCodes.apostrophe || code === characterCodes.backtick)
    return false;
  return code !== characterCodes.less && code !== characterCodes.equals && code !== characterCodes.greater;
}

function skipWhiteSpace(text: string, from: number, end: number): number {
  let offset = from;
  while (offset < end && isWhiteSpace(text.charCodeAt(offset))) offset++;
  return offset;
}
