import * as vscode from 'vscode';
import { explainEvidence } from '../../core/recap/queries/explainEvidence.js';
import type { OutlineNode } from '../../core/recap/queries/outline.js';
import { partsWithin, type AnyPart } from '../../core/recap/model/parts.js';
import { tallyOf, type Left } from '../../core/recap/queries/progress.js';
import type { Talk } from '../../core/recap/model/recap.js';
import { talksOf } from '../../core/recap/model/recap.js';
import { isEmptyTalk, readingMinutes } from '../../core/recap/queries/talkNotes.js';
import { toText } from '../editor/convert.js';
import { countDays, countMinutes, countImages, countPosts, countTalks, countWords } from '../documents/counts.js';
import { nameLacks } from '../documents/nameLacks.js';

/**
 * The tooltip of a row: everything that is known about it. It is not trusted, and all text from the post is escaped.
 */
export function tooltipOf(node: OutlineNode, label: string, left: Left): vscode.MarkdownString {
  const tooltip = new vscode.MarkdownString('', true);
  tooltip.appendMarkdown('**').appendText(label).appendMarkdown('**');
  const { part } = node;
  if (part?.kind === 'talk') describeTalk(tooltip, part, left);
  else describeTalks(tooltip, node, left);
  if (part && part.certainty !== 'sure') describeCertainty(tooltip, part);
  return tooltip;
}

function describeTalk(tooltip: vscode.MarkdownString, talk: Talk, left: Left): void {
  const { speakers, tags } = talk;
  if (speakers.length > 0) {
    const names = speakers.map(({ name, organisation }) => (organisation ? `${name} (${organisation})` : name));
    paragraph(tooltip, 'person', names.join(', '));
  }
  if (tags.length > 0) paragraph(tooltip, 'tag', tags.map((tag) => `#${tag}`).join(', '));
  paragraph(tooltip, 'pencil', notesOf(talk));
  // Missing notes are already mentioned.
  const lacks = (left.get(talk) ?? []).filter((lack) => lack !== 'notes');
  if (lacks.length > 0) paragraph(tooltip, 'checklist', vscode.l10n.t('Missing: {0}', nameLacks(lacks)));
  appendLinks(tooltip, talk);
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

function describeTalks(tooltip: vscode.MarkdownString, node: OutlineNode, left: Left): void {
  const { part, parts, talks: count } = node;
  if (part?.kind === 'day' && part.date !== undefined) paragraph(tooltip, 'calendar', longDate(part.date));
  if (count === 0) return;
  const days = part ? 0 : partsWithin({ parts }).filter(({ kind }) => kind === 'day').length;
  paragraph(tooltip, 'list-unordered', [days > 0 && countDays(days), countTalks(count)].filter(Boolean).join(', '));
  const talks = talksOf({ parts });
  const { words, missing } = tallyOf(talks, left);
  const minutes = readingMinutes(words);
  const unsure = talks.filter(({ certainty }) => certainty === 'unsure').length;
  const facts = [
    words > 0 && `${countWords(words)} (${countMinutes(minutes)})`,
    unsure > 0 && vscode.l10n.t('{0} uncertain', unsure),
  ].filter(Boolean);
  if (facts.length > 0) paragraph(tooltip, 'pencil', facts.join(', '));
  if (missing.size > 0) paragraph(tooltip, 'checklist', vscode.l10n.t('Missing: {0}', nameLacks(missing)));
}

function longDate(date: string): string {
  const time = Date.parse(date);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'full', timeZone: 'UTC' }).format(time);
}

function describeCertainty(tooltip: vscode.MarkdownString, part: AnyPart): void {
  if (part.certainty === 'confirmed') {
    paragraph(tooltip, 'pass', vscode.l10n.t('You have marked this.'));
    return;
  }
  const reasons = part.kind === 'talk' ? part.evidence.map((each) => toText(explainEvidence(each))).join('; ') : '';
  const guess = {
    day: vscode.l10n.t('This may be a day.'),
    section: vscode.l10n.t('This may be a talk.'),
    talk:
      reasons === ''
        ? vscode.l10n.t('This is probably a talk.')
        : vscode.l10n.t('This is probably a talk, because {0}.', reasons),
  }[part.kind];
  paragraph(tooltip, 'question', `${guess} ${vscode.l10n.t('Right-click to mark what it is.')}`);
}

function appendLinks(tooltip: vscode.MarkdownString, { url, links }: Talk): void {
  const labels = { slides: vscode.l10n.t('Slides'), video: vscode.l10n.t('Video'), notes: vscode.l10n.t('Notes') };
  const all = [
    ...(url === undefined ? [] : [{ label: vscode.l10n.t('Page'), url }]),
    ...links.map((link) => ({ label: labels[link.kind], url: link.url })),
  ].filter((link) => /^https?:\/\//i.test(link.url));
  if (all.length === 0) return;
  paragraph(tooltip, 'link', '');
  all.forEach((link, index) => {
    if (index > 0) tooltip.appendMarkdown(' · ');
    tooltip
      .appendMarkdown('[')
      .appendText(link.label)
      .appendMarkdown(`](<${escapeUrl(link.url)}>)`);
  });
}

/** Percent-encodes what would end the address in Markdown. */
function escapeUrl(url: string): string {
  return url.replace(/[<>\\\s]/g, encodeURIComponent);
}

function paragraph(tooltip: vscode.MarkdownString, icon: string, text: string): void {
  tooltip.appendMarkdown(`\n\n$(${icon}) `).appendText(text);
}
