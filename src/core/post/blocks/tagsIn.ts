/** A start or end tag of an element whose end must be written. */
export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
}

/** Elements without an end, and those whose end may be left out. */
const endless = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody option'.split(' '),
);

const tags = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/gi;

/** The tags of a piece of HTML, in order; those of comments, and of elements that need no end, are left out. */
export function* tagsIn(html: string): Generator<Tag> {
  for (const [whole, slash, tag, rest] of html.matchAll(tags)) {
    const name = tag?.toLowerCase() ?? '';
    if (name === '' || endless.has(name) || (rest ?? '').endsWith('/') || whole.startsWith('<!')) continue;
    yield { name, isEnd: slash !== '' };
  }
}
