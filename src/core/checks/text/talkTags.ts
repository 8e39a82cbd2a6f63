import { insertListItem } from '../../edits/frontMatter/insertListItem.js';
import { removeTag } from '../../edits/rename/removeTag.js';
import { tagLineTags, type TagPlace } from '../../edits/rename/renameTag.js';
import { entryOf, type FrontMatterEntry } from '../../frontMatter/frontMatter.js';
import { say, type Fix, type Problem } from '../../problem.js';
import { talksOf, type Recap } from '../../recap/model/recap.js';
import type { TextCheck } from './textPage.js';

/** More tags than this that the post does not have, if they are most, are of another kind: of talks, not of posts. */
const mostForeign = 3;

/** Tags of talks that are not among those of the post, or are written otherwise there. */
export const talkTags: TextCheck = {
  codes: ['talk-tag-differs'],
  check: ({ recap }) => {
    const entry = recap.frontMatter?.complete ? entryOf(recap.frontMatter, 'tags') : undefined;
    const known = Array.isArray(entry?.value) ? entry.value.filter((item) => item !== null).map(String) : [];
    if (!entry || known.length === 0 || talksOf(recap).every(({ tags }) => tags.length === 0)) return [];
    const places = tagLineTags(recap);
    const own = new Map(known.map((tag) => [bare(tag), tag]));
    const byTag = new Map<string, TagPlace[]>();
    for (const place of places) {
      const there = byTag.get(place.tag);
      if (there) there.push(place);
      else byTag.set(place.tag, [place]);
    }
    const foreign = [...byTag.keys()].filter((tag) => !own.has(bare(tag)));
    const areOfAnotherKind =
      (foreign.length === byTag.size && foreign.length > 1) ||
      (foreign.length > mostForeign && foreign.length > byTag.size / 2);
    return [...byTag].flatMap(([tag, at]) => {
      const same = own.get(bare(tag));
      if (same === undefined) return areOfAnotherKind ? [] : [missing(recap, entry, tag, at)];
      return same === tag ? [] : [otherwise(tag, same, at)];
    });
  },
};

/** Hugo makes one page of those that differ only in case, or in a space and a dash. */
function bare(tag: string): string {
  return tag.toLowerCase().replace(/[\s-]+/g, '-');
}

function missing(recap: Recap, entry: FrontMatterEntry, tag: string, at: readonly TagPlace[]): Problem {
  const message = say('The front matter does not have the tag "{0}".', tag);
  const [add, remove] = [insertListItem(recap, entry, tag), removeTag(recap, at)];
  const fixes: readonly Fix[] = [
    ...(add.length > 0 ? [{ title: say('Add "{0}" to the tags of the post', tag), edits: add, safe: false }] : []),
    ...(remove.length > 0 ? [{ title: say('Remove "{0}" from the talks', tag), edits: remove, safe: false }] : []),
  ];
  return { code: 'talk-tag-differs', severity: 'information', message, range: at[0]!.range, fixes };
}

function otherwise(tag: string, own: string, at: readonly TagPlace[]): Problem {
  const message = say('The front matter has this tag as "{0}".', own);
  const edits = at.map(({ range, write }) => ({ range, newText: write(own) }));
  const fixes = [{ title: say('Change to "{0}" here, too', own), edits, safe: false }];
  return { code: 'talk-tag-differs', severity: 'information', message, range: at[0]!.range, fixes };
}
