import type { Definitions } from './readLinks.js';
import { readDayName, type DayName } from './dayHeading.js';
import { measureNotes, type NotesMeasure } from './notes.js';
import { readHeading, splitTitle, type HeadingText, type TitleParts } from './readHeading.js';
import { readRelatedLine, readTalkLines, type TalkLines } from './readTalkLines.js';
import type { Evidence, RelatedLink } from './recap.js';
import { readTalkProse, type TalkProse } from './talkProse.js';

/** All that a heading and the lines up to the next one say by themselves, whatever stands around them. */
export interface SectionFacts {
  readonly heading: HeadingText;
  readonly title: TitleParts;
  readonly day: DayName | undefined;
  /** Lines counted from the one behind the heading. */
  readonly lines: TalkLines;
  readonly prose: TalkProse;
  /** Of the notes: what stands behind the talk lines. */
  readonly measure: NotesMeasure;
  readonly evidence: readonly Evidence[];
  /** The weight of the evidence: from 2 on this is surely a talk wherever it stands, below 1 nothing speaks for it. */
  readonly score: number;
}

/** What each sign weighs. */
const weights: Readonly<Partial<Record<Evidence, number>>> = {
  'heading-link': 2,
  'related-links': 2,
  'heading-by': 2,
  'speakers-line': 2,
  'tags-line': 2,
  'session-code': 2,
  'heading-names': 1,
  'heading-label': 1,
  'quoted-title': 1,
  'talk-prose': 1,
};

/** A section of several short talks: its first speaker is not that of all. */
const severalTalks = /lightning ?talks|ignites|pecha ?kucha|talks$/i;

/** Reads a section of its own: the heading's inline Markdown and the lines behind it. */
export function readSectionFacts(
  headingText: string,
  lines: readonly string[],
  definitions: Definitions | undefined,
  dayWords: readonly string[],
): SectionFacts {
  const heading = readHeading(headingText, definitions);
  const title = splitTitle(heading);
  const head = readTalkLines(lines, definitions);
  const talkLines = { ...head, links: [...head.links, ...linksInNotes(lines, head.notesLine, definitions)] };
  const prose = readTalkProse(
    firstParagraphs(lines, talkLines.notesLine),
    definitions,
    severalTalks.test(heading.line.text),
  );
  const evidence = evidenceOf(heading, title, head, prose);
  return {
    heading,
    title,
    day: readDayName(heading.line.text, dayWords),
    lines: talkLines,
    prose,
    measure: measureNotes(talkLines.notesLine > 0 ? lines.slice(talkLines.notesLine) : lines),
    evidence,
    score: evidence.reduce((sum, each) => sum + (weights[each] ?? 0), 0) + bonus(title, prose),
  };
}

/** Slides and video that stand on a line of their own further down. */
function linksInNotes(
  lines: readonly string[],
  from: number,
  definitions: Definitions | undefined,
): readonly RelatedLink[] {
  return lines.slice(from).flatMap((line) => {
    if (line.length > 400 || !/^\s*(?:[-*+]\s+)?[[(*_]/.test(line)) return [];
    return readRelatedLine(line.trim(), definitions) ?? [];
  });
}

/** Several names or an organisation beside a title, and a named speaker in the notes, weigh more. */
function bonus(title: TitleParts, prose: TalkProse): number {
  const names = title.form !== undefined && title.form !== 'by' && title.isPlain ? 1 : 0;
  return names + (prose.speakers.length > 0 ? 0.5 : 0);
}

function evidenceOf(heading: HeadingText, title: TitleParts, lines: TalkLines, prose: TalkProse): readonly Evidence[] {
  const signs: readonly (readonly [Evidence, boolean])[] = [
    ['heading-link', linkOf(heading) !== undefined],
    ['tags-line', lines.tags.length > 0],
    ['speakers-line', lines.speakers.length > 0],
    ['related-links', heading.related.length + lines.links.length > 0],
    ['heading-by', title.form === 'by'],
    ['session-code', heading.sessionCode !== undefined],
    ['heading-names', title.form !== undefined && title.form !== 'by'],
    ['heading-label', heading.isLabelled || lines.topic !== undefined],
    ['quoted-title', title.isQuoted],
    ['talk-prose', prose.tellsOfTalk],
  ];
  return signs.filter(([, holds]) => holds).map(([sign]) => sign);
}

/** The heading's link to a page, if it is most of the heading: a word with a link to its explanation is none. */
export function linkOf({ line }: HeadingText): string | undefined {
  const link = line.links.find(({ url }) => /^(?:https?:\/\/|\/|\.)/i.test(url));
  if (!link) return undefined;
  return link.end - link.start >= line.text.length / 3 || link.start === 0 ? link.url : undefined;
}

/** The first paragraphs and list items behind the talk lines; no code, pictures, raw HTML, tables. */
function firstParagraphs(lines: readonly string[], from: number): readonly string[] {
  const paragraphs: string[] = [];
  let current = '';
  let fence = '';
  let inHtml = false;
  const end = Math.min(lines.length, from + 40);
  for (let index = from; index <= end && paragraphs.length < 3; index++) {
    const line = index < end ? lines[index]!.trim() : '';
    const mark = /^(?:`{3,}|~{3,})/.exec(line)?.[0];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
      continue;
    }
    inHtml =
      line !== '' &&
      (inHtml ||
        /^<\/?(?:iframe|div|figure|script|img|table|blockquote|p|center|video|section|a\s+href)\b/i.test(line));
    const text = inHtml ? htmlRest(line) : line.slice(0, 1000);
    const isItem = /^(?:[-*+]|\d{1,2}[.)])\s+/.test(text);
    const breaks =
      text === '' || mark !== undefined || isItem || /^(?:!\[|\{\{[<%][^{}]*[>%]\}\}$|\||\{%|#|---|\{:)/.test(text);
    if (breaks && current !== '') {
      paragraphs.push(current);
      current = '';
    }
    if (mark) fence = mark;
    else if (isItem) current = text.replace(/^(?:[-*+]|\d{1,2}[.)])\s+/, '');
    else if (!breaks) current = current === '' ? text.replace(/^>\s*/, '') : `${current} ${text}`;
  }
  return paragraphs;
}

/** The prose behind a tag that ends on a line: `class="left" />First thing in the morning …`. */
function htmlRest(line: string): string {
  const rest = line.slice(line.lastIndexOf('>') + 1).trim();
  return rest.length > 20 && !rest.includes('=') ? rest.slice(0, 1000) : '';
}
