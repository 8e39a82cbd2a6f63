export interface Tweet {
  readonly user: string;
  readonly id: string;
}

/** What X, once Twitter, gives to be pasted into pages. An attribute is not longer. */
export const pastedTweetOpener = /<blockquote(?=\s[^<>]{0,300}\btwitter-(?:tweet|video)\b)[^<>]{0,500}>/gi;

/** The post that pasted HTML shows: of its links the last is the post's own. */
export function tweetIn(html: string): Tweet | undefined {
  const links = [
    ...html.matchAll(
      /href=["']?https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,30})\/status(?:es)?\/(\d{1,25})/gi,
    ),
  ];
  const [, user, id] = links.at(-1) ?? [];
  return user === undefined ? undefined : { user, id: id! };
}
