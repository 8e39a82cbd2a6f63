const status =
  /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,20})\/status(?:es)?\/(\d{1,20})(?:[/?#]\S*)?$/i;

/**
 * The `x` shortcode for the address of a post on X (or Twitter), or for its embed code; `undefined` for anything else.
 * The shortcode accepts both names of the network since Hugo 0.141.
 */
export function postShortcode(text: string): string | undefined {
  const trimmed = text.trim();
  // In embed code, the last link is that of the post; earlier ones are part of its text.
  const isEmbed = trimmed.length < 20_000 && /^<blockquote\b[^>]*\bclass="twitter-(?:tweet|video)\b/i.test(trimmed);
  const address = isEmbed ? [...trimmed.matchAll(/href="([^"]*)"/gi)].at(-1)?.[1] : trimmed;
  const [, user, id] = status.exec(address ?? '') ?? [];
  return user === undefined ? undefined : `{{< x user="${user}" id="${id}" >}}`;
}
