import type { TextLine } from '../../post/queries/textLines.js';
import { type HeadingText, type TitleParts } from '../evidence/heading/readHeading.js';
import { type TalkLines } from '../evidence/talkLines/readTalkLines.js';
import { readTalkSlot } from '../evidence/talkSlot.js';
import type { PlainLine } from '../evidence/plainLine.js';
import type { Evidence, RelatedLink } from '../model/talk.js';
import { isContainerTitle, isSectionTitle, startsLikeSection } from '../evidence/heading/sectionTitle.js';

import { linkOf, type SectionFacts } from './sectionFacts.js';
import { readRelatedLine } from '../evidence/talkLines/tagsAndLinks.js';

/** Whether lines begin a list of links to parts of the same page, with hardly anything else. */
export function isContents(lines: readonly TextLine[]): boolean {
  const items = lines.filter(({ kind }) => kind !== 'blank');
  const within = items.filter((line) => isWithinPage(line));
  return within.length >= fewestContents && within.length * 4 >= items.length * 3;
}

const fewestContents = 2;

function isWithinPage({ beginsItem, text, links: [link] }: TextLine): boolean {
  return beginsItem && link?.start === 0 && link.end >= text.length && link.url.startsWith('#');
}

export function kindOfTitle({ line, time }: HeadingText): SectionFacts['sectionTitle'] {
  const { text } = line;
  if (isSectionTitle(text)) return 'section';
  // "9:00-10:30 Session 1: Boats"
  if (isContainerTitle(time === undefined ? text : withoutTime(line))) return 'container';
  return startsLikeSection(text) ? 'like-section' : undefined;
}

function withoutTime(line: PlainLine): string {
  const slot = readTalkSlot(line);
  return slot ? line.text.slice(slot.start, slot.end) : line.text;
}

const longestLabel = 24;

export function labelOf({ kind, text, marked, links, offset, beginsItem }: TextLine): string | undefined {
  if (kind !== 'paragraph' || !(beginsItem || offset === 0)) return undefined;
  const bold = marked.find((each) => each.kind === 'strong' && each.start === 0);
  const label = text.slice(0, (bold ?? links[0])?.end ?? 0).trim();
  const name = label.replace(/\s*[:：]$/, '');
  const isLabel = bold
    ? name !== label || /^\s*[:：]/.test(text.slice(bold.end))
    : links.length === 1 && links[0]!.start === 0 && links[0]!.end === text.length;
  return isLabel && name.length <= longestLabel ? name.toLowerCase() : undefined;
}

/** Slides and video that are on a line of their own further down. */
export function findLinks(lines: readonly TextLine[], from: number): readonly RelatedLink[] {
  return lines.slice(from).flatMap((line) => {
    const { kind, text, links, marked } = line;
    const mayBe = links[0]?.start === 0 || marked[0]?.start === 0 || /^[[(]/.test(text);
    if (kind !== 'paragraph' || text.length > 400 || !mayBe) return [];
    return readRelatedLine(line) ?? [];
  });
}

/** All that is shown but by the prose. `embeds`: whether slides or a video are shown below the heading. */
export function evidenceOf(
  heading: HeadingText,
  title: TitleParts,
  lines: TalkLines,
  embeds: boolean,
): readonly Evidence[] {
  const signs: Evidence[] = [];
  if (linkOf(heading, title.speakers) !== undefined) signs.push('title-link');
  if (lines.tags.length > 0) signs.push('tags-line');
  if (lines.speakers.length > 0) signs.push('speakers-line');
  if (embeds || heading.related.length + lines.links.length > 0) signs.push('related-links');
  if (title.form === 'by') signs.push('title-by');
  else if (title.form !== undefined) signs.push('title-names');
  if (heading.sessionCode !== undefined) signs.push('session-code');
  if (heading.isLabelled || lines.topic !== undefined) signs.push('title-label');
  if (title.isQuoted) signs.push('quoted-title');
  if (heading.time !== undefined || lines.isTimed) signs.push('time');
  return signs;
}
