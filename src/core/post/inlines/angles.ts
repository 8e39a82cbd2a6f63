import { tagEnd } from '../blocks/syntax/tags.js';
import type { Inline } from './inline.js';
import { indexAfter, type InlineScan } from './inlineScan.js';

// eslint-disable-next-line no-control-regex
const address = /<([a-zA-Z][a-zA-Z\d+.-]{1,31}:[^<>\x01-\x20]*)>/y;
const email =
  /<([a-zA-Z\d.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?(?:\.[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?)*)>/y;

/** The autolink or raw HTML that begins with a `<` at an offset (CommonMark 0.31.2, 6.5 and 6.6). */
export function angleAt(scan: InlineScan, start: number): Inline | undefined {
  const { text } = scan;
  const link = matchAt(address, text, start) ?? matchAt(email, text, start);
  if (link !== undefined) {
    const span = { start: start + 1, end: start + 1 + link.length };
    const url = /^[a-zA-Z][a-zA-Z\d+.-]{1,31}:/.test(link) ? link : `mailto:${link}`;
    return { kind: 'autolink', start, end: span.end + 1, url, address: span };
  }
  const end = htmlEnd(scan, start);
  return end < 0 ? undefined : { kind: 'html', start, end };
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[1];
}

/** The offset after a tag, a comment, an instruction, a declaration or a CDATA section; -1 if there is none. */
function htmlEnd(scan: InlineScan, start: number): number {
  const { text } = scan;
  if (text.startsWith('<!--', start)) return commentEnd(scan, start);
  if (text.startsWith('<?', start)) return endAfter(scan, '?>', start + 2);
  if (text.startsWith('<![CDATA[', start)) return endAfter(scan, ']]>', start + 9);
  if (/^<![A-Z]/.test(text.slice(start, start + 3))) return endAfter(scan, '>', start + 3);
  return tagEnd(text, start, text.length);
}

function commentEnd(scan: InlineScan, start: number): number {
  const { text } = scan;
  if (text.startsWith('<!-->', start)) return start + 5;
  if (text.startsWith('<!--->', start)) return start + 6;
  return endAfter(scan, '-->', start + 4);
}

function endAfter(scan: InlineScan, mark: string, from: number): number {
  const index = indexAfter(scan, mark, from);
  return index < 0 ? -1 : index + mark.length;
}
