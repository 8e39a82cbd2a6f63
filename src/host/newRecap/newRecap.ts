import * as vscode from 'vscode';
import { readEventDates, type EventDates } from '../../core/newRecap/eventDates.js';
import { isRecapPath, placesFor, slugOf, type PostText } from '../../core/newRecap/placeRecap.js';
import { writeRecap } from '../../core/newRecap/writeRecap.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { askInSteps, pickItem, type Step } from '../editor/askInSteps.js';
import { fileExists } from '../site/fileExists.js';
import type { Sites } from '../site/sites.js';
import { tellDone } from '../editor/completeWalkthroughStep.js';

/** So many posts show how a site writes its own. */
const mostPosts = 60;
const largestPost = 200_000;

interface State {
  readonly title: string;
  readonly dates: EventDates | undefined;
  readonly path: string;
}

/** The folder in which a recap is to be written, with what is there. */
interface Place {
  readonly root: vscode.Uri;
  readonly contentDir: string;
  readonly language: string;
  readonly posts: readonly PostText[];
}

/** *Recap: New Recap*: asks for event, dates and place, writes the file that was not there, and opens it. */
export function registerNewRecap(active: ActiveRecap, sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand('recap.newRecap', async (given?: unknown) => {
    const near = active.document?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!near || near.scheme === 'untitled') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of your site first.'));
      return;
    }
    const place = await placeAround(near, sites);
    const start = stateOf(given);
    const steps = [
      ...(start.title === '' ? [askForEvent] : []),
      ...(start.dates ? [] : [askForDates]),
      ...(start.path === '' ? [askForPath(place)] : []),
    ];
    const state = await askInSteps(steps, start);
    if (!state?.dates) return;
    const text = writeRecap({ title: state.title, dates: state.dates }, place.posts, place.language);
    await create(vscode.Uri.joinPath(place.root, state.path), text);
  });
}

/** What a keybinding or another extension may give: `title`, `dates` as they are typed, and `path` from the site's folder on. */
function stateOf(given: unknown): State {
  const { title, dates, path } = (typeof given === 'object' && given !== null ? given : {}) as Partial<
    Record<string, unknown>
  >;
  return {
    title: typeof title === 'string' ? title.trim() : '',
    dates: typeof dates === 'string' ? readEventDates(dates) : undefined,
    path: typeof path === 'string' && isRecapPath(path) ? path : '',
  };
}

/** The file is made by the workspace's file system, which refuses one that exists meanwhile. */
async function create(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if ((await fileExists(uri)) || !(await vscode.workspace.applyEdit(edit))) {
    const path = vscode.workspace.asRelativePath(uri);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be created. Nothing was overwritten.', path));
    return;
  }
  void tellDone('write');
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}

async function placeAround(near: vscode.Uri, sites: Sites): Promise<Place> {
  // Of a folder the site is looked for from a file in it.
  const isFolder = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === near.toString());
  const { root, site, inSite } = await sites.lookup(isFolder ? vscode.Uri.joinPath(near, 'index.md') : near);
  const base = root.path.replace(/\/$/, '').length + 1;
  const pattern = new vscode.RelativePattern(root, `${site.contentDir}/**/*.md`);
  const files = await vscode.workspace.findFiles(pattern, undefined, mostPosts);
  const posts = await Promise.all(files.map(async (uri) => ({ path: uri.path.slice(base), text: await textOf(uri) })));
  return { root, contentDir: site.contentDir, language: inSite ? site.locale : vscode.env.language, posts };
}

async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    return size > largestPost ? '' : new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

const askForEvent: Step<State> = async ({ title }, place) => {
  const item = await pickItem(
    {
      title: vscode.l10n.t('New Recap'),
      placeholder: vscode.l10n.t('Name of the event, as “Lantern Days 2025”'),
      value: title,
      items: (typed) => (typed.trim() === '' ? [] : [{ label: typed.trim(), alwaysShow: true }]),
    },
    place,
  );
  return item === undefined || item === 'back' ? item : { title: item.label };
};

interface DatesItem extends vscode.QuickPickItem {
  readonly dates: EventDates;
}

const askForDates: Step<State> = async ({ dates }, place) => {
  const today = new Date();
  const [year, month, day] = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const now = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const itemOf = (found: EventDates): DatesItem => ({
    label: found.days === 1 ? found.first : `${found.first} – ${found.last}`,
    description: found.days === 1 ? vscode.l10n.t('1 day') : vscode.l10n.t('{0} days', found.days),
    alwaysShow: true,
    dates: found,
  });
  const item = await pickItem<DatesItem>(
    {
      title: vscode.l10n.t('New Recap'),
      placeholder: vscode.l10n.t('Its days, as “2025-06-12” or “2025-06-12 – 2025-06-13”'),
      value: dates ? itemOf(dates).label : '',
      items: (typed) => {
        const found = readEventDates(typed.trim() === '' ? now : typed);
        return found ? [itemOf(found)] : [];
      },
    },
    place,
  );
  return item === undefined || item === 'back' ? item : { dates: item.dates };
};

function askForPath({ root, contentDir, posts }: Place): Step<State> {
  return async ({ title, dates }, place) => {
    const paths = posts.map(({ path }) => path);
    const offered = placesFor(paths, contentDir, slugOf(title), dates?.last ?? '');
    for (;;) {
      const item = await pickItem(
        {
          title: vscode.l10n.t('New Recap'),
          placeholder: vscode.l10n.t('File, from the folder of the site on'),
          items: (typed) => {
            const own = typed.trim();
            return (isRecapPath(own) ? [own, ...offered] : offered).map((label) => ({
              label,
              alwaysShow: label === own,
            }));
          },
        },
        place,
      );
      if (item === undefined || item === 'back') return item;
      if (!(await fileExists(vscode.Uri.joinPath(root, item.label)))) return { path: item.label };
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} is there already.', item.label));
    }
  };
}
