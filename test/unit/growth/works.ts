import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { checkRecap, checks } from '../../../src/core/checks/checkRecap.js';
import { fixAll } from '../../../src/core/checks/fixAll.js';
import { insertDay } from '../../../src/core/edits/insert/day/insertDay.js';
import { insertTalk } from '../../../src/core/edits/insert/insertTalk.js';
import { demote } from '../../../src/core/edits/move/changeLevel.js';
import { deleteParts } from '../../../src/core/edits/move/deleteParts.js';
import { dropPositionOn } from '../../../src/core/edits/move/dropPosition.js';
import { duplicateAsStub } from '../../../src/core/edits/move/duplicateAsStub.js';
import { moveParts } from '../../../src/core/edits/move/moveParts.js';
import { sortTalks } from '../../../src/core/edits/move/sortTalks.js';
import { renamePart } from '../../../src/core/edits/rename/renamePart.js';
import { renameTag, tagPlaces } from '../../../src/core/edits/rename/renameTag.js';
import { renumberDays } from '../../../src/core/edits/rename/renumberDays.js';
import { completeFrontMatter } from '../../../src/core/frontMatter/assist/completeFrontMatter.js';
import { webLinksOf } from '../../../src/core/links/webLinks.js';
import { findMojibake } from '../../../src/core/mojibake/findMojibake.js';
import { pastedTalk } from '../../../src/core/paste/pasteTalk.js';
import { parsePost } from '../../../src/core/post/parsePost.js';
import { generatorOfPost } from '../../../src/core/post/queries/generatorOfPost.js';
import { linksOf } from '../../../src/core/post/queries/postParts.js';
import { pageSourceOf, type PageSource } from '../../../src/core/preview/pageSource.js';
import { planPatch } from '../../../src/core/preview/planPatch.js';
import { partsWithin } from '../../../src/core/recap/model/parts.js';
import { daysOf, talksOf, type Recap } from '../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { foldingLinesOf } from '../../../src/core/recap/queries/outline/foldingRanges.js';
import { groupOutline, type Grouping } from '../../../src/core/recap/queries/outline/groupOutline.js';
import { outlineOf } from '../../../src/core/recap/queries/outline/outline.js';
import { toOutlineJson } from '../../../src/core/recap/queries/outline/outlineJson.js';
import { progressOf } from '../../../src/core/recap/queries/progress.js';
import { symbolsOf } from '../../../src/core/recap/queries/outline/symbols.js';
import { publishParts } from '../../../src/core/render/published/publishParts.js';
import { publishRecap } from '../../../src/core/render/published/publishRecap.js';
import { renderPage } from '../../../src/core/render/renderedPage.js';
import { revisePage } from '../../../src/core/render/revisePage.js';
import { calledAt } from '../../../src/core/shortcodes/assist/calledAt.js';
import { completeShortcode } from '../../../src/core/shortcodes/assist/completeShortcode.js';
import { renameShortcode } from '../../../src/core/shortcodes/assist/renameShortcode.js';
import { snippetSpotAt } from '../../../src/core/snippets/snippetSpot.js';
import { generatorIn } from '../../../src/core/site/generator/generatorIn.js';
import { defaultSite } from '../../../src/core/site/site.js';
import { positionAt } from '../../../src/core/text.js';
import { readFiles } from '../site/readFiles.js';

/** A recap that was read, and its page. */
export interface Subject {
  readonly recap: Recap;
  readonly page: PageSource;
}

/** Something that the extension does with a whole recap. */
export interface Work {
  readonly name: string;
  readonly run: (subject: Subject) => unknown;
}

const context: CheckContext = {
  ...bareContext,
  pagePath: 'content/posts/a.md',
  now: 1_750_000_000_000,
  exists: () => false,
  shortcodes: [],
};

const idOptions = { ...defaultSite.markup.goldmark.parser, fromRendered: true };

const end = ({ recap }: Subject) => positionAt(recap.source, recap.source.text.length);
const first = ({ recap }: Subject) => partsWithin(recap).slice(0, 1);

