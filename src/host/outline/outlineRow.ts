import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/recap/queries/outline.js';
import { partsWithin, type AnyPart } from '../../core/recap/model/parts.js';
import { tallyOf, type Left } from '../../core/recap/queries/progress.js';
import { talksOf, type Day, type Talk } from '../../core/recap/model/recap.js';
import { isEmptyTalk } from '../../core/recap/queries/talkNotes.js';
import { countDays, countTalks, countWords, countWritten } from '../documents/counts.js';
import { nameLacks } from '../documents/nameLacks.js';
import { tooltipOf } from './outlineTooltip.js';

/** The appearance and behaviour of a row. Rows that are equal need not be redrawn. */
export interface OutlineRow {
  readonly label: string;
  readonly description: string;
  /** Markdown. */
  readonly tooltip: string;
  readonly icon: string;
  /** Kind, form, certainty and available links, separated by dots, for the `when` clauses of menus. */
  readonly contextValue: string;
  /** The label for screen readers: kind, title, speakers, state. */
  readonly spoken: string;
}

/** How a node looks, given what is missing in its talks. */
export function rowOf(node: OutlineNode, left: Left): OutlineRow {
  return {
    label: labelOf(node),
    description: descriptionOf(node, left),
    tooltip: tooltipOf(node, labelOf(node), left).value,
    icon: iconOf(node),
    contextValue: contextOf(node),
    spoken: spokenOf(node, left),
  };
}

function labelOf({ title, kind }: OutlineNode): string {
  if (title !== '') return title;
  return kind === 'event' ? vscode.l10n.t('Untitled event') : vscode.l10n.t('Untitled');
}

/** State is indicated by shape, never by colour alone. */
function iconOf({ kind, part }: OutlineNode): string {
  if (part?.certainty === 'unsure') return 'question';
  if (part?.kind === 'talk') return part.form !== 'table' && isEmptyTalk(part) ? 'comment' : 'comment-discussion';
  return { event: 'megaphone', day: 'calendar', talk: '', section: 'symbol-string' }[kind];
}

function descriptionOf(node: OutlineNode, left: Left): string {
  const { part } = node;
  const lacks = (part?.kind === 'talk' ? left.get(part) : undefined) ?? [];
  const missing = lacks.length > 0 && vscode.l10n.t('no {0}', nameLacks(lacks));
  return [unsureWord(part), missing, factsOf(node, left)].filter(Boolean).join(' · ');
}

function unsureWord(part: AnyPart | undefined): string {
  if (part?.certainty !== 'unsure') return '';
  if (part.kind === 'talk') return vscode.l10n.t('a talk?');
  return part.kind === 'day' ? vscode.l10n.t('a day?') : vscode.l10n.t('not a talk?');
}

/** Speakers and tags of a talk, or date and number of talks of a day. */
function factsOf(node: OutlineNode, left: Left): string {
  const { part, talks } = node;
  if (!part) return countsOf(node, left);
  if (part.kind === 'talk') {
    const names = part.speakers.map(({ name }) => name).join(', ');
    return [names, part.tags.map((tag) => `#${tag}`).join(' ')].filter(Boolean).join(' · ');
  }
  if (part.kind === 'day')
    return [dateOf(part), countWritten(tallyOf(talksOf(part), left))].filter(Boolean).join(' · ');
  return talks === 0 ? '' : countTalks(talks);
}

/** "2 days, 12 talks"; "2 days, 9 of 12 written". */
export function countsOf(event: OutlineNode, left: Left): string {
  const days = event.parts.filter(({ kind }) => kind === 'day').length;
  const talks = countWritten(tallyOf(talksOf(event), left));
  return days === 0 ? talks : `${countDays(days)}, ${talks}`;
}

/**
 * "Thu, 12 Jun", in the user's language and without the year of the event; empty if the heading already contains the
 * date.
 */
function dateOf({ date, title }: Day): string {
  if (date === undefined || Number.isNaN(Date.parse(date))) return '';
  const dayOfMonth = new Date(date).getUTCDate();
  if (new RegExp(`(?:^|\\D)0?${dayOfMonth}(?:\\D|$)`).test(title)) return '';
  const format = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(vscode.env.language, format).format(new Date(date));
}

function contextOf(node: OutlineNode): string {
  const { kind, part } = node;
  if (!part) return partsWithin(node).some(({ certainty }) => certainty === 'confirmed') ? 'event.confirmed' : 'event';
  const talk = part.kind === 'talk' ? part : undefined;
  const slides = talk?.links.some((link) => link.kind === 'slides') && 'slides';
  return [kind, talk?.form, part.certainty, talk?.url !== undefined && 'page', slides].filter(Boolean).join('.');
}

function spokenOf(node: OutlineNode, left: Left): string {
  const { part, kind } = node;
  const kinds = {
    event: vscode.l10n.t('Event'),
    day: vscode.l10n.t('Day'),
    talk: vscode.l10n.t('Talk'),
    section: vscode.l10n.t('Section'),
  };
  const state = part?.kind === 'talk' ? stateOf(part, left) : '';
  const unsure = part?.certainty === 'unsure' ? vscode.l10n.t('uncertain') : '';
  return [`${kinds[kind]}: ${labelOf(node)}`, unsure, factsOf(node, left), state].filter(Boolean).join(', ');
}

function stateOf(talk: Talk, left: Left): string {
  const lacks = left.get(talk) ?? [];
  const others = lacks.filter((lack) => lack !== 'notes');
  const notes = isEmptyTalk(talk) ? '' : countWords(talk.words);
  return [
    lacks.includes('notes') ? vscode.l10n.t('no notes yet') : notes,
    others.length > 0 && vscode.l10n.t('no {0}', nameLacks(others)),
  ]
    .filter(Boolean)
    .join(', ');
}
