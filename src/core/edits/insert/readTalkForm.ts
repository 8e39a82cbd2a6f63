import { talkLinesOf } from '../../recap/parseRecap.js';
import { readLinks, withoutLinks } from '../../recap/evidence/readLinks.js';
import type { Recap, Talk } from '../../recap/model/recap.js';
import { lineAt, nextWrittenLine, type SourceText } from '../../text.js';
import { lastTextLine } from './insertLines.js';
import { mostFrequent } from './mostFrequent.js';
import { firstForm, type TalkForm } from './talkForm.js';
import { readTitleForm, type TitleForm } from './titleForm.js';

/** What one talk shows of the form; a part that it does not have is `undefined`. */
interface Shown {
  readonly marks: TalkForm['marks'];
  readonly title: TitleForm | undefined;
  readonly speakers: TalkForm['speakers'] | undefined;
  readonly tags: TalkForm['tags'] | undefined;
  readonly tagsFirst: boolean | undefined;
  readonly joiner: string | undefined;
  readonly above: number | undefined;
  readonly below: number | undefined;
  readonly between: number | undefined;
  readonly notes: number | undefined;
  readonly usual: TalkForm['usual'];
}

/** The form that most of these talks have, part by part; the nearest first, as it decides where two have as many. */
export function readTalkForm(recap: Recap, talks: readonly Talk[], level: number): TalkForm {
  const first = firstForm(level);
  const shown = talks.map((talk) => readTalk(recap, talk));
  if (shown.length === 0) return first;
  const most = <K extends keyof Shown>(key: K): Shown[K] | undefined => mostFrequent(shown.map((each) => each[key]));
  const titles = shown.flatMap(({ title }) => title ?? []);
  const named = titles.flatMap(({ names }) => names ?? []);
  const below = most('below') ?? most('notes') ?? 1;
  return {
    marks: most('marks') ?? first.marks,
    level,
    title: {
      // The time of the nearest talk stands where the new one's will, to be typed over.
      time: titles.filter(({ time }) => time !== '').length * 2 > titles.length ? (titles[0]?.time ?? '') : '',
      wrap: mostFrequent(titles.map(({ wrap }) => wrap)) ?? first.title.wrap,
      names: named.length > shown.filter(({ speakers }) => speakers).length ? mostFrequent(named) : undefined,
      link: mostFrequent(titles.map(({ link }) => link)) ?? 'title',
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
    usual: new Set(
      (['url', 'speakers', 'tags'] as const).filter(
        (what) => shown.filter(({ usual }) => usual.has(what)).length * 2 > shown.length,
      ),
    ),
  };
}

function readTalk(recap: Recap, talk: Talk): Shown {
  const { source, reading } = recap;
  const { marks, markdown } = readMarks(source, talk);
  const lines = talkLinesOf(source, talk);
  const { speakersLine, tagsLine, notesLine } = lines;
  const heading = talk.headingRange.end.line;
  const own = [speakersLine, tagsLine].filter((line) => line !== undefined).sort((a, b) => a - b);
  const hasNotes = talk.words + talk.images + talk.tweets > 0;
  const title = markdown === undefined ? undefined : readTitleForm(markdown, talk, reading.definitions);
  const speakers = speakersLine === undefined ? undefined : readSpeakersForm(lineAt(source, speakersLine), talk);
  const usual = [
    ...(talk.url === undefined ? [] : (['url'] as const)),
    ...(speakers || title?.names ? (['speakers'] as const) : []),
    ...(tagsLine === undefined ? [] : (['tags'] as const)),
  ];
  return {
    marks: marks.kind === 'item' ? { ...marks, notes: talk.range.end.line > heading } : marks,
    title,
    speakers,
    tags: tagsLine === undefined ? undefined : readTagsForm(lineAt(source, tagsLine)),
    tagsFirst: own.length < 2 ? undefined : own[0] === tagsLine,
    joiner: joinerOf(speakersLine === undefined ? markdown : lineAt(source, speakersLine), talk),
    above: blanksAbove(source, talk.headingRange.start.line, marks.kind === 'item'),
    below: own[0] === undefined ? undefined : own[0] - heading - 1,
    between: own.length < 2 ? undefined : own[1]! - own[0]! - 1,
    notes: hasNotes ? blanksBelow(source, Math.max(notesLine - 1, heading)) : undefined,
    usual: new Set(usual),
  };
}

/** What makes the title a heading or an item, and its Markdown; none for one over several lines. */
function readMarks(
  source: SourceText,
  { form, headingRange: { start, end } }: Talk,
): { readonly marks: TalkForm['marks']; readonly markdown: string | undefined } {
  const line = lineAt(source, start.line);
  if (form === 'list') {
    const [, indent = '', mark = '- ', markdown] = /^(\s*)((?:[-*+]|\d{1,3}[.)])\s+)(.*)$/.exec(line) ?? [];
    return { marks: { kind: 'item', indent, mark, notes: false }, markdown };
  }
  if (end.line > start.line)
    return { marks: { kind: 'setext' }, markdown: end.line === start.line + 1 ? line.trim() : undefined };
  const text = line.replace(/^ {0,3}#{1,6}/, '').trimEnd();
  const closer = / #+$/.exec(text)?.[0] ?? '';
  return {
    marks: { kind: 'atx', closed: closer !== '' },
    markdown: text.slice(0, text.length - closer.length).trim(),
  };
}

/** What stands around the names; `undefined` for a line in which they do not stand as they read. */
function readSpeakersForm(line: string, { speakers, url }: Talk): TalkForm['speakers'] | undefined {
  const links = readLinks(line);
  const flat = withoutLinks(line, links).trim();
  const at = flat.indexOf(speakers[0]?.name ?? '\n');
  if (at < 0) return undefined;
  const before = flat.slice(0, at);
  const isPlain = /^(?:[-*+] )?(?:> ?)?(?:\| ?)?[_*]{0,3}(?:[\p{L} ]{1,24}[:：]?[_*]{0,3}[:：]?\s+)?$/u.test(before);
  if (!isPlain) return undefined;
  const marks = before.startsWith('* ') ? before.slice(2) : before;
  const after = isOpen(marks) ? (/[_*]{1,3}$/.exec(flat)?.[0] ?? '') : '';
  return { before, after, linked: before.startsWith('>') && links.some((link) => link.url === url) };
}

function readTagsForm(line: string): TalkForm['tags'] | undefined {
  const text = line.trim();
  const [, before = '', marks = '', hash = ''] =
    /^((?:[-*+] )?([_*]{0,3}(?:tags?[_*]{0,3}\s*:[_*]{0,3}\s*)?))(#?)/i.exec(text) ?? [];
  return { before, after: isOpen(marks) ? (/[_*]{1,3}$/.exec(text)?.[0] ?? '') : '', hash };
}

/** Whether marks of emphasis are still open behind a text. */
function isOpen(text: string): boolean {
  return (text.match(/[_*]+/g)?.length ?? 0) % 2 === 1;
}

/** What stands between the last two names, as it reads. */
function joinerOf(text: string | undefined, { speakers }: Talk): string | undefined {
  const [left, right] = speakers.slice(-2).map(({ name }) => name);
  if (text === undefined || left === undefined || right === undefined) return undefined;
  const flat = withoutLinks(text, readLinks(text));
  const from = flat.indexOf(left) + left.length;
  const between = flat.slice(from, Math.max(from, flat.indexOf(right, from)));
  return /^(?:, ?| ?[&/|+] ?|,? (?:and|und|et|y|e|en|&) )$/.test(between) ? between : undefined;
}

/** Of a talk that is not the first below another heading. */
function blanksAbove(source: SourceText, line: number, isItem: boolean): number | undefined {
  const above = lastTextLine(source, line - 1);
  if (above < 0 || /^ {0,3}#/.test(lineAt(source, above))) return undefined;
  if (isItem && !/^\s*(?:[-*+]|\d{1,3}[.)])\s|^\s/.test(lineAt(source, above))) return undefined;
  return line - above - 1;
}

function blanksBelow(source: SourceText, line: number): number {
  return nextWrittenLine(source, line + 1) - line - 1;
}
