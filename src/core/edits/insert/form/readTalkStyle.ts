import type { Post } from '../../../post/post.js';
import { isLink, placedSpan, within } from '../../../post/queries/postParts.js';
import { blockAt } from '../../../post/queries/blockAt.js';
import { textPartAt } from '../../../post/queries/textPartAt.js';
import type { Recap, Talk } from '../../../recap/model/recap.js';
import { lineAt, lineOf, lineRange, nextWrittenLine, offsetAt, type SourceText, type Span } from '../../../text.js';
import { lineBreak } from '../../move/partRuns.js';
import { placedTitle, type PlacedTitle } from '../../rename/titleSpan.js';
import { lastTextLine } from '../insertLines.js';
import { mostFrequent } from './mostFrequent.js';
import { readMarks } from './readMarks.js';
import { hasColumnFor } from './rowForm.js';
import { readSlotForm } from './slotForm.js';
import type { TalkPlace } from '../placeTalk.js';
import { firstForm, type TalkStyle } from './talkStyle.js';
import { readTitleForm, type TitleForm } from './titleForm.js';
import { lineWithoutLinkMarks } from './writtenText.js';

/** What one talk shows of the form; a part that it does not have is `undefined`. */
interface Shown {
  readonly marks: TalkStyle['marks'] | undefined;
  readonly title: TitleForm | undefined;
  readonly speakers: TalkStyle['speakers'] | undefined;
  readonly tags: TalkStyle['tags'] | undefined;
  readonly tagsFirst: boolean | undefined;
  readonly joiner: string | undefined;
  readonly above: number | undefined;
  readonly below: number | undefined;
  readonly between: number | undefined;
  readonly notes: number | undefined;
  readonly usual: TalkStyle['usual'];
}

/**
 * The form that most of these talks have, part by part; the nearest first, as it decides where two have as many. `above`: the
 * one that the new one comes after, which decides what that is written as.
 */
export function readTalkStyle(
  recap: Recap,
  { neighbours, level, above }: Pick<TalkPlace, 'neighbours' | 'level' | 'above'>,
): TalkStyle {
  const first = firstForm(level);
  const alike = above ? neighbours.filter(({ form }) => form === above.form) : neighbours;
  const shown = alike.map((talk) => shownBy(recap, talk));
  if (shown.length === 0) return first;
  const most = <K extends keyof Shown>(key: K): Shown[K] | undefined => mostFrequent(shown.map((each) => each[key]));
  const titles = shown.flatMap(({ title }) => title ?? []);
  const named = titles.flatMap(({ names }) => names ?? []);
  const below = most('below') ?? most('notes') ?? 1;
  const apart = shown.filter(({ speakers }) => speakers).length;
  const areBeside = named.length > apart || (named.length === apart && shown[0]!.title?.names !== undefined);
  return {
    marks: marksFor(shown, above && above.form !== 'heading' ? readMarks(recap, above) : undefined) ?? first.marks,
    level,
    title: {
      around: mostFrequent(titles.map(({ around }) => around)) ?? '',
      // The time of the nearest talk is where the new one's will be, to be typed over.
      time: titles.filter(({ time }) => time !== '').length * 2 > titles.length ? (titles[0]?.time ?? '') : '',
      wrap: mostFrequent(titles.map(({ wrap }) => wrap)) ?? first.title.wrap,
      names: areBeside ? mostFrequent(named) : undefined,
      link: mostFrequent(titles.map(({ link }) => link)),
    },
    speakers: most('speakers') ?? first.speakers,
    tags: most('tags') ?? first.tags,
    tagsFirst: most('tagsFirst') ?? false,
    joiner: most('joiner') ?? first.joiner,
    blanks: {
      above: most('above') ?? 1,
      below,
      between: most('between') ?? Math.max(below, 1),
      notes: most('notes') ?? below,
    },
    usual: usualOf(shown),
  };
}

/** What most talks have. */
function usualOf(shown: readonly Shown[]): TalkStyle['usual'] {
  const isUsual = (what: 'url' | 'speakers' | 'tags'): boolean =>
    shown.filter(({ usual }) => usual.has(what)).length * 2 > shown.length;
  return new Set((['url', 'speakers', 'tags'] as const).filter(isUsual));
}

/** Those of one talk, with notes where most have them; without that one, those of most. */
function marksFor(shown: readonly Shown[], own: TalkStyle['marks'] | undefined): TalkStyle['marks'] | undefined {
  const all = shown.flatMap(({ marks }) => marks ?? []);
  const marks = own ?? mostFrequent(all);
  if (marks?.kind !== 'item' && marks?.kind !== 'line') return marks;
  const notes = all.filter((each) => 'notes' in each && each.notes).length * 2 > all.length;
  return { ...marks, notes };
}

/** What talks show, which is the same for each of their neighbours. */
const known = new WeakMap<Recap, Map<Talk, Shown>>();

function shownBy(recap: Recap, talk: Talk): Shown {
  const all = known.get(recap) ?? new Map<Talk, Shown>();
  known.set(recap, all);
  const shown = all.get(talk) ?? readTalk(recap, talk);
  all.set(talk, shown);
  return shown;
}

