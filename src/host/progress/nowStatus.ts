import * as vscode from 'vscode';
import { clockOf } from '../../core/programme/now/instant.js';
import type { Session } from '../../core/programme/programme.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { asMarkdown, joinMarkdown } from '../editor/markdown.js';
import { everyMinute } from '../programmes/clock.js';
import type { RecapProgrammes } from '../programmes/recapProgrammes.js';
import { sessionsNow } from '../programmes/sessionItems.js';

/** The maximum number of simultaneous sessions in the tooltip. */
const mostNamed = 8;

/** Shows what is on now and next at the conference of the active recap in the status bar. A click inserts the current talk. */
export function registerNowStatus(
  documents: RecapDocuments,
  active: ActiveRecap,
  ofRecaps: RecapProgrammes,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('recap.now', vscode.StatusBarAlignment.Right, 98);
  item.name = vscode.l10n.t('Recap: Now and Next');
  item.command = 'recap.insertCurrentTalk';
  const refresh = (): void => {
    const { document } = active;
    const found = document && ofRecaps.get(document);
    const at = found && sessionsNow(found);
    const shown = at && { on: at.now.length > 0 ? at.now : at.late, next: at.next };
    const [session] = shown ? [...shown.on, ...shown.next] : [];
    if (!shown || !session) {
      item.hide();
      return;
    }
    item.text = `$(broadcast) ${shown.on.length > 0 ? nowText(shown.on) : nextText(shown.next)}`;
    item.tooltip = tooltipOf(shown);
    item.accessibilityInformation = { label: spokenOf(shown) };
    item.show();
  };
  refresh();
  return vscode.Disposable.from(
    item,
    everyMinute(refresh),
    active.onDidChange(refresh),
    ofRecaps.onDidChange(refresh),
    documents.onDidChange((document) => {
      if (document === active.document) refresh();
    }),
  );
}

/** What is on, and what comes next; one of the two is not empty. */
interface Shown {
  readonly on: readonly Session[];
  readonly next: readonly Session[];
}

function nowText([session, ...others]: readonly Session[]): string {
  const title = shortened(session?.title ?? '');
  return others.length === 0 ? title : vscode.l10n.t('{0} and {1} more', title, others.length);
}

function nextText(next: readonly Session[]): string {
  return vscode.l10n.t('{0}: {1}', clockOf(next[0]?.start) ?? '', nowText(next));
}

/** The status bar has little space. Icons in a title are text. */
function shortened(title: string): string {
  const text = title.replace(/\$\(/g, '$ (');
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}

function spokenOf({ on, next }: Shown): string {
  return [
    on.length > 0 && vscode.l10n.t('On now: {0}', on.map(({ title }) => title).join(', ')),
    next.length > 0 && vscode.l10n.t('Next: {0}', nextText(next)),
  ]
    .filter(Boolean)
    .join('. ');
}

function tooltipOf({ on, next }: Shown): vscode.MarkdownString {
  const list = (heading: string, sessions: readonly Session[]): readonly vscode.MarkdownString[] =>
    sessions.length === 0
      ? []
      : [asMarkdown`**${heading}**`, ...sessions.slice(0, mostNamed).map((session) => asMarkdown`${lineOf(session)}`)];
  const time = clockOf(next[0]?.start) ?? '';
  return joinMarkdown(
    [
      ...list(vscode.l10n.t('On now'), on),
      ...list(vscode.l10n.t('Next, at {0}', time), next),
      asMarkdown`${vscode.l10n.t('Click to insert the current talk.')}`,
    ],
    '\n\n',
  );
}

function lineOf({ title, room, speakers }: Session): string {
  return [title, speakers.map(({ name }) => name).join(', '), room].filter(Boolean).join(' · ');
}
