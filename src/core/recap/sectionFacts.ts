import type { Definitions } from './readLinks.js';
import { readDayName, type DayName } from './dayHeading.js';
import { measureNotes, type NotesMeasure } from './notes.js';
import { readHeading, splitTitle, type HeadingText, type TitleParts } from './readHeading.js';
import { readRelatedLine, readTalkLines, type TalkLines } from './readTalkLines.js';
import type { Evidence, RelatedLink } from './recap.js';
import { isContainerTitle, isSectionTitle, startsLikeSection } from './sectionTitle.js';
import { readTalkProse, type TalkProse } from './talkProse.js';

/**
 * All that a heading and the lines up to the next one say by themselves, whatever stands around them. Each is read when it
 * is first asked for: most of a post is not about what the reader of its outline asks.
 */
export interface SectionFacts {
  readonly heading: HeadingText;
  readonly title: TitleParts;
  readonly day: DayName | undefined;
  /** Whether the heading's words are those of a section, or begin so, or are those of a section that holds talks. */
  readonly sectionTitle: 'section' | 'like-section' | 'container' | undefined;
  /** Lines counted from the one behind the heading. */
  readonly lines: TalkLines;
  readonly prose: TalkProse;
  /** Slides and video that stand on lines of their own in the notes. */
  readonly linksInNotes: readonly RelatedLink[];
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
  const heading = once(() => readHeading(headingText, definitions));
  const text = once(() => heading().line.text);
  const title = once(() => splitTitle(heading()));
  const day = once(() => readDayName(text(), dayWords));
  const sectionTitle = once(() => kindOfTitle(text()));
  const talkLines = once(() => readTalkLines(lines, definitions));
  const paragraphs = once(() => firstParagraphs(lines, talkLines().notesLine));
  const prose = once(() => readTalkProse(paragraphs(), definitions, severalTalks.test(text())));
  const linksInNotes = once(() => findLinks(lines, talkLines().notesLine, definitions));
  const measure = once(() => measureNotes(lines.slice(talkLines().notesLine)));
  const signs = once(() => signsOf(heading(), title(), talkLines()));
  const evidence = once(() => (prose().tellsOfTalk ? [...signs(), 'talk-prose' as const] : signs()));
  const score = once(() => {
    const sum = signs().reduce((total, each) => total + (weights[each] ?? 0), namesBonus(title()));
    return sum >= 2 ? sum : sum + (prose().tellsOfTalk ? 1 : 0) + (prose().speakers.length > 0 ? 0.5 : 0);
  });
  return {
    get heading() {
      return heading();
    },
    get title() {
      return title();
    },
    get day() {
      return day();
    },
    get sectionTitle() {
      return sectionTitle();
    },
    get lines() {
      return talkLines();
    },
    get prose() {
      return prose();
    },
    get linksInNotes() {
      return linksInNotes();
    },
    get measure() {
      return measure();
    },
    get evidence() {
      return evidence();
    },
    get score() {
      return score();
    },
  };
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

function kindOfTitle(text: string): SectionFacts['sectionTitle'] {
  if (isSectionTitle(text)) return 'section';
  if (isContainerTitle(text)) return 'container';
  return startsLikeSection(text) ? 'like-section' : undefined;
}

/** Slides and video that stand on a line of their own further down. */
function findLinks(
  lines: readonly string[],
  from: number,
  definitions: Definitions | undefined,
): readonly RelatedLink[] {
  return lines.slice(from).flatMap((line) => {
    if (line.length > 400 || !/^\s*(?:[-*+]\s+)?[[(*_]/.test(line)) return [];
    return readRelatedLine(line.trim(), definitions) ?? [];
  });
}

/** Several names or an organisation beside a title weigh more. */
function namesBonus(title: TitleParts): number {
  return title.form !== undefined && title.form !== 'by' && title.isPlain ? 1 : 0;
}

/** All signs but those of the prose. */
function signsOf(heading: HeadingText, title: TitleParts, lines: TalkLines): readonly Evidence[] {
  const signs: Evidence[] = [];
  if (linkOf(heading) !== undefined) signs.push('heading-link');
  if (lines.tags.length > 0) signs.push('tags-line');
  if (lines.speakers.length > 0) signs.push('speakers-line');
  if (heading.related.length + lines.links.length > 0) signs.push('related-links');
  if (title.form === 'by') signs.push('heading-by');
  else if (title.form !== undefined) signs.push('heading-names');
  if (heading.sessionCode !== undefined) signs.push('session-code');
  if (heading.isLabelled || lines.topic !== undefined) signs.push('heading-label');
  if (title.isQuoted) signs.push('quoted-title');
  return signs;
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
