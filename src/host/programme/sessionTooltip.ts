import * as vscode from 'vscode';
import type { Session, SessionLink, SessionSpeaker } from '../../core/programme/programme.js';
import { asMarkdown, joinMarkdown, markdownLink } from '../editor/markdown.js';
import { formatDay, formatTimes } from '../programmes/describeProgramme.js';

/** Characters of an abstract that are shown. */
const mostOfAbstract = 800;

/** Everything that a programme says about a session, as text: nothing in it can load an image or run a command. */
export function sessionTooltip(session: Session, clashes: readonly Session[]): vscode.MarkdownString {
  const { title, subtitle, room, track, speakers, language, isCancelled } = session;
  const place = [room, track].filter(Boolean).join(' · ');
  const parts = [
    asMarkdown`**${title}**`,
    ...(subtitle === undefined ? [] : [asMarkdown`${subtitle}`]),
    ...(isCancelled ? [asMarkdown`$(circle-slash) ${vscode.l10n.t('Cancelled')}`] : []),
    ...clashes.map((other) => asMarkdown`$(warning) ${clashOf(other)}`),
    ...whenOf(session),
    ...(place === '' ? [] : [asMarkdown`$(location) ${place}`]),
    ...(speakers.length === 0 ? [] : [asMarkdown`$(person) ${joinMarkdown(speakers.map(speakerOf), ', ')}`]),
    ...(language === undefined ? [] : [asMarkdown`$(globe) ${nameLanguage(language)}`]),
    ...linksOf(session),
    ...abstractOf(session),
  ];
  return joinMarkdown(parts, '\n\n');
}

/** "Clashes with …, 09:30 – 10:15, Hall 1". */
export function clashOf(other: Session): string {
  const facts = [other.title, formatTimes(other), other.room].filter(Boolean).join(', ');
  return vscode.l10n.t('Clashes with {0}', facts);
}

function whenOf(session: Session): readonly vscode.MarkdownString[] {
  const { start } = session;
  if (start === undefined) return [];
  return [asMarkdown`$(clock) ${formatDay(start.slice(0, 10))}, ${formatTimes(session)}`];
}

function speakerOf({ name, organisation, url }: SessionSpeaker): vscode.MarkdownString {
  const label = organisation === undefined ? name : `${name} (${organisation})`;
  return url === undefined ? asMarkdown`${label}` : markdownLink(label, url);
}

function linksOf({ url, links }: Session): readonly vscode.MarkdownString[] {
  const all = [
    ...(url === undefined ? [] : [markdownLink(vscode.l10n.t('Page'), url)]),
    ...links.map((link) => markdownLink(link.title ?? nameLink(link), link.url)),
  ];
  return all.length === 0 ? [] : [asMarkdown`$(link) ${joinMarkdown(all, ' · ')}`];
}

function nameLink({ kind }: SessionLink): string {
  return {
    slides: vscode.l10n.t('Slides'),
    video: vscode.l10n.t('Video'),
    feedback: vscode.l10n.t('Feedback'),
    code: vscode.l10n.t('Code'),
    other: vscode.l10n.t('Link'),
  }[kind];
}

/** The name of a language in the user's own; the tag if it is not one. */
function nameLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function abstractOf({ abstract = '' }: Session): readonly vscode.MarkdownString[] {
  if (abstract === '') return [];
  const text = abstract.length > mostOfAbstract ? `${abstract.slice(0, mostOfAbstract).trimEnd()}…` : abstract;
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => asMarkdown`${paragraph}`);
  return [asMarkdown`***`, ...paragraphs];
}
