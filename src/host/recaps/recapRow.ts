import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import {
  tagsOf,
  titleOf,
  type RecapEntry,
  type RecapGroup,
  type RecapGrouping,
} from '../../core/recaps/groupRecaps.js';
import { publishingState, type PublishingState } from '../../core/site/content/publishingState.js';
import { countRecaps, countTalks, countWords } from '../documents/counts.js';
import { asMarkdown, joinMarkdown } from '../editor/markdown.js';
import { now } from '../programmes/clock.js';

/** The appearance of a row. */
export interface RecapLook {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  /** What a screen reader reads. */
  readonly spoken: string;
}

const icons: Readonly<Record<PublishingState, string>> = {
  draft: 'edit',
  future: 'clock',
  expired: 'circle-slash',
  published: 'globe',
};

export function stateOf({ head }: RecapEntry): PublishingState {
  return publishingState(head, now());
}

function nameState(state: PublishingState): string {
  return {
    draft: vscode.l10n.t('draft'),
    future: vscode.l10n.t('future'),
    expired: vscode.l10n.t('expired'),
    published: vscode.l10n.t('published'),
  }[state];
}

/** The row of a recap: "Lantern Days 2025  draft · 3/12 · 2,431 words". */
export function lookOfRecap(entry: RecapEntry, fileName: string): RecapLook {
  const { body } = entry;
  const label = isolated(titleOf(entry) || fileName);
  const state = stateOf(entry);
  const shown = state === 'published' ? '' : nameState(state);
  const counted = body ? [`${body.written}/${body.talks.length}`, countWords(body.words)] : ['…'];
  const spoken = body
    ? [vscode.l10n.t('{0} of {1} written', body.written, countTalks(body.talks.length)), countWords(body.words)]
    : [];
  return {
    label,
    description: [shown, ...counted].filter(Boolean).join(' · '),
    icon: icons[state],
    spoken: [label, nameState(state), entry.head.day, ...spoken].filter(Boolean).join(', '),
  };
}

/** The row of a year, an event or a tag: "2025  3 recaps". */
export function lookOfGroup({ label, entries }: RecapGroup, grouping: RecapGrouping): RecapLook {
  const without = {
    year: vscode.l10n.t('Without a date'),
    event: vscode.l10n.t('Without a name'),
    tag: vscode.l10n.t('Without tags'),
  }[grouping];
  const name = label === '' ? without : isolated(label);
  const description = countRecaps(entries.length);
  const icon = { year: 'calendar', event: 'organization', tag: 'tag' }[grouping];
  return { label: name, description, icon, spoken: `${name}, ${description}` };
}

/** Everything that is known about a recap. */
export function tooltipOfRecap(entry: RecapEntry, path: string): vscode.MarkdownString {
  const { head, body } = entry;
  const tags = tagsOf(entry).map((tag) => `#${tag}`);
  const counts = body && [
    vscode.l10n.t('{0} of {1} written', body.written, countTalks(body.talks.length)),
    countWords(body.words),
  ];
  return joinMarkdown(
    [
      asMarkdown`**${titleOf(entry) || path}**`,
      asMarkdown`$(${icons[stateOf(entry)]}) ${[nameState(stateOf(entry)), head.day].filter(Boolean).join(', ')}`,
      ...(head.event === undefined ? [] : [asMarkdown`$(organization) ${head.event}`]),
      ...(counts ? [asMarkdown`$(pencil) ${counts.join(', ')}`] : []),
      ...(tags.length > 0 ? [asMarkdown`$(tag) ${tags.join(', ')}`] : []),
      asMarkdown`$(file) ${path}`,
    ],
    '\n\n',
  );
}
