import * as vscode from 'vscode';
import { readEventDates } from '../../core/newRecap/eventDates.js';
import { usesDrafts, type ModelPost } from '../../core/newRecap/modelPosts.js';
import { withSessions } from '../../core/newRecap/programmeEvent.js';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import { isRecapPath } from '../../core/newRecap/placeRecap.js';
import { writeRecap, type WrittenRecap } from '../../core/newRecap/writeRecap.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { Corrections } from '../documents/corrections.js';
import { askInSteps } from '../editor/askInSteps.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';
import { toRange } from '../editor/convert.js';
import { showError } from '../editor/notify.js';
import type { Programmes } from '../programmes/programmes.js';
import type { RecapProgrammes } from '../programmes/recapProgrammes.js';
import { fileExists } from '../site/files/fileExists.js';
import type { Sites } from '../site/sites.js';
import { postsIn, recapFolders, type RecapFolder } from './recapFolders.js';
import {
  askForDates,
  askForDraft,
  askForEvent,
  askForFolder,
  askForPath,
  askForProgramme,
  askForSessions,
  unlessKnown,
  type RecapDraft,
} from './recapQuestions.js';

/** What the command needs. */
interface NewRecapSources {
  readonly active: ActiveRecap;
  readonly sites: Sites;
  readonly corrections: Corrections;
  readonly programmes: Programmes;
  readonly ofRecaps: RecapProgrammes;
}

/**
 * Registers *New Recap*: asks for event, dates, path and draft, creates the file and opens it. Without a folder, the
 * recap is an untitled document.
 */
export function registerNewRecap({
  active,
  sites,
  corrections,
  programmes,
  ofRecaps,
}: NewRecapSources): vscode.Disposable {
  return vscode.commands.registerCommand('recap.newRecap', async (given?: unknown) => {
    const start = draftOf(given);
    const like = likeIn(given);
    const folders = await recapFolders(like ?? active.document?.uri, sites);
    const isChosen = folders.length < 2 || start.path !== '' || like !== undefined;
    const folder = isChosen ? folders[0] : await askForFolder(folders);
    if (!isChosen && !folder) return;
    const posts = folder ? await postsIn(folder, like) : [];
    const draft = await askForRest(start, folder, { posts, programmes: await programmes.load() });
    if (!draft?.dates) return;
    const sessions = draft.kept ? await askForSessions(draft.kept) : [];
    if (!sessions) return;
    const event = { title: draft.title, dates: draft.dates, draft: draft.draft ?? usesDrafts(posts) };
    const language = folder?.inSite === true ? folder.site.locale : vscode.env.language;
    const zones = [folder?.site.timeZone, draft.kept?.programme.zone, Intl.DateTimeFormat().resolvedOptions().timeZone];
    const bare = writeRecap(event, {
      posts,
      like: like && folder && posts[0],
      language,
      timeZones: zones.flatMap((zone) => (zone === undefined || zone === '' ? [] : [zone])),
    });
    const { kept } = draft;
    const recap = { corrections: [], ...(kept ? withSessions(bare, sessions, { ...kept, language }) : bare) };
    const document = folder
      ? await create(vscode.Uri.joinPath(folder.root, draft.path), recap)
      : await vscode.workspace.openTextDocument({ language: 'markdown', content: recap.text });
    if (!document) return;
    if (kept) ofRecaps.choose(document, kept.id);
    for (const correction of recap.corrections) corrections.add(document.uri, correction);
    await show(document, recap);
  });
}

/** The recap that the new one is modelled on, as the Recaps view passes it. */
function likeIn(given: unknown): vscode.Uri | undefined {
  const { like } = (typeof given === 'object' && given !== null ? given : {}) as { readonly like?: unknown };
  return like instanceof vscode.Uri ? like : undefined;
}

/**
 * What a keybinding or another extension can pass: `title`, `dates` as the user would type them, `path` from the folder
 * of the site, and `draft`.
 */
function draftOf(given: unknown): RecapDraft {
  const { title, dates, path, draft } = (typeof given === 'object' && given !== null ? given : {}) as Partial<
    Record<string, unknown>
  >;
  return {
    title: typeof title === 'string' ? title.trim() : '',
    dates: typeof dates === 'string' ? readEventDates(dates) : undefined,
    path: typeof path === 'string' && isRecapPath(path) ? path : '',
    draft: typeof draft === 'boolean' ? draft : undefined,
  };
}

/** Asks for everything that is not given; `undefined` if the user cancels. */
function askForRest(
  start: RecapDraft,
  folder: RecapFolder | undefined,
  { posts, programmes }: { readonly posts: readonly ModelPost[]; readonly programmes: readonly KeptProgramme[] },
): Promise<RecapDraft | undefined> {
  const asksForEvent = start.title === '' && !start.dates;
  const steps = [
    ...(asksForEvent && programmes.length > 0 ? [askForProgramme(programmes)] : []),
    ...(start.title === '' ? [unlessKnown('title', askForEvent)] : []),
    ...(start.dates ? [] : [unlessKnown('dates', askForDates)]),
    ...(folder && start.path === '' ? [askForPath(folder, posts)] : []),
  ];
  // Not every generator has drafts: if there are posts, they show it.
  const hasDrafts =
    folder?.inSite === true || usesDrafts(posts) || (posts.length === 0 && folder?.home.hasDrafts !== false);
  const asksForDraft = steps.length > 0 && hasDrafts && start.draft === undefined;
  return askInSteps([...steps, ...(asksForDraft ? [askForDraft] : [])], start);
}

/** Fails if the file has been created in the meantime. */
async function create(uri: vscode.Uri, recap: WrittenRecap): Promise<vscode.TextDocument | undefined> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(recap.text) });
  if ((await fileExists(uri)) || !(await vscode.workspace.applyEdit(edit))) {
    const path = vscode.workspace.asRelativePath(uri);
    void showError(vscode.l10n.t('{0} could not be created. Nothing was overwritten.', path));
    return undefined;
  }
  return vscode.workspace.openTextDocument(uri);
}

async function show(document: vscode.TextDocument, { cursor }: WrittenRecap): Promise<void> {
  void completeWalkthroughStep('write');
  // With the selection at once: what the user types at this moment must not be anywhere else.
  const selection = toRange({ start: cursor, end: cursor });
  await vscode.window.showTextDocument(document, { preview: false, selection });
}
