const host = '[-a-zA-Z0-9@:%._+~#=]{1,256}\\.[a-z]+';
const path = '(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,\'">^{}[\\]`]*)?';
const url = new RegExp(`(?:https?|ftp)://${host}(?::\\d+)?${path}`, 'y');
const www = new RegExp(`www\\.${host}${path}`, 'y');
const label = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const email = new RegExp(
  `[a-zA-Z0-9][a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]{0,255}@${label}(?:\\.${label})+(?![-_a-zA-Z0-9])`,
  'y',
);

/** A URL or e-mail address that stands bare in a text and is a link all the same. */
export interface BareLink {
  /** Offset behind it. */
  readonly end: number;
  readonly href: string;
}

/** The bare link that begins at an offset, as goldmark 1.8 finds it: http, https, ftp and www, with an ASCII host that has a dot. */
export function bareLinkAt(text: string, at: number, protocol: string): BareLink | undefined {
  const address = matchAt(url, text, at) ?? matchAt(www, text, at);
  if (address !== undefined) {
    const shown = withoutTrail(address);
    return { end: at + shown.length, href: shown.startsWith('www.') ? `${protocol}://${shown}` : shown };
  }
  const mail = matchAt(email, text, at);
  return mail === undefined ? undefined : { end: at + mail.length, href: `mailto:${mail}` };
}

/** Whether the text at an offset looks like a bare link; quick, and right wherever it says no. */
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

/** Drops what belongs to the sentence: punctuation, an entity, and a last parenthesis that is not opened in the URL. */
function withoutTrail(address: string): string {
  const trimmed = address.replace(/&[a-zA-Z0-9]+;$/, '').replace(/[?!.,:*_~]+$/, '');
  if (trimmed !== address || !address.endsWith(')')) return trimmed;
  const surplus = address.split(')').length - address.split('(').length;
  const parentheses = /\)+$/.exec(address)![0].length;
  return surplus > 0 ? address.slice(0, -Math.min(surplus, parentheses)) : address;
}
