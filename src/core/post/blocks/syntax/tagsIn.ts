/** A start or end tag of an element that requires an end tag. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
}

/** Elements without an end tag, and those whose end tag is optional. */
const endless = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody option'.split(' '),
);

const tags = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;

/** The tags in HTML, in order, except those in comments and of elements that do not require an end tag. */
export function* tagsIn(html: string): Generator<Tag> {
  for (const [whole, slash, tag, rest] of html.matchAll(tags)) {
    const name = tag?.toLowerCase() ?? '';
    if (name === '' || endless.has(name) || (rest ?? '').endsWith('/') || whole.startsWith('<!')) continue;
    yield { name, isEnd: slash !== '' };
  }
}
