import { rowWithoutTime, type RowForm } from './rowForm.js';
import type { TitleForm } from './titleForm.js';

/** What a line about a talk has before and after what it says. */
export interface LineForm {
  /** "_By ", "> ", "Speaker: "; of tags without the `#`. */
  readonly before: string;
  readonly after: string;
}

/** `mark`: with the spaces after it; `box`: of a task, unchecked; `notes`: whether there are notes below the item. */
export interface ItemMarks {
  readonly kind: 'item';
  readonly indent: string;
  readonly mark: string;
  readonly box: string;
  readonly notes: boolean;
}

/** `before`: the mark of a quotation or heading that it begins with; `lineBreak`: what ends a line before another one of the paragraph; `notes`: whether there are notes below the line. */
export interface LineMarks {
  readonly kind: 'line';
  readonly before: string;
  readonly lineBreak: string;
  readonly notes: boolean;
}

/** How a post writes its talks. */
export interface TalkStyle {
  /** What makes the title a heading, a list item, a row or a line. */
  readonly marks:
    { readonly kind: 'atx'; readonly closed: boolean } | { readonly kind: 'setext' } | ItemMarks | RowForm | LineMarks;
  /** Of the heading, 1 to 6. */
  readonly level: number;
  readonly title: TitleForm;
  /** The line of speakers, for a post whose titles have no names beside them. `linked`: the talk's page is its link. */
  readonly speakers: LineForm & { readonly linked: boolean };
  readonly tags: LineForm & { readonly hash: string };
  readonly tagsFirst: boolean;
  /** Between the last two of several names. */
  readonly joiner: string;
  /** How many blank lines there are above a talk, below its heading, between the lines about it, and above its notes. */
  readonly blanks: {
    readonly above: number;
    readonly below: number;
    readonly between: number;
    readonly notes: number;
  };
  /** What most talks have: what is unsaid of a new one gets its place. */
  readonly usual: ReadonlySet<'url' | 'speakers' | 'tags'>;
}

/** The form without a place for a time, which is that of a neighbour until it is typed over. */
export function withoutTime(form: TalkStyle): TalkStyle {
  const { marks, title } = form;
  const untimed = marks.kind === 'row' ? rowWithoutTime(marks) : marks;
  return { ...form, title: { ...title, time: '' }, marks: untimed };
}

/** The form of a post that has no talks yet. `level`: of its headings. */
export function firstForm(level: number): TalkStyle {
  return {
    marks: { kind: 'atx', closed: false },
    level,
    title: { around: '', time: '', wrap: ['', ''], names: undefined, link: 'title' },
    speakers: { before: '_By ', after: '_', linked: false },
    tags: { before: '_', after: '_', hash: '#' },
    tagsFirst: false,
    joiner: ' & ',
    blanks: { above: 1, below: 1, between: 1, notes: 1 },
    usual: new Set(['url', 'tags']),
  };
}