const editing: readonly Work[] = [
  {
    name: 'insert a talk',
    run: (subject) =>
      insertTalk(
        subject.recap,
        { talk: { title: 'New', url: '', speakers: [], tags: ['a'] } },
        daysOf(subject.recap)[0],
        end(subject),
      ),
  },
  { name: 'insert a day', run: ({ recap }) => insertDay(recap) },
  {
    name: 'move',
    run: (subject) =>
      first(subject).map((part) => moveParts(subject.recap, [part], dropPositionOn(subject.recap, 'event', [part]))),
  },
  { name: 'change the level', run: (subject) => demote(subject.recap, first(subject)) },
  { name: 'delete', run: (subject) => deleteParts(subject.recap, first(subject)) },
  { name: 'duplicate', run: (subject) => first(subject).map((part) => duplicateAsStub(subject.recap, part)) },
  { name: 'rename', run: (subject) => first(subject).map((part) => renamePart(subject.recap, part, 'New', idOptions)) },
  {
    name: 'rename a tag',
    run: ({ recap }) =>
      tagPlaces(recap)
        .slice(0, 1)
        .map(({ tag }) => renameTag(recap, tag, 'new')),
  },
  {
    name: 'sort talks',
    run: ({ recap }) =>
      daysOf(recap)
        .slice(0, 1)
        .map((day) => sortTalks(recap, day)),
  },
  { name: 'renumber days', run: ({ recap }) => renumberDays(recap) },
  {
    name: 'paste',
    run: (subject) => pastedTalk(subject.recap, { title: 'New', url: '', isGuessed: false }, end(subject)),
  },
  { name: 'rename a shortcode', run: ({ recap }) => renameShortcode(recap.post, 'details', 'new') },
];

function grouped(recap: Recap, grouping: Grouping): unknown {
  const outline = outlineOf(recap);
  return outline && groupOutline(outline, grouping);
}

const looking: readonly Work[] = [
  { name: 'outline', run: ({ recap }) => outlineOf(recap) },
  { name: 'outline by tag', run: ({ recap }) => grouped(recap, 'tag') },
  { name: 'outline by speaker', run: ({ recap }) => grouped(recap, 'speaker') },
  { name: 'outline as JSON', run: ({ recap }) => toOutlineJson(recap) },
  { name: 'progress', run: ({ recap }) => progressOf(recap) },
  { name: 'symbols', run: ({ recap }) => symbolsOf(recap) },
  { name: 'folding', run: ({ recap }) => foldingLinesOf(recap) },
  { name: 'links to check', run: ({ recap }) => webLinksOf(recap, true) },
  { name: 'links', run: ({ recap }) => linksOf(recap.post) },
  { name: 'hover', run: ({ recap }) => calledAt(recap.post, recap.source.text.length) },
  {
    name: 'completion of shortcodes',
    run: ({ recap }) =>
      completeShortcode(recap.post, recap.source.text.length, {
        own: [],
        hugoVersion: '0.169.0',
        images: [],
        pages: [],
      }),
  },
  {
    name: 'completion of front matter',
    run: ({ recap }) =>
      completeFrontMatter(recap.source, { line: 1, character: 0 }, { ...context, now: 0, images: [], layouts: [] }),
  },
  { name: 'snippets', run: (subject) => snippetSpotAt(subject.recap, end(subject)) },
  { name: 'generator of the post', run: ({ recap }) => generatorOfPost(recap.post) },
  {
    name: 'generator of the site',
    run: ({ recap: { source } }) =>
      ['config.toml', '_config.yml', 'Gemfile'].map((name) => readFiles(generatorIn(), { [name]: source.text })),
  },
  { name: 'wrong encoding', run: ({ recap }) => findMojibake(recap.source.text, () => false) },
];

const publishing: readonly Work[] = [
  { name: 'publish', run: ({ recap, page }) => publishRecap(recap.post, page) },
  {
    name: 'copy as HTML',
    run: ({ recap, page }) =>
      publishParts(
        recap.post,
        page,
        partsWithin(recap).map(({ range }) => range),
      ),
  },
  { name: 'preview', run: ({ page }) => renderPage(page) },
  {
    name: 'preview of an edit',
    run: ({ page }) => {
      const before = renderPage(page);
      const after = revisePage(before, { ...page, text: `${page.text}\nA last line.\n` });
      return planPatch(
        ...([before, after].map(({ recap }) => recap.blocks.map(({ html }) => html)) as [string[], string[]]),
      );
    },
  },
  { name: 'parse after an edit', run: ({ recap }) => parsePost(`${recap.source.text}a\n`, recap.post) },
];

/** Every check by itself, as the last of which it is known by its first code; and the fixes of all of them. */
const checking: readonly Work[] = [
  ...checks.map(({ codes, check }): Work => ({ name: `check ${codes[0]}`, run: ({ recap }) => check(recap, context) })),
  { name: 'fix all', run: ({ recap }) => fixAll(recap.source, (text) => checkRecap(parseRecap(text), context)) },
];

export const works: readonly Work[] = [...looking, ...publishing, ...checking, ...editing];

export function readSubject(text: string): Subject {
  const recap = parseRecap(text);
  talksOf(recap);
  return { recap, page: pageSourceOf(recap, defaultSite, 'content/posts/a.md') };
}
