import { escapeText, joinNames } from '../../escapeText.js';
import type { NewTalk, Unsaid } from '../newTalk.js';
import { markedStop, takeStops, withoutMarks, type SnippetStop } from '../snippetStops.js';
import { formatRow, hasColumnFor } from './rowForm.js';
import type { LineForm, TalkStyle } from './talkStyle.js';
import { timeLike } from './timeLike.js';
import { formatTitle } from './titleForm.js';

/** A talk's Markdown. */
export interface FormattedTalk {
  /** Down to the line on which its notes begin, if there is a place for them; without line ends. */
  readonly lines: readonly string[];
  /** The index of the line with its title. */
  readonly titleLine: number;
  readonly stops: readonly SnippetStop[];
  /** Where its notes begin, if that is not the end of the last line. */
  readonly cursor?: { readonly line: number; readonly character: number };
}

/**
 * The Markdown of a new talk; what is unsaid has a stop where most talks of the post have it. `goesOn`: whether the line after it
 * belongs to its paragraph.
 */
export function formatTalk(talk: NewTalk, form: TalkStyle, unsaid: Unsaid, goesOn = false): FormattedTalk {
  const { marks } = form;
  const given = withStops(talk, form, unsaid);
  if (marks.kind === 'row') {
    const rows = formatRow(given, marks, timed(form.title, talk), form.joiner);
    const lines = marks.notes && !hasColumnFor(marks, 'notes') ? [...rows, '', ''] : rows;
    return { ...takeStops(lines), titleLine: marks.startsTable && marks.header !== undefined ? 2 : 0 };
  }
  const lines = linesOf(given, form);
  if (marks.kind === 'line') breakLines(lines, marks.lineBreak, goesOn);
  return { ...takeStops(lines), titleLine: 0 };
}

/** The lines of a talk that is not a row. */
function linesOf(given: NewTalk, form: TalkStyle): string[] {
  const { marks, blanks } = form;
  const inTitle = form.title.names !== undefined;
  const linksNames = form.speakers.linked && !inTitle && given.speakers.length > 0;
  const title = formatTitle(linksNames ? { ...given, url: '' } : given, timed(form.title, given), form.joiner);
  const names = joinNames(given.speakers.map(escapeText), form.joiner);
  const people = linksNames && given.url !== '' ? `[${names}](${given.url})` : names;
  const about = [
    ...(inTitle || names === '' ? [] : [aroundLine(people, form.speakers)]),
    ...(given.tags.length === 0 ? [] : [aroundLine(formatTags(given.tags, form.tags.hash), form.tags)]),
  ];
  if (form.tagsFirst) about.reverse();
  const lines = titleLines(title, form);
  const indent = marks.kind === 'item' ? marks.indent + ' '.repeat(marks.mark.length) : '';
  about.forEach((line, index) => {
    lines.push(...blankLines(index === 0 ? blanks.below : blanks.between), indent + line);
  });
  // Right below such a line the notes would be one paragraph with it, which only the notes of a line may be.
  const mayJoin = about.length === 0 || marks.kind === 'line';
  const isMarked = marks.kind === 'line' && marks.lineBreak === '\\';
  // At the end of a paragraph, as it is while there are no notes, a backslash is one.
  const aboveNotes = mayJoin && !isMarked ? blanks.notes : Math.max(1, blanks.notes);
  if (!('notes' in marks) || marks.notes || about.length > 0) lines.push(...blankLines(aboveNotes), indent);
  return lines;
}

/** Parts the lines of a paragraph, as the post does; the last one is that of the notes, if that is empty. */
function breakLines(lines: string[], lineBreak: string, goesOn: boolean): void {
  lines.forEach((line, index) => {
    const isBeforeAnother = index + 1 < lines.length && (lines[index + 1] !== '' || index + 2 === lines.length);
    if (line !== '' && (isBeforeAnother || (goesOn && index + 1 === lines.length))) lines[index] = line + lineBreak;
  });
}

function withStops(talk: NewTalk, { usual, title }: TalkStyle, unsaid: Unsaid): NewTalk {
  const isLeft = (what: 'url' | 'speakers' | 'tags'): boolean => unsaid.has(what) && usual.has(what);
  return {
    title: unsaid.has('title') ? markedStop(talk.title.trim()) : withoutMarks(talk.title),
    url: isLeft('url') && title.link !== undefined ? markedStop('') : withoutMarks(talk.url),
    speakers: isLeft('speakers') ? [markedStop('Speaker')] : talk.speakers.map(withoutMarks),
    tags: isLeft('tags') ? [markedStop('Tag')] : talk.tags.map(withoutMarks),
    time: talk.time,
    room: talk.room,
  };
}

/** The time before the title is that of a neighbour: where the talk's own is not known, it is there to be typed over. */
function timed(form: TalkStyle['title'], talk: NewTalk): TalkStyle['title'] {
  const { time } = form;
  if (time === '') return form;
  if (talk.time) return { ...form, time: timeLike(time, talk.time) };
  const [, clock = '', rest = ''] = /^(.*?\d)((?:\D)*)$/.exec(time) ?? [];
  return { ...form, time: markedStop(clock) + rest };
}

function titleLines(title: string, { marks, level }: TalkStyle): string[] {
  const text = title.replace(/^(?=[-+#>]\s|\d{1,9}[.)]\s)/, '\\');
  if (marks.kind === 'item') return [marks.indent + marks.mark + marks.box + text];
  if (marks.kind === 'line') return (marks.before + text).split('\n');
  if (marks.kind === 'setext' && level <= 2) {
    const rule = (level === 1 ? '=' : '-').repeat(Math.max(3, withoutMarks(title).length));
    return [title, rule];
  }
  const hashes = '#'.repeat(level);
  return [marks.kind === 'atx' && marks.closed ? `${hashes} ${title} ${hashes}` : `${hashes} ${title}`];
}

function aroundLine(text: string, { before, after }: LineForm): string {
  return before + text + after;
}

function formatTags(tags: readonly string[], hash: string): string {
  return tags.map((tag) => hash + escapeText(tag)).join(', ');
}

function blankLines(count: number): readonly string[] {
  return Array<string>(count).fill('');
}
