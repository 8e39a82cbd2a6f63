export interface Tweet {
  readonly user: string;
  readonly id: string;
}

/** The HTML that X (formerly Twitter) provides for embedding. The length limits of attributes keep the match linear. */
export const pastedTweetOpener = /<blockquote(?=\s[^<>]{0,300}\btwitter-(?:tweet|video)\b)[^<>]{0,500}>/gi;

/** The post in embedded HTML: its last link is the link to the post itself. */
export function tweetIn(html: string): Tweet | undefined {
  const links = [
    ...html.matchAll(
      /href=["']?https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/(\w{1,30})\/status(?:es)?\/(\d{1,25})/gi,
    ),
  ];
  const [, user, id] = links.at(-1) ?? [];
  return user === undefined ? undefined : { user, id: id! };
}
