import * as vscode from 'vscode';
import { readEventDates, type EventDates } from '../../core/newRecap/eventDates.js';
import { isRecapPath, placesFor, slugOf, type PostText } from '../../core/newRecap/placeRecap.js';
import { writeRecap } from '../../core/newRecap/writeRecap.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { countDays } from '../documents/counts.js';
import { askInSteps, pickItem, type Step } from '../editor/askInSteps.js';
import { fileExists } from '../site/fileExists.js';
import { readFileText } from '../site/readFileText.js';
import { pagePathOf } from '../site/sitePath.js';
import type { Sites } from '../site/sites.js';
import { completeWalkthroughStep } from '../editor/completeWalkthroughStep.js';

/** Limits of the posts from which the conventions of a site are derived: files, and bytes of each. */
const mostPosts = 60;
const largestPost = 200_000;

interface RecapDraft {
  readonly title: string;
  readonly dates: EventDates | undefined;
  readonly path: string;
}

/** The site in which a recap is created. */
interface RecapDestination {
  readonly root: vscode.Uri;
  readonly contentDir: string;
  readonly language: string;
  readonly posts: readonly PostText[];
}

/** Registers *New Recap*: asks for event, dates and path, creates the file and opens it. */
export function registerNewRecap(active: ActiveRecap, sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand('recap.newRecap', async (given?: unknown) => {
    const near = active.document?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!near || near.scheme === 'untitled') {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of your site first.'));
      return;
    }
    const destination = await destinationNear(near, sites);
    const start = draftOf(given);
    const steps = [
      ...(start.title === '' ? [askForEvent] : []),
      ...(start.dates ? [] : [askForDates]),
      ...(start.path === '' ? [askForPath(destination)] : []),
    ];
    const draft = await askInSteps(steps, start);
    if (!draft?.dates) return;
    const text = writeRecap({ title: draft.title, dates: draft.dates }, destination.posts, destination.language);
    await create(vscode.Uri.joinPath(destination.root, draft.path), text);
  });
}

/**
 * What a keybinding or another extension can pass: `title`, `dates` as the user would type them, and `path` from the
 * site's folder.
 */
function draftOf(given: unknown): RecapDraft {
  const { title, dates, path } = (typeof given === 'object' && given !== null ? given : {}) as Partial<
    Record<string, unknown>
  >;
  return {
    title: typeof title === 'string' ? title.trim() : '',
    dates: typeof dates === 'string' ? readEventDates(dates) : undefined,
    path: typeof path === 'string' && isRecapPath(path) ? path : '',
  };
}

/** Fails if the file has been created in the meantime. */
async function create(uri: vscode.Uri, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  if ((await fileExists(uri)) || !(await vscode.workspace.applyEdit(edit))) {
    const path = vscode.workspace.asRelativePath(uri);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be created. Nothing was overwritten.', path));
    return;
  }
  void completeWalkthroughStep('write');
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}

async function destinationNear(near: vscode.Uri, sites: Sites): Promise<RecapDestination> {
  // The site of a folder is found by a file in it.
  const isFolder = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === near.toString());
  const { root, site, inSite } = await sites.lookup(isFolder ? vscode.Uri.joinPath(near, 'index.md') : near);
  const pattern = new vscode.RelativePattern(root, `${site.contentDir}/**/*.md`);
  const files = await vscode.workspace.findFiles(pattern, undefined, mostPosts);
  const posts = await Promise.all(
    files.map(async (uri) => ({
      path: pagePathOf(root, uri),
      text: (await readFileText(uri, largestPost)) ?? '',
    })),
  );
  return { root, contentDir: site.contentDir, language: inSite ? site.locale : vscode.env.language, posts };
}

const askForEvent: Step<RecapDraft> = async ({ title }, position) => {
  const item = await pickItem(
    {
      title: vscode.l10n.t('New Recap'),
      placeholder: vscode.l10n.t('Name of the event, such as "Lantern Days 2025"'),
      value: title,
      items: (typed) => (typed.trim() === '' ? [] : [{ label: typed.trim(), alwaysShow: true }]),
    },
    position,
  );
  return item === undefined || item === 'back' ? item : { title: item.label };
};

interface DatesItem extends vscode.QuickPickItem {
  readonly dates: EventDates;
}

const askForDates: Step<RecapDraft> = async ({ dates }, position) => {
  const today = new Date();
  const [year, month, day] = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const now = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const itemOf = (found: EventDates): DatesItem => ({
    label: found.days === 1 ? found.first : `${found.first} – ${found.last}`,
    description: countDays(found.days),
    alwaysShow: true,
    dates: found,
  });
  const item = await pickItem<DatesItem>(
    {
      title: vscode.l10n.t('New Recap'),
      placeholder: vscode.l10n.t('Date or dates, such as "2025-06-12" or "2025-06-12 – 2025-06-13"'),
      value: dates ? itemOf(dates).label : '',
      items: (typed) => {
        const found = readEventDates(typed.trim() === '' ? now : typed);
        return found ? [itemOf(found)] : [];
      },
    },
    position,
  );
  return item === undefined || item === 'back' ? item : { dates: item.dates };
};

function askForPath({ root, contentDir, posts }: RecapDestination): Step<RecapDraft> {
  return async ({ title, dates }, position) => {
    const paths = posts.map(({ path }) => path);
    const offered = placesFor(paths, contentDir, slugOf(title), dates?.last ?? '');
    for (;;) {
      const item = await pickItem(
        {
          title: vscode.l10n.t('New Recap'),
          placeholder: vscode.l10n.t('Path of the new file, relative to the folder of the site'),
          items: (typed) => {
            const own = typed.trim();
            return (isRecapPath(own) ? [own, ...offered] : offered).map((label) => ({
              label,
              alwaysShow: label === own,
            }));
          },
        },
        position,
      );
      if (item === undefined || item === 'back') return item;
      if (!(await fileExists(vscode.Uri.joinPath(root, item.label)))) return { path: item.label };
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} already exists.', item.label));
    }
  };
}
