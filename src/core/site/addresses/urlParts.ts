/** The parts of a URL, as Go's `net/url` reads them. */
export interface UrlParts {
  /** In lower case; empty for a relative URL. */
  readonly scheme: string;
  /** After the scheme, if neither a path nor a host begins there. */
  readonly opaque: string;
  /** With the two slashes; percent-encoded. */
  readonly authority: string;
  /** Decoded. */
  readonly path: string;
  /** As written, with its question mark. */
  readonly query: string;
  /** Decoded, without its number sign. */
  readonly fragment: string;
  /** The whole URL, with those characters percent-encoded that may not be in it. */
  readonly text: string;
}

/** Reads a URL; `undefined` for one that Go refuses: invalid escapes, control characters, or a colon in its first part. */
export function readUrl(written: string): UrlParts | undefined {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f]/.test(written)) return undefined;
  const [, before = '', fragment] = /^([^#]*)(?:#(.*))?$/s.exec(written)!;
  const [, scheme = '', rest = ''] = /^(?:([a-z][a-z\d+.-]*):)?(.*)$/is.exec(before)!;
  const [, withoutQuery = '', query = ''] = /^([^?]*)(.*)$/s.exec(rest)!;
  const opaque = scheme !== '' && !withoutQuery.startsWith('/') ? withoutQuery : '';
  const [, host = '', path = ''] = opaque !== '' ? [] : /^(\/\/(?!\/)[^/]*)?(.*)$/s.exec(withoutQuery)!;
  if (scheme === '' && /^[^/]*:/.test(withoutQuery)) return undefined;
  if (!isAuthority(host.slice(2))) return undefined;
  const [plainPath, plainFragment] = [decoded(path), decoded(fragment ?? '')];
  if (plainPath === undefined || plainFragment === undefined) return undefined;
  const authority = encoded(host, /[^\w.~$&+,/:;=@!'()*[\]<>"%-]/gu);
  const shownPath = encodedPart(path, plainPath, pathRest);
  const hash = plainFragment === '' ? '' : `#${encodedPart(fragment!, plainFragment, fragmentRest)}`;
  const text = `${scheme === '' ? '' : `${scheme.toLowerCase()}:`}${opaque}${authority}${shownPath}${query}${hash}`;
  return { scheme: scheme.toLowerCase(), opaque, authority, path: plainPath, query, fragment: plainFragment, text };
}

/** Whether Go takes a text for user, host and port: a port is a number, and a host has no ASCII percent-encoded. */
function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf('@');
  const [user, host] = [authority.slice(0, Math.max(at, 0)), authority.slice(at + 1)];
  const bracketed = host.startsWith('[');
  const end = bracketed ? host.indexOf(']') + 1 : host.lastIndexOf(':');
  if (bracketed && end === 0) return false;
  const port = end < 0 ? '' : host.slice(end);
  return (
    /^(?:[\w.:~!$&'()*+,;=@-]|%[\da-f]{2})*$/i.test(user) &&
    /^(?::\d*)?$/.test(port) &&
    /^(?:[\w.~!$&'()*+,;=:[\]<>"-]|[^\p{ASCII}]|%[89a-f][\da-f]|%25)*$/iu.test(host)
  );
}

/** What is encoded in a part of a URL that is not valid as written. */
const pathRest = /[^\w.~$&+,/:;=@-]/gu;
const fragmentRest = /[^\w.~$&+,/:;=?@!()*-]/gu;

/** A part as written if it is valid; otherwise encoded anew. */
function encodedPart(written: string, plain: string, rest: RegExp): string {
  return /^(?:[\w.~$&+,/:;=?@!'()*[\]-]|%[\da-f]{2})*$/i.test(written) ? written : encoded(plain, rest);
}

function encoded(text: string, rest: RegExp): string {
  return text.replace(rest, (char) => {
    const whole = encodeURIComponent(char.replace(/\p{Cs}/gu, '\ufffd'));
    return whole === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : whole;
  });
}

/** Without percent-encoding; `undefined` for an invalid escape. Bytes that are not UTF-8 stay encoded. */
function decoded(text: string): string | undefined {
  if (/%(?![\da-f]{2})/i.test(text)) return undefined;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
