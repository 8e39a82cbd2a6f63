import * as vscode from 'vscode';
import { formatEventDates, readEventDates, type EventDates } from '../../core/newRecap/eventDates.js';
import type { ModelPost } from '../../core/newRecap/modelPosts.js';
import { eventOfProgramme } from '../../core/newRecap/programmeEvent.js';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import { isOffered } from '../../core/programme/now/sessionsAt.js';
import type { Session } from '../../core/programme/programme.js';
import { isRecapPath, placesFor, slugOf } from '../../core/newRecap/placeRecap.js';
import { countDays } from '../documents/counts.js';
import { pickItem, type InputStep } from '../editor/askInSteps.js';
import { showWarning } from '../editor/notify.js';
import { describeProgramme, eventOf, formatDay } from '../programmes/describeProgramme.js';
import { aboutSession } from '../programmes/sessionItems.js';
import { fileExists } from '../site/files/fileExists.js';
import { sitePathOf } from '../site/sitePath.js';
import type { RecapFolder } from './recapFolders.js';

/** What the user has answered so far. */
export interface RecapDraft {
  readonly title: string;
  readonly dates: EventDates | undefined;
  /** Relative to the folder. */
  readonly path: string;
  readonly draft: boolean | undefined;
  /** The programme of the conference, which answers the questions for event and dates. */
  readonly kept?: KeptProgramme | undefined;
}

/** Asks for one of several folders; `undefined` if the user cancels. */
export async function askForFolder(folders: readonly RecapFolder[]): Promise<RecapFolder | undefined> {
  const items = folders.map((folder) => ({
    label: nameOf(folder.root),
    description: folder.inSite ? folder.site.title : '',
    folder,
  }));
  const question = {
    title: vscode.l10n.t('New Recap'),
    placeholder: vscode.l10n.t('Folder of the new recap'),
    items: () => items,
  };
  const item = await pickItem(question, { number: 1, total: 1 });
  return item === 'back' ? undefined : item?.folder;
}

/** The name of a workspace folder, with the path of the folder within it. */
function nameOf(root: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(root);
  const path = folder && sitePathOf(folder.uri, root);
  return folder ? [folder.name, path].filter(Boolean).join('/') : root.path;
}

/** Asks for the programme of the conference, or none. */
export function askForProgramme(programmes: readonly KeptProgramme[]): InputStep<RecapDraft> {
  const items = [
    ...programmes.map((kept) => ({
      label: eventOf(kept.programme),
      description: describeProgramme(kept.programme),
      kept,
    })),
    { label: vscode.l10n.t('Another event'), description: vscode.l10n.t('without a programme'), kept: undefined },
  ];
  return async (_, position) => {
    const question = {
      title: vscode.l10n.t('New Recap'),
      placeholder: vscode.l10n.t('Programme of the conference'),
      items: () => items,
    };
    const item = await pickItem(question, position);
    if (item === undefined || item === 'back') return item;
    const event = item.kept && eventOfProgramme(item.kept.programme);
    return { kept: item.kept, title: event?.title ?? '', dates: event?.dates };
  };
}

/** Lets the user tick the sessions that become talks at once; `undefined` if the user cancels. */
export async function askForSessions({ programme, attended }: KeptProgramme): Promise<readonly Session[] | undefined> {
  const items = programme.days.flatMap(({ date, sessions }) => [
    { label: date === undefined ? '' : formatDay(date), kind: vscode.QuickPickItemKind.Separator, session: undefined },
    ...sessions.filter(isOffered).map((session) => ({
      label: session.title,
      description: aboutSession(session),
      picked: attended.includes(session.id),
      session,
    })),
  ]);
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New Recap'),
    placeHolder: vscode.l10n.t('Sessions to insert now. You can insert others at any time.'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return picked?.flatMap(({ session }) => session ?? []);
}

/** The step for a programme that does not answer it. */
export function unlessKnown(what: 'title' | 'dates', step: InputStep<RecapDraft>): InputStep<RecapDraft> {
  return (draft, position) => {
    const isKnown = draft.kept !== undefined && (what === 'title' ? draft.title !== '' : draft.dates !== undefined);
    return isKnown ? Promise.resolve({}) : step(draft, position);
  };
}

export const askForEvent: InputStep<RecapDraft> = async ({ title }, position) => {
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

export const askForDates: InputStep<RecapDraft> = async ({ dates }, position) => {
  const today = new Date();
  const [year, month, day] = [today.getFullYear(), today.getMonth() + 1, today.getDate()];
  const now = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const item = await pickItem<DatesItem>(
    {
      title: vscode.l10n.t('New Recap'),
      placeholder: vscode.l10n.t('Date or dates, such as "2025-06-12" or "2025-06-12 – 2025-06-13"'),
      value: dates ? formatEventDates(dates) : '',
      items: (typed) => {
        const found = readEventDates(typed.trim() === '' ? now : typed);
        return found ? [datesItem(found)] : [];
      },
    },
    position,
  );
  return item === undefined || item === 'back' ? item : { dates: item.dates };
};

function datesItem(dates: EventDates): DatesItem {
  return { label: formatEventDates(dates), description: countDays(dates.each.length), alwaysShow: true, dates };
}

export function askForPath({ root, home, isSite }: RecapFolder, posts: readonly ModelPost[]): InputStep<RecapDraft> {
  return async ({ title, dates }, position) => {
    const paths = posts.map(({ path }) => path);
    const offered = placesFor(paths, home, slugOf(title), dates?.last ?? '');
    for (;;) {
      const item = await pickItem(
        {
          title: vscode.l10n.t('New Recap'),
          placeholder: isSite
            ? vscode.l10n.t('Path of the new file, relative to the folder of the site')
            : vscode.l10n.t('Path of the new file, relative to the open folder'),
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
      void showWarning(vscode.l10n.t('{0} already exists.', item.label));
    }
  };
}

interface DraftItem extends vscode.QuickPickItem {
  readonly draft: boolean;
}

export const askForDraft: InputStep<RecapDraft> = async (_, position) => {
  const items: readonly DraftItem[] = [
    {
      label: vscode.l10n.t('Draft'),
      description: 'draft: true',
      detail: vscode.l10n.t('It is not published until you remove this line.'),
      draft: true,
    },
    {
      label: vscode.l10n.t('Not a draft'),
      detail: vscode.l10n.t('It is published the next time the site is built.'),
      draft: false,
    },
  ];
  const question = {
    title: vscode.l10n.t('New Recap'),
    placeholder: vscode.l10n.t('Is the recap a draft?'),
    items: () => items,
  };
  const item = await pickItem(question, position);
  return item === undefined || item === 'back' ? item : { draft: item.draft };
};
