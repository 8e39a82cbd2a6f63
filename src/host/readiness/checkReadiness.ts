import * as vscode from 'vscode';
import type { Fix, Problem } from '../../core/problem.js';
import { isReady, readinessOf, type ReadinessEntry, type ReadinessKind } from '../../core/readiness/readiness.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { wordsOfEntry } from '../documents/readinessWords.js';
import type { Outlines } from '../documents/outlines.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { applyEdits } from '../editor/edits/applyEdits.js';
import { toText } from '../editor/convert.js';
import { showDocument } from '../editor/showDocument.js';
import type { Sites } from '../site/sites.js';
import { publishRecap } from './publishRecap.js';

/** What the list is made of. */
export interface ReadinessFinding {
  readonly documents: RecapDocuments;
  readonly outlines: Outlines;
  readonly problems: ProblemSource;
}

/** What is needed to show it, and to publish. */
export interface ReadinessSources extends ReadinessFinding {
  readonly active: ActiveRecap;
  readonly sites: Sites;
}

/** What finds the problems of documents. */
export interface ProblemSource {
  /** Those of the current text; `undefined` until it was checked. */
  readonly get: (document: vscode.TextDocument) => readonly Problem[] | undefined;
  readonly checkerFor: (document: vscode.TextDocument) => Promise<(text: string) => readonly Problem[]>;
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
}

interface ReadinessItem extends vscode.QuickPickItem {
  readonly entry?: ReadinessEntry;
  readonly does?: 'links' | 'publish';
}

/** Registers *Check Readiness…*: one list of all that is left before a recap is published, with publishing as its last step. */
export function registerCheckReadiness(sources: ReadinessSources): vscode.Disposable {
  return vscode.commands.registerCommand('recap.checkReadiness', async () => {
    const document = sources.active.requireDocument();
    if (!document) return;
    let listed: Listed | undefined = await list(document, sources);
    while (listed) listed = await follow(await ask(listed), listed, sources);
  });
}

/** Does what was picked. After a fix, there is a list of what is left. */
async function follow(
  picked: Picked | undefined,
  { document, version }: Listed,
  sources: ReadinessSources,
): Promise<Listed | undefined> {
  if (picked?.fix) return (await applyEdits(document, version, picked.fix.edits)) ? list(document, sources) : undefined;
  if (picked?.entry) await showDocument(document.uri, picked.entry.range);
  if (picked?.does === 'links') await vscode.commands.executeCommand('recap.checkLinks');
  if (picked?.does === 'publish') await publishRecap(document, sources);
  return undefined;
}

interface Listed {
  readonly document: vscode.TextDocument;
  /** Of the text that the entries are about. */
  readonly version: number;
  readonly entries: readonly ReadinessEntry[];
}

/** Finds what is left before the recap in a file is ready, by its text in the editor if it is open there. */
export function leftFinder(sources: ReadinessFinding): (uri: vscode.Uri) => Promise<readonly ReadinessEntry[]> {
  return async (uri) => (await list(await vscode.workspace.openTextDocument(uri), sources)).entries;
}

async function list(
  document: vscode.TextDocument,
  { documents, outlines, problems }: ReadinessFinding,
): Promise<Listed> {
  const check = await problems.checkerFor(document);
  const { version } = document;
  const entries = readinessOf(documents.get(document), outlines.progress(document), check(document.getText()));
  return { document, version, entries };
}

interface Picked {
  readonly entry?: ReadinessEntry | undefined;
  readonly does?: ReadinessItem['does'] | undefined;
  readonly fix?: Fix;
}

/** An entry leads to its place; its button fixes it. */
function ask({ entries }: Listed): Promise<Picked | undefined> {
  const pick = vscode.window.createQuickPick<ReadinessItem>();
  pick.title = isReady(entries) ? vscode.l10n.t('Ready to publish') : vscode.l10n.t('Not ready to publish yet');
  pick.placeholder = vscode.l10n.t('Go to an entry, fix it with its button, or publish');
  pick.matchOnDescription = true;
  pick.items = itemsOf(entries);
  return new Promise((resolve) => {
    const end = (picked: Picked | undefined): void => {
      resolve(picked);
      pick.dispose();
    };
    pick.onDidHide(() => end(undefined));
    pick.onDidTriggerItemButton(({ item }) => {
      const fix = fixOf(item.entry);
      if (fix) end({ fix });
    });
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item) end({ entry: item.entry, does: item.does });
    });
    pick.show();
  });
}

function itemsOf(entries: readonly ReadinessEntry[]): readonly ReadinessItem[] {
  let last: ReadinessKind | undefined;
  const items = entries.flatMap((entry): readonly ReadinessItem[] => {
    const separator = { label: nameKind(entry.kind), kind: vscode.QuickPickItemKind.Separator };
    const isFirst = entry.kind !== last;
    last = entry.kind;
    return isFirst ? [separator, itemOf(entry)] : [itemOf(entry)];
  });
  return [
    ...items,
    { label: vscode.l10n.t('Next'), kind: vscode.QuickPickItemKind.Separator },
    { label: `$(link) ${vscode.l10n.t('Check the links')}`, does: 'links' },
    {
      label: `$(rocket) ${vscode.l10n.t('Publish…')}`,
      description: vscode.l10n.t('clears the draft, sets the date, and shows the file in Source Control'),
      does: 'publish',
    },
  ];
}

function itemOf(entry: ReadinessEntry): ReadinessItem {
  const { icon, label, description } = wordsOfEntry(entry);
  const fix = fixOf(entry);
  return {
    label: `$(${icon}) ${label}`,
    description,
    buttons: fix ? [{ iconPath: new vscode.ThemeIcon('lightbulb'), tooltip: toText(fix.title) }] : [],
    entry,
  };
}

/** The first fix that needs no input. */
function fixOf(entry: ReadinessEntry | undefined): Fix | undefined {
  return entry?.fixes.find(({ asks }) => !asks);
}

function nameKind(kind: ReadinessKind): string {
  return {
    problem: vscode.l10n.t('Problems'),
    talk: vscode.l10n.t('Talks'),
    frontMatter: vscode.l10n.t('Front matter'),
    card: vscode.l10n.t('Search results and share cards'),
    alternative: vscode.l10n.t('Alternative texts'),
    todo: vscode.l10n.t('To do'),
  }[kind];
}
