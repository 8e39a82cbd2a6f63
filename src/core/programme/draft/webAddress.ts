const longest = 2000;

/** An address on the web, `http:` or `https:`, also relative to a page; `undefined` for anything else. */
export function webAddress(text: string | undefined, base?: string): string | undefined {
  const address = text?.trim().replace(/&amp;/g, '&') ?? '';
  if (address === '' || address.length > longest || /[\s\p{Cc}<>"\\]/u.test(address)) return undefined;
  if (/^https?:\/\/[^/?#\s]+/i.test(address)) return address;
  if (/^\/\/[\w-]+\.[\w.-]+/.test(address)) return `https:${address}`;
  const origin = /^https?:\/\/[^/?#]+/i.exec(base ?? '')?.[0];
  if (address.startsWith('/') && origin) return origin + address;
  return /^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/\S*$/i.test(address) ? `https://${address}` : undefined;
}
