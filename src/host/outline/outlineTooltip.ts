import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { explainEvidence } from '../../core/recap/queries/explainEvidence.js';
import type { OutlineNode } from '../../core/recap/queries/outline/outline.js';
import { partsWithin, type AnyPart } from '../../core/recap/model/parts.js';
import { tallyOf, type Left } from '../../core/recap/queries/progress.js';
import { talksOf, type Recap, type Talk } from '../../core/recap/model/recap.js';
import { firstNotes } from '../../core/recap/queries/firstNotes.js';
import { isEmptyTalk, readingMinutes } from '../../core/recap/queries/talkNotes.js';
import { toText } from '../editor/convert.js';
import { asMarkdown, joinMarkdown, markdownLink } from '../editor/markdown.js';
import { countDays, countMinutes, countImages, countPosts, countTalks, countWords } from '../documents/counts.js';
import { nameLacks } from '../documents/nameLacks.js';
import { labelOf } from './outlineRow.js';

/** The tooltip of a row: everything that is known about it, and the first lines of the notes. */
export function tooltipOf(node: OutlineNode, { post }: Recap, left: Left): vscode.MarkdownString {
  const { part } = node;
  const details =
    part?.kind === 'talk'
      ? [...describeTalk(part, left), ...quoteNotes(firstNotes(post, part))]
      : describeTalks(node, left);
  const certainty = part && part.certainty !== 'sure' ? [describeCertainty(part)] : [];
  return joinMarkdown([asMarkdown`**${labelOf(node)}**`, ...details, ...certainty], '\n\n');
}

function describeTalk(talk: Talk, left: Left): readonly vscode.MarkdownString[] {
  const { speakers, tags } = talk;
  const names = speakers.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name));
  // Missing notes are already mentioned.
  const lacks = (left.get(talk) ?? []).filter((lack) => lack !== 'notes');
  return [
    ...(names.length > 0 ? [asMarkdown`$(person) ${names.join(', ')}`] : []),
    ...(tags.length > 0 ? [asMarkdown`$(tag) ${tags.map((tag) => `#${tag}`).join(', ')}`] : []),
    asMarkdown`$(pencil) ${notesOf(talk)}`,
    ...(lacks.length > 0 ? [asMarkdown`$(checklist) ${vscode.l10n.t('Missing: {0}', nameLacks(lacks))}`] : []),
    ...linksOf(talk),
  ];
}

function notesOf(talk: Talk): string {
  if (isEmptyTalk(talk)) return vscode.l10n.t('No notes yet');
  const { words, images, tweets } = talk;
  return [
    `${countWords(words)} (${countMinutes(readingMinutes(words))})`,
    images > 0 && countImages(images),
    tweets > 0 && countPosts(tweets),
  ]
    .filter(Boolean)
    .join(', ');
}

function quoteNotes(lines: readonly string[]): readonly vscode.MarkdownString[] {
  if (lines.length === 0) return [];
  const notes = lines.map((line) => asMarkdown`${line}`);
  return [asMarkdown`***`, joinMarkdown(notes, '  \n')];
}

function describeTalks(node: OutlineNode, left: Left): readonly vscode.MarkdownString[] {
  const { part, parts, talks: count } = node;
  const date = part?.kind === 'day' && part.date !== undefined ? [asMarkdown`$(calendar) ${longDate(part.date)}`] : [];
  if (count === 0) return date;
  const days = part ? 0 : partsWithin({ parts }).filter(({ kind }) => kind === 'day').length;
  const counts = [days > 0 && countDays(days), countTalks(count)].filter(Boolean).join(', ');
  const talks = talksOf({ parts });
  const { words, missing } = tallyOf(talks, left);
  const minutes = readingMinutes(words);
  const unsure = talks.filter(({ certainty }) => certainty === 'unsure').length;
  const facts = [
    words > 0 && `${countWords(words)} (${countMinutes(minutes)})`,
    unsure > 0 && toText(sayCount('{0} uncertain', unsure)),
  ].filter(Boolean);
  return [
    ...date,
    asMarkdown`$(list-unordered) ${counts}`,
    ...(facts.length > 0 ? [asMarkdown`$(pencil) ${facts.join(', ')}`] : []),
    ...(missing.size > 0 ? [asMarkdown`$(checklist) ${vscode.l10n.t('Missing: {0}', nameLacks(missing))}`] : []),
  ];
}

function longDate(date: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeZone: 'UTC' }).format(time);
}

function describeCertainty(part: AnyPart): vscode.MarkdownString {
  if (part.certainty === 'confirmed') return asMarkdown`$(pass) ${vscode.l10n.t('You have marked this.')}`;
  const reasons = part.kind === 'talk' ? part.evidence.map((each) => toText(explainEvidence(each))).join('; ') : '';
  const guess = {
    day: vscode.l10n.t('This may be a day.'),
    section: vscode.l10n.t('This may be a talk.'),
    talk:
      reasons === ''
        ? vscode.l10n.t('This is probably a talk.')
        : vscode.l10n.t('This is probably a talk, because {0}.', reasons),
  }[part.kind];
  return asMarkdown`$(question) ${guess} ${vscode.l10n.t('Right-click to mark what it is.')}`;
}

function linksOf({ url, links }: Talk): readonly vscode.MarkdownString[] {
  const labels = { slides: vscode.l10n.t('Slides'), video: vscode.l10n.t('Video'), notes: vscode.l10n.t('Notes') };
  const all = [
    ...(url === undefined ? [] : [{ label: vscode.l10n.t('Page'), url }]),
    ...links.map((link) => ({ label: labels[link.kind], url: link.url })),
  ].filter((link) => /^https?:\/\//i.test(link.url));
  if (all.length === 0) return [];
  const shown = all.map((link) => markdownLink(link.label, link.url));
  return [asMarkdown`$(link) ${joinMarkdown(shown, ' · ')}`];
}
