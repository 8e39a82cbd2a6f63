import * as vscode from 'vscode';
import type { Fix } from '../../core/problem.js';
import type { ReadinessEntry, ReadinessKind } from '../../core/readiness/readinessEntry.js';
import { isLeftToPublish, titleOfReadiness } from '../../core/readiness/readinessState.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { wordsOfEntry } from '../documents/readinessWords.js';
import { applyEdits } from '../editor/edits/applyEdits.js';
import { toText } from '../editor/convert.js';
import { showDocument } from '../editor/showDocument.js';
import { findReadiness, type Readiness, type ReadinessFinding } from './findReadiness.js';
import { nameKind } from './nameKind.js';
import { publishRecap, publishWords } from './publishRecap.js';

/** What is needed to show the list, and to publish. */
export interface ReadinessSources extends ReadinessFinding {
  readonly active: ActiveRecap;
}

interface ReadinessItem extends vscode.QuickPickItem {
  readonly entry?: ReadinessEntry;
  readonly does?: 'links' | 'page' | 'publish';
}

/** Registers *Check Readiness…*: one list of all that is left before a recap is published, with publishing as its last step. */
export function registerCheckReadiness(sources: ReadinessSources): vscode.Disposable {
  return vscode.commands.registerCommand('recap.checkReadiness', async () => {
    const document = sources.active.requireDocument();
    if (!document) return;
    let listed: Readiness | undefined = await findReadiness(document, sources);
    while (listed) listed = await follow(await ask(listed), listed, sources);
  });
}

/** Does what was picked. After a fix, there is a list of what is left. */
async function follow(
  picked: Picked | undefined,
  listed: Readiness,
  sources: ReadinessSources,
): Promise<Readiness | undefined> {
  const { document } = listed;
  if (picked?.fix) return (await applyFix(listed, picked.fix)) ? findReadiness(document, sources) : undefined;
  if (picked?.entry) await showDocument(document.uri, picked.entry.range);
  if (picked?.does === 'links') await vscode.commands.executeCommand('recap.checkLinks');
  if (picked?.does === 'page') await vscode.commands.executeCommand('recap.showReadiness');
  if (picked?.does === 'publish') await publishRecap(document, sources);
  return undefined;
}

interface Picked {
  readonly entry?: ReadinessEntry | undefined;
  readonly does?: ReadinessItem['does'] | undefined;
  readonly fix?: Fix;
}

/** An entry leads to its place; its button fixes it. */
function ask(listed: Readiness): Promise<Picked | undefined> {
  const pick = vscode.window.createQuickPick<ReadinessItem>();
  pick.title = toText(titleOfReadiness(listed.state, listed.entries));
  pick.placeholder = vscode.l10n.t('Go to an entry, or fix it with its button');
  pick.matchOnDescription = true;
  pick.items = itemsOf(listed);
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

function itemsOf({ entries, state }: Readiness): readonly ReadinessItem[] {
  let last: ReadinessKind | undefined;
  const items = entries.flatMap((entry): readonly ReadinessItem[] => {
    const separator = { label: nameKind(entry.kind), kind: vscode.QuickPickItemKind.Separator };
    const isFirst = entry.kind !== last;
    last = entry.kind;
    return isFirst ? [separator, itemOf(entry)] : [itemOf(entry)];
  });
  const { label, description } = publishWords();
  const publish: ReadinessItem = { label, iconPath: new vscode.ThemeIcon('rocket'), description, does: 'publish' };
  return [
    ...items,
    { label: vscode.l10n.t('Next'), kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t('Check the links'), iconPath: new vscode.ThemeIcon('link'), does: 'links' },
    {
      label: vscode.l10n.t('Show as a page, with share cards'),
      iconPath: new vscode.ThemeIcon('preview'),
      does: 'page',
    },
    ...(isLeftToPublish(state) ? [publish] : []),
  ];
}

function itemOf(entry: ReadinessEntry): ReadinessItem {
  const { icon, label, description } = wordsOfEntry(entry);
  const fix = fixOf(entry);
  return {
    label,
    iconPath: new vscode.ThemeIcon(icon),
    description,
    buttons: fix ? [{ iconPath: new vscode.ThemeIcon('lightbulb'), tooltip: toText(fix.title) }] : [],
    entry,
  };
}

/** The first fix that needs no input, or else the first. */
export function fixOf(entry: ReadinessEntry | undefined): Fix | undefined {
  return entry?.fixes.find(({ asks }) => !asks) ?? entry?.fixes[0];
}

/** Applies a fix to the text that it is about, after asking for the input that it needs. Returns whether it was applied. */
export async function applyFix({ document, version }: Readiness, fix: Fix): Promise<boolean> {
  if (!fix.asks) return applyEdits(document, version, fix.edits);
  await vscode.commands.executeCommand('recap.answerFix', document, version, fix);
  return document.version !== version;
}
