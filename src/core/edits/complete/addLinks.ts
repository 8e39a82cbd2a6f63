import { foldAddress } from '../../programme/match/foldText.js';
import type { Session } from '../../programme/programme.js';
import { placedSpan, within } from '../../post/queries/postParts.js';
import { textPartAt } from '../../post/queries/textPartAt.js';
import { say } from '../../problem.js';
import { talksOf, type Recap, type Talk } from '../../recap/model/recap.js';
import { lineAt, lineRange, offsetAt, type TextEdit } from '../../text.js';
import { formatTarget } from '../escapeText.js';
import type { TalkStyle } from '../insert/form/talkStyle.js';
import type { ChangeToTry } from './proposedChange.js';
import { addToCell, rowCellsOf } from './rowCells.js';
import { lastOwnLine, lineBelow, titleLineEnd } from './talkLines.js';

type Kind = 'slides' | 'video';

interface NewLink {
  readonly kind: Kind;
  readonly url: string;
}

/** The links to slides and video that a talk does not have. */
export function addLinks(recap: Recap, talk: Talk, session: Session, form: TalkStyle): ChangeToTry | undefined {
  const known = recap.source.text.slice(
    offsetAt(recap.source, talk.range.start),
    offsetAt(recap.source, talk.range.end),
  );
  const links = (['slides', 'video'] as const).flatMap((kind): readonly NewLink[] => {
    const url = session.links.find((each) => each.kind === kind)?.url;
    const has = talk.links.some((each) => each.kind === kind);
    return url === undefined || has || known.includes(url) || isEmbedded(known, kind) ? [] : [{ kind, url }];
  });
  if (links.length === 0) return undefined;
  return {
    kind: 'links',
    isAddition: true,
    label:
      links.length > 1
        ? say('Add the links to slides and video')
        : links[0]!.kind === 'slides'
          ? say('Add the link to the slides')
          : say('Add the link to the video'),
    ways: waysToLink(recap, talk, links, form),
    isDone: (changed) =>
      links.every(({ url }) => changed.links.some((each) => foldAddress(each.url) === foldAddress(url))),
  };
}

/** Whether the notes show a video. */
function isEmbedded(notes: string, kind: Kind): boolean {
  return kind === 'video' && /\{\{[<%]\s*(?:youtube|vimeo|peertube)\b|<(?:iframe|video)\b/i.test(notes);
}

function waysToLink(
  recap: Recap,
  talk: Talk,
  links: readonly NewLink[],
  { blanks }: TalkStyle,
): readonly (readonly TextEdit[])[] {
  const { before, between, after, labels } = readLinksForm(recap);
  const text = links.map(({ kind, url }) => `[${labels[kind]}](${formatTarget(url)})`).join(between);
  const { linksLine } = talk.ownLines;
  if (talk.form === 'table') {
    const cell = rowCellsOf(recap, talk)?.find(({ role }) => role === 'links');
    return cell ? [[addToCell(cell, text.replaceAll(' | ', ', '))]] : [];
  }
  if (linksLine !== undefined && linksLine > talk.headingRange.end.line)
    return [[afterLinks(recap, linksLine, between + text)]];
  const end = titleLineEnd(recap, talk);
  const beside = [{ range: { start: end, end }, newText: ` (${text})` }];
  const last = lastOwnLine(talk);
  const gap = last > talk.headingRange.end.line ? blanks.between : blanks.below;
  const below = lineBelow(recap, talk, { text: before + text + after, after: last, blanks: gap });
  return talk.form === 'heading' ? below : [beside, ...below];
}

/** After the last link of a line. */
function afterLinks({ post, source }: Recap, line: number, newText: string): TextEdit {
  const placed = textPartAt(post, line);
  const from = source.lineStarts[line]!;
  const to = offsetAt(source, lineRange(source, line).end);
  const ends = within(placed?.parsed.inlines ?? [])
    .filter(({ kind }) => kind === 'link')
    .map((inline) => placedSpan(placed!.base, inline).end)
    .filter((end) => end > from && end <= to);
  const character = (ends.length > 0 ? Math.max(...ends) : to) - from;
  return { range: { start: { line, character }, end: { line, character } }, newText };
}

/** How a post links to slides and videos on a line of its own. */
interface LinksForm {
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly labels: Readonly<Record<Kind, string>>;
}

/** That of the talk which shows most of it. */
function readLinksForm(recap: Recap): LinksForm {
  const shown = talksOf(recap).flatMap(({ links, ownLines: { linksLine } }) =>
    linksLine === undefined ? [] : [readLine(recap, linksLine, links)],
  );
  const labels = {
    slides: 'Slides',
    video: 'Video',
    ...shown.at(-1)?.labels,
    ...shown.find((each) => each.count > 1)?.labels,
  };
  const { before = '', after = '' } = shown[0] ?? {};
  return { before, after, between: shown.find(({ between }) => between !== undefined)?.between ?? ' | ', labels };
}

function readLine({ post, source }: Recap, line: number, related: Talk['links']) {
  const text = lineAt(source, line);
  const from = source.lineStarts[line]!;
  const placed = textPartAt(post, line);
  const labels: Partial<Record<Kind, string>> = {};
  const spans = within(placed?.parsed.inlines ?? []).flatMap((inline) => {
    const kind = inline.kind === 'link' ? related.find(({ url }) => url === inline.url)?.kind : undefined;
    if (inline.kind !== 'link' || !kind) return [];
    const { start, end } = placedSpan(placed!.base, inline);
    const label = placedSpan(placed!.base, inline.label);
    if (start < from || end > from + text.length) return [];
    if (kind !== 'notes') labels[kind] = source.text.slice(label.start, label.end);
    return [{ start: start - from, end: end - from }];
  });
  const [first, second] = spans;
  const last = spans.at(-1);
  const plain = (part: string): string => (/^[\s>*_()|:\p{L}-]{0,20}$/u.test(part) ? part : '');
  return {
    before: plain(text.slice(0, first?.start ?? 0).replace(/^\s+/, '')),
    between: first && second ? text.slice(first.end, second.start) : undefined,
    after: last ? plain(text.slice(last.end)) : '',
    labels,
    count: spans.length,
  };
}
