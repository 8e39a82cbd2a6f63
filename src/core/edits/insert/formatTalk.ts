import { escapeText, joinNames } from '../escapeText.js';
import type { NewTalk, Unsaid } from './newTalk.js';
import { markedStop, takeStops, withoutMarks, type SnippetStop } from './snippetStops.js';
import type { LineForm, TalkForm } from './talkForm.js';
import { formatTitle } from './titleForm.js';

/** A talk's Markdown. */
export interface TalkLines {
  /** Down to the line on which its notes begin; without line ends. */
  readonly lines: readonly string[];
  readonly stops: readonly SnippetStop[];
}

/** The Markdown of a new talk; what is unsaid has a stop where most talks of the post have it. */
export function formatTalk(talk: NewTalk, form: TalkForm, unsaid: Unsaid): TalkLines {
  const { marks, blanks } = form;
  const given = withStops(talk, form, unsaid);
  const inTitle = form.title.names !== undefined;
  const linksNames = form.speakers.linked && !inTitle && given.speakers.length > 0;
  const title = formatTitle(linksNames ? { ...given, url: '' } : given, timed(form.title), form.joiner);
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
  // Right below such a line the notes would be one paragraph with it.
  const aboveNotes = about.length > 0 ? Math.max(1, blanks.notes) : blanks.notes;
  if (marks.kind !== 'item' || marks.notes) lines.push(...blankLines(aboveNotes), indent);
  return takeStops(lines);
}

function withStops(talk: NewTalk, { usual, title }: TalkForm, unsaid: Unsaid): NewTalk {
  const isLeft = (what: 'url' | 'speakers' | 'tags'): boolean => unsaid.has(what) && usual.has(what);
  return {
    title: unsaid.has('title') ? markedStop(talk.title.trim()) : withoutMarks(talk.title),
    url: isLeft('url') && title.link !== undefined ? markedStop('') : withoutMarks(talk.url),
    speakers: isLeft('speakers') ? [markedStop('Speaker')] : talk.speakers.map(withoutMarks),
    tags: isLeft('tags') ? [markedStop('Tag')] : talk.tags.map(withoutMarks),
  };
}

/** The time before the title is that of a neighbour: it is there to be typed over. */
function timed(form: TalkForm['title']): TalkForm['title'] {
  const { time } = form;
  if (time === '') return form;
  const [, clock = '', rest = ''] = /^(.*?\d)((?:\D)*)$/.exec(time) ?? [];
  return { ...form, time: markedStop(clock) + rest };
}

function titleLines(title: string, { marks, level }: TalkForm): string[] {
  if (marks.kind === 'item') return [marks.indent + marks.mark + title.replace(/^(?=[-+#>]\s|\d{1,9}[.)]\s)/, '\\')];
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
