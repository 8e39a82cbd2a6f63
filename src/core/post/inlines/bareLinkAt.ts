import { trimEndOf } from '../../trimEndOf.js';

const host = '[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]+';
const path = '(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,\'">^{}[\\]`]*)?';
const url = new RegExp(`(?:https?|ftp)://${host}(?::\\d+)?${path}`, 'y');
const www = new RegExp(`www\\.${host}${path}`, 'y');
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const email = new RegExp(
  `[a-zA-Z0-9][a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]{0,255}@${label}(?:\\.${label})+(?![-_a-zA-Z0-9])`,
  'y',
);

/** A URL or e-mail address that is a link without any marks. */
export interface BareLink {
  /** The offset after it. */
  readonly end: number;
  readonly href: string;
}

/** The bare link at an offset, as in goldmark 1.8: http, https, ftp or www, and an ASCII host that contains a dot. */
export function bareLinkAt(text: string, at: number, protocol: string): BareLink | undefined {
  const address = matchAt(url, text, at) ?? matchAt(www, text, at);
  if (address !== undefined) {
    const shown = withoutTrail(address);
    return { end: at + shown.length, href: shown.startsWith('www.') ? `${protocol}://${shown}` : shown };
  }
  const mail = matchAt(email, text, at);
  return mail === undefined ? undefined : { end: at + mail.length, href: `mailto:${mail}` };
}

/** Quickly checks whether the text at an offset may be a bare link; if false, it is certainly not one. */
export function startsBareLink(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const isUrl =
    (code === 104 || code === 102 || code === 119) && /(?:https?:|ftp:|www\.)/y.test(text.slice(at, at + 6));
  return isUrl || matchAt(email, text, at) !== undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/**
 * Removes what belongs to the sentence: an entity, or as many characters as parentheses are closed that are not opened in
 * the URL, then punctuation. Only the last character decides which: after a full stop, parentheses are part of the URL.
 */
function withoutTrail(address: string): string {
  const surplus = address.endsWith(')') ? address.split(')').length - address.split('(').length : 0;
  const whole = surplus > 0 ? address.slice(0, -surplus) : address.replace(/&[a-zA-Z0-9]+;$/, '');
  return trimEndOf(whole, /[?!.,:*_~]/);
}