function readTalk(recap: Recap, talk: Talk): Shown {
  const { post, source } = recap;
  const { start, end } = talk.headingRange;
  const marks = readMarks(recap, talk);
  const { tagsLine, notesLine } = talk.ownLines;
  const written = titleOnOneLine(recap, talk);
  const title = written && {
    ...readTitleForm(post, written, talk, written.text),
    ...readSlotForm(recap, talk, written.line),
  };
  const speakersLine = talk.ownLines.speakersLine ?? lineOfNames(recap, talk, written?.line);
  const last = talk.form === 'line' ? (written?.line ?? end.line) : end.line;
  const own = [speakersLine, tagsLine].filter((line) => line !== undefined).sort((a, b) => a - b);
  const hasNotes = talk.words + talk.images + talk.tweets > 0;
  const speakers = speakersLine === undefined ? undefined : readSpeakersForm(post, speakersLine, talk);
  const isIn = (what: 'speakers' | 'tags'): boolean => marks?.kind === 'row' && hasColumnFor(marks, what);
  const usual = [
    ...(talk.url === undefined ? [] : (['url'] as const)),
    ...(speakers || title?.names || isIn('speakers') ? (['speakers'] as const) : []),
    ...(tagsLine !== undefined || isIn('tags') ? (['tags'] as const) : []),
  ];
  return {
    marks,
    title,
    speakers,
    tags: tagsLine === undefined ? undefined : readTagsForm(lineAt(source, tagsLine)),
    tagsFirst: own.length < 2 ? undefined : own[0] === tagsLine,
    joiner: joinerOf(post, speakersLine ?? start.line, talk),
    above: blanksAbove(post, start.line, talk.form),
    below: own[0] === undefined ? undefined : own[0] - last - 1,
    between: own.length < 2 ? undefined : own[1]! - own[0]! - 1,
    notes: hasNotes ? blanksBelow(source, Math.max(notesLine - 1, end.line)) : undefined,
    usual: new Set(usual),
  };
}

/** A title that shows a form: one on a single line. */
function titleOnOneLine(
  recap: Recap,
  talk: Talk,
): (PlacedTitle & { readonly line: number; readonly text: Span }) | undefined {
  const { source } = recap;
  const found = placedTitle(recap, talk);
  const line = found && lineOf(source, found.span.start);
  if (line === undefined || lineOf(source, found!.span.end) > line) return undefined;
  const { base, parsed } = found!.placed;
  const { start, end } = placedSpan(base, parsed.text);
  const written = lineRange(source, line);
  const lineEnd = offsetAt(source, written.end) - lineBreak(lineAt(source, line), true).length;
  return {
    ...found!,
    line,
    text: {
      start: Math.max(start, offsetAt(source, written.start)),
      end: Math.min(end, Math.max(lineEnd, found!.span.end)),
    },
  };
}

/** The line after the title, where that names the speakers of a talk that is a line of its own. */
function lineOfNames({ source }: Recap, { form, headingRange, speakers }: Talk, line = Infinity): number | undefined {
  const isNamed = form === 'line' && line < headingRange.end.line && speakers.length > 0;
  return isNamed && lineAt(source, line + 1).includes(speakers[0]!.name) ? line + 1 : undefined;
}

/** What is around the names; `undefined` for a line in which they are not as they read. */
function readSpeakersForm(post: Post, line: number, { speakers, url }: Talk): TalkStyle['speakers'] | undefined {
  const flat = lineWithoutLinkMarks(post, line).trim();
  const at = flat.indexOf(speakers[0]?.name ?? '\n');
  if (at < 0) return undefined;
  const before = flat.slice(0, at);
  const isPlain = /^(?:[-*+] )?(?:> ?)?(?:\| ?)?[_*]{0,3}(?:[\p{L} ]{1,24}[:：]?[_*]{0,3}[:：]?\s+)?$/u.test(before);
  if (!isPlain) return undefined;
  const marks = before.startsWith('* ') ? before.slice(2) : before;
  const after = isOpen(marks) ? (/[_*]{1,3}$/.exec(flat)?.[0] ?? '') : '';
  return { before, after, linked: before.startsWith('>') && linksTo(post, line, url) };
}

function linksTo(post: Post, line: number, url: string | undefined): boolean {
  const inlines = within(textPartAt(post, line)?.parsed.inlines ?? []);
  return inlines.some((inline) => isLink(inline) && inline.kind !== 'image' && inline.url === url);
}

function readTagsForm(line: string): TalkStyle['tags'] | undefined {
  const text = line.trim();
  const [, before = '', marks = '', hash = ''] =
    /^((?:[-*+] )?([_*]{0,3}(?:tags?[_*]{0,3}\s*:[_*]{0,3}\s*)?))(#?)/i.exec(text) ?? [];
  return { before, after: isOpen(marks) ? (/[_*]{1,3}$/.exec(text)?.[0] ?? '') : '', hash };
}

/** Whether marks of emphasis are still open after a text. */
function isOpen(text: string): boolean {
  return (text.match(/[_*]+/g)?.length ?? 0) % 2 === 1;
}

/** What is between the last two names on a line, as it reads. */
function joinerOf(post: Post, line: number, { speakers }: Talk): string | undefined {
  const [left, right] = speakers.slice(-2).map(({ name }) => name);
  if (left === undefined || right === undefined) return undefined;
  const flat = lineWithoutLinkMarks(post, line);
  const from = flat.indexOf(left) + left.length;
  const between = flat.slice(from, Math.max(from, flat.indexOf(right, from)));
  return /^(?:, ?| ?[&/|+] ?|,? (?:and|und|et|y|e|en|&) )$/.test(between) ? between : undefined;
}

/** Of a talk that is not the first below another heading. */
function blanksAbove(post: Post, line: number, form: Talk['form']): number | undefined {
  const above = lastTextLine(post.source, line - 1);
  const block = above < 0 ? undefined : blockAt(post.blocks, above);
  if (form === 'table') return 0;
  if (!block || block.kind === 'heading' || (form === 'list' && block.kind !== 'list')) return undefined;
  return line - above - 1;
}

function blanksBelow(source: SourceText, line: number): number {
  return nextWrittenLine(source, line + 1) - line - 1;
}
