import type { PageFacts } from '../../preview/pageSource.js';
import { headingIds } from '../../post/queries/headingIds.js';
import { textLines } from '../../post/queries/textLines.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { talksOf } from '../../recap/model/recap.js';
import { isAtLeast } from '../../site/version/hugoVersion.js';
import { addressesOf } from '../addresses.js';
import type { RecapCopy, ThreadTarget } from '../target.js';
import { countCharacters, graphemes, limits } from './countCharacters.js';
import { handlesOf } from './handles.js';

/** What separates the posts of a thread. */
export const separator = '\n\n---\n\n';

/** Lines of a talk's notes that are read: no post is longer. */
const mostLines = 40;

/** A recap as a thread: a post about the event, then one for each talk, each within the limit of the network. */
export function copyThread(recap: Recap, facts: PageFacts, target: ThreadTarget): RecapCopy {
  return { text: `${threadPosts(recap, facts, target).join(separator)}\n`, remarks: [], requests: [] };
}

/** The posts, in order. */
export function threadPosts(recap: Recap, facts: PageFacts, target: ThreadTarget): readonly string[] {
  const { page } = addressesOf(facts);
  const linkOf = linksOfTalks(recap, facts, page);
  const talks = talksOf(recap);
  const count = talks.length + 1;
  const first = { head: facts.title ?? '', notes: description(facts), link: page };
  const posts = [
    first,
    ...talks.map((talk) => ({
      head: headOf(recap, talk, target),
      notes: notesOf(recap, talk),
      link: linkOf(talk),
    })),
  ];
  return posts.map((post, index) => fit(post, `${index + 1}/${count}`, target));
}

interface PostDraft {
  readonly head: string;
  readonly notes: string;
  readonly link: string | undefined;
}

function description({ values }: PageFacts): string {
  const value = values.find(({ key }) => key.toLowerCase() === 'description')?.value;
  return typeof value === 'string' ? value.trim() : '';
}

/** The title, and who spoke, on a line each. */
function headOf({ post }: Recap, talk: Talk, target: ThreadTarget): string {
  const handles = handlesOf(post, talk, target);
  const names = talk.speakers.map(({ name }) => (handles.has(name) ? `${name} (${handles.get(name)!})` : name));
  return [talk.title, names.join(', ')].filter((each) => each !== '').join('\n');
}

/** What was written about a talk as it reads, a line for each paragraph or list item. */
function notesOf({ post }: Recap, { form, ownLines, range }: Talk): string {
  if (form === 'table') return '';
  const from = ownLines.notesLine;
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const { kind, text, beginsItem } of textLines(post, from, Math.min(range.end.line + 1, from + mostLines))) {
    const isText = kind === 'paragraph' || kind === 'heading';
    if (isText && text.trim() !== '') {
      const last = paragraphs.length - 1;
      if (isOpen && !beginsItem) paragraphs[last] = `${paragraphs[last]!} ${text.trim()}`;
      else paragraphs.push(beginsItem ? `• ${text.trim()}` : text.trim());
    }
    isOpen = isText;
  }
  return paragraphs
    .map((each, index) => (paragraphs[index + 1]?.startsWith('•') === true ? each : withoutLead(each)))
    .filter((each) => each !== '')
    .join('\n');
}

/** A paragraph without a last sentence that introduces what a post cannot show, such as a quotation or a picture. */
function withoutLead(paragraph: string): string {
  return /[:：]$/.test(paragraph) ? paragraph.replace(/(?:^|(?<=[.!?]\s))[^.!?]*[:：]$/, '').trimEnd() : paragraph;
}

/** The place of a talk in the published recap, otherwise the talk's own page. */
function linksOfTalks(
  { post }: Recap,
  { site }: PageFacts,
  page: string | undefined,
): (talk: Talk) => string | undefined {
  const fromRendered = isAtLeast(site.hugoVersion, '0.144');
  const ids = headingIds(post, { ...site.markup.goldmark.parser, fromRendered });
  const byLine = new Map([...ids].map(([{ line }, id]) => [line, id]));
  return (talk) => {
    const id = talk.form === 'heading' ? byLine.get(talk.headingRange.start.line) : undefined;
    return page !== undefined && id !== undefined ? `${page}#${encodeURIComponent(id)}` : talk.url;
  };
}

/** Puts a post together; the notes, then the head are cut until it is short enough. */
function fit({ head, notes, link }: PostDraft, number: string, target: ThreadTarget): string {
  const whole = (top: string, middle: string): string =>
    [top, middle, [link, number].filter((each) => each !== undefined).join('\n')]
      .filter((each) => each !== '')
      .join('\n\n');
  const fits = (text: string): boolean => countCharacters(text, target) <= limits[target];
  const cutNotes = longestThat(notes, (each) => fits(whole(head, each)));
  if (cutNotes !== undefined) return whole(head, cutNotes);
  return whole(longestThat(head, (each) => fits(whole(each, ''))) ?? '', '');
}

/** The longest beginning of a text that fits, cut after a word, with an ellipsis; `undefined` if not even nothing fits. */
function longestThat(written: string, fits: (text: string) => boolean): string | undefined {
  const most = written.slice(0, 2000);
  if (most === written && fits(written)) return written;
  if (!fits('')) return undefined;
  const characters = graphemes(most);
  const cut = (length: number): string => `${characters.slice(0, length).join('').trimEnd()}…`;
  let [low, high] = [0, characters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  if (low === 0) return '';
  const words = characters.slice(0, low).join('');
  const isBetween = /^\s/.test(characters[low] ?? ' ');
  const end = isBetween ? words.length : words.search(/\s\S*$/);
  // A word that is longer than half of the post is cut, as is a text without spaces.
  if (end <= words.length / 2) return cut(low);
  // What introduces a list is nothing without it, nor is an item with its first words.
  const text = words
    .slice(0, end)
    .replace(/[\s•]+$/, '')
    .replace(/\n• \S+(?: \S+)?$/, '');
  const whole = text.replace(/\n[^\n]*[:：]$/, '');
  return /[.!?。！？]['"”’»)]?$/.test(whole) ? whole : `${whole}…`;
}
