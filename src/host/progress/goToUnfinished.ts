import * as vscode from 'vscode';
import { isolated } from '../../core/direction.js';
import { entryOf } from '../../core/frontMatter/frontMatter.js';
import type { FrontMatterGap } from '../../core/recap/queries/frontMatterGaps.js';
import { rowsBelow, type OutlineNode } from '../../core/recap/queries/outline/outline.js';
import type { Progress } from '../../core/recap/queries/progress.js';
import type { Session } from '../../core/programme/programme.js';
import type { Recap } from '../../core/recap/model/recap.js';
import type { Range } from '../../core/text.js';
import type { Outlines } from '../documents/outlines.js';
import { countLeft } from '../documents/counts.js';
import { nameGaps, nameLacks } from '../documents/nameLacks.js';
import { showDocument } from '../editor/showDocument.js';
import type { Targets } from '../documents/targets.js';
import { showInformation } from '../editor/notify.js';
import type { RecapProgrammes } from '../programmes/recapProgrammes.js';
import { aboutSession } from '../programmes/sessionItems.js';
import { writeSession, type SessionWriting } from '../programmes/writeSession.js';

interface PlaceItem extends vscode.QuickPickItem {
  /** Where it leads; a separator leads nowhere. */
  readonly place?: Range;
  /** What it inserts instead. */
  readonly session?: Session;
}

/** Registers *Go to Unfinished Talk…*: lists all that something is missing from, grouped by day. */
export function registerGoToUnfinished(
  targets: Targets,
  outlines: Outlines,
  ofRecaps: RecapProgrammes,
  writing: SessionWriting,
): vscode.Disposable {
  const { documents } = writing;
  return vscode.commands.registerCommand('recap.goToUnfinished', async () => {
    const document = targets.getTarget([])?.document;
    if (!document) return;
    const progress = outlines.progress(document);
    const items = [
      ...gapItems(documents.get(document), progress),
      ...sessionItems(progress),
      ...dayItems(progress),
      ...talkItems(outlines.get(document), progress),
    ];
    if (items.length === 0) {
      const message =
        progress.talks === 0 ? vscode.l10n.t('There are no talks yet.') : vscode.l10n.t('All talks are finished.');
      void showInformation(message);
      return;
    }
    const picked = await vscode.window.showQuickPick<PlaceItem>(items, {
      title: vscode.l10n.t('Unfinished: {0}', countLeft(progress)),
      placeHolder: vscode.l10n.t('Go to a talk, a day or a key'),
      matchOnDescription: true,
    });
    const session = picked?.session;
    const found = session && ofRecaps.get(document);
    if (found) await writeSession(writing, document, found, session);
    if (picked?.place) await showDocument(document.uri, picked.place, { reveal: vscode.TextEditorRevealType.AtTop });
  });
}

/** What is missing in the front matter. */
function gapItems(recap: Recap, { gaps }: Progress): readonly PlaceItem[] {
  if (gaps.length === 0) return [];
  const items = gaps.map((gap) => ({
    label: nameGaps([gap]),
    description: vscode.l10n.t('missing'),
    place: gapPlace(recap, gap),
  }));
  return [{ label: vscode.l10n.t('Front matter'), kind: vscode.QuickPickItemKind.Separator }, ...items];
}

/** The end of the key without a value, or of the front matter, where it can be written. */
function gapPlace({ frontMatter }: Recap, gap: FrontMatterGap): Range {
  const end = entryOf(frontMatter, gap)?.valueRange.end ?? frontMatter!.contentRange.end;
  return { start: end, end };
}

/** The sessions that the author attends, and that have no talk yet: picking one inserts it. */
function sessionItems({ unwritten }: Progress): readonly PlaceItem[] {
  if (unwritten.length === 0) return [];
  const items = unwritten.map((session) => ({
    label: session.title,
    iconPath: new vscode.ThemeIcon('add'),
    description: vscode.l10n.t('insert a talk'),
    detail: aboutSession(session),
    session,
  }));
  return [{ label: vscode.l10n.t('Sessions without a talk'), kind: vscode.QuickPickItemKind.Separator }, ...items];
}

function dayItems({ emptyDays }: Progress): readonly PlaceItem[] {
  if (emptyDays.length === 0) return [];
  const description = vscode.l10n.t('no talks');
  const items = emptyDays.map(({ title, headingRange }) => ({
    label: isolated(title),
    description,
    place: headingRange,
  }));
  return [{ label: vscode.l10n.t('Days without talks'), kind: vscode.QuickPickItemKind.Separator }, ...items];
}

/** Talks in document order, below their days. */
function talkItems(outline: OutlineNode | undefined, { left }: Progress): readonly PlaceItem[] {
  return (outline?.children ?? []).flatMap((row) => {
    const talks = [row, ...rowsBelow(row)].flatMap(({ part }) => (part?.kind === 'talk' ? [part] : []));
    const items = talks.flatMap((talk): readonly PlaceItem[] => {
      const lacks = left.get(talk);
      const label = talk.title === '' ? vscode.l10n.t('Untitled') : isolated(talk.title);
      const description = lacks && vscode.l10n.t('no {0}', nameLacks(lacks));
      return description === undefined ? [] : [{ label, description, place: talk.headingRange }];
    });
    const separator = { label: row.title, kind: vscode.QuickPickItemKind.Separator };
    return items.length > 0 && row.kind !== 'talk' ? [separator, ...items] : items;
  });
}
