import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { isGroup, type OutlineNode } from '../../core/recap/queries/outline/outline.js';
import { partsWithin, type AnyPart } from '../../core/recap/model/parts.js';
import { tallyOf, type Left } from '../../core/recap/queries/progress.js';
import { talksOf, type Day, type Talk } from '../../core/recap/model/recap.js';
import { isEmptyTalk } from '../../core/recap/queries/talkNotes.js';
import { countDays, countTalks, countWords, countWritten } from '../documents/counts.js';
import { nameLacks } from '../documents/nameLacks.js';
import { partContext } from '../documents/partContext.js';
import { iconOf } from './outlineIcon.js';

/** The appearance and behaviour of a row. Rows that are equal need not be redrawn. */
export interface OutlineRow {
  readonly label: string;
  readonly description: string;
  readonly icon: vscode.ThemeIcon;
  /** What the row is, for the `when` clauses of menus. */
  readonly contextValue: string;
  /** The label for screen readers: kind, title, speakers, state. */
  readonly spoken: string;
}

/** How a node looks, given what is missing in its talks. */
export function rowOf(node: OutlineNode, left: Left): OutlineRow {
  return {
    label: isolated(labelOf(node)),
    description: descriptionOf(node, left),
    icon: iconOf(node, left),
    contextValue: contextOf(node),
    spoken: spokenOf(node, left),
  };
}

export function labelOf({ title, kind }: OutlineNode): string {
  if (title !== '') return title;
  if (kind === 'event') return vscode.l10n.t('Untitled event');
  if (kind === 'track') return vscode.l10n.t('No track');
  if (kind === 'speaker') return vscode.l10n.t('No speaker');
  return kind === 'tag' ? vscode.l10n.t('No tag') : vscode.l10n.t('Untitled');
}

/** The icon shows the state even where this is cut off, so the speakers come first. */
function descriptionOf(node: OutlineNode, left: Left): string {
  const { part } = node;
  if (part?.kind !== 'talk') return [unsureWord(part), ...factsOf(node, left)].filter(Boolean).join(' · ');
  const lacks = left.get(part) ?? [];
  const missing = lacks.length > 0 && vscode.l10n.t('no {0}', nameLacks(lacks));
  return [unsureWord(part), namesOf(part), missing, tagsOf(part)].filter(Boolean).join(' · ');
}

function unsureWord(part: AnyPart | undefined): string {
  if (part?.certainty !== 'unsure') return '';
  if (part.kind === 'talk') return vscode.l10n.t('a talk?');
  return part.kind === 'day' ? vscode.l10n.t('a day?') : vscode.l10n.t('not a talk?');
}

/** Speakers and tags of a talk, or date and number of talks of a day. */
function factsOf(node: OutlineNode, left: Left): readonly string[] {
  const { part, talks } = node;
  if (!part) return [countsOf(node, left)];
  if (part.kind === 'talk') return [namesOf(part), tagsOf(part)];
  if (part.kind === 'day') return [dateOf(part), countWritten(tallyOf(talksOf(part), left))];
  return talks === 0 ? [] : [countTalks(talks)];
}

function namesOf({ speakers }: Talk): string {
  return speakers.map(({ name }) => isolated(name)).join(', ');
}

function tagsOf({ tags }: Talk): string {
  return tags.map((tag) => isolated(`#${tag}`)).join(' ');
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
  if (isGroup(node)) return kind;
  if (part) return partContext(part);
  return partsWithin(node).some(({ certainty }) => certainty === 'confirmed') ? 'event.confirmed' : 'event';
}

function spokenOf(node: OutlineNode, left: Left): string {
  const { part, kind } = node;
  const kinds = {
    event: vscode.l10n.t('Event'),
    day: vscode.l10n.t('Day'),
    talk: vscode.l10n.t('Talk'),
    section: vscode.l10n.t('Section'),
    track: vscode.l10n.t('Track'),
    speaker: vscode.l10n.t('Speaker'),
    tag: vscode.l10n.t('Tag'),
  };
  const state = part?.kind === 'talk' ? stateOf(part, left) : '';
  const unsure = part?.certainty === 'unsure' ? vscode.l10n.t('uncertain') : '';
  return [`${kinds[kind]}: ${isolated(labelOf(node))}`, unsure, ...factsOf(node, left), state]
    .filter(Boolean)
    .join(', ');
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
