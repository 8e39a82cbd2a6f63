const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
  '+': '&#43;',
  '\0': '\ufffd',
};

/** Makes text safe between tags and in quoted attributes, as Go's html/template does. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"'+\0]/g, (char) => entities[char]!);
}

/** Makes a URL safe as a quoted attribute, as Go's html/template does. */
export function escapeUrl(url: string): string {
  return escapeText(safeUrl(url));
}

/** A URL as Go's html/template writes it: percent-encoded, and without a scheme other than http(s) and mailto. */
export function safeUrl(url: string): string {
  const colon = url.indexOf(':');
  const scheme = colon < 0 ? '' : url.slice(0, colon);
  if (colon >= 0 && !scheme.includes('/') && !/^(?:https?|mailto)$/i.test(scheme)) return '#ZgotmplZ';
  return encodeUrl(url);
}

/** Percent-encodes what no URL may contain, in lower case; what is encoded already stays. */
function encodeUrl(url: string): string {
  return url
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/%(?![0-9a-fA-F]{2})|[^\w.~!#$&*+,/:;=?@[\]%-]/gu, (char) =>
      char === "'" || char === '(' || char === ')'
        ? `%${char.charCodeAt(0).toString(16)}`
        : encodeURIComponent(char).toLowerCase(),
    );
}

/** ` name="value"`, or nothing for an empty value: Hugo's templates treat the two alike. */
export function attribute(name: string, value: string): string {
  return value === '' ? '' : ` ${name}="${escapeText(value)}"`;
}

/** Text as one part of a URL's path or query. */
export function urlPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));
}
