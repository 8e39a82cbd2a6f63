import * as vscode from 'vscode';
import { slugOf } from '../../core/newRecap/placeRecap.js';
import { writeDataFile } from '../../core/programme/stored/dataFile.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { showError, showInformation, showWarning } from '../editor/notify.js';
import { chooseProgramme } from '../programmes/chooseProgramme.js';
import { eventOf } from '../programmes/describeProgramme.js';
import type { Programmes } from '../programmes/programmes.js';
import { fileExists } from '../site/files/fileExists.js';
import type { Sites } from '../site/sites.js';

/** Registers *Save Programme in This Site*: as a data file, which templates can use and which can be imported again. */
export function registerSaveProgramme(programmes: Programmes, active: ActiveRecap, sites: Sites): vscode.Disposable {
  return vscode.commands.registerCommand('recap.saveProgramme', async () => {
    const title = vscode.l10n.t('Save Programme in This Site');
    const near = active.document?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!near || near.scheme === 'untitled') {
      void showInformation(vscode.l10n.t('Open a folder or a post of the site first.'));
      return;
    }
    const kept = await chooseProgramme(programmes, title);
    if (!kept) return;
    const file = near === active.document?.uri ? near : vscode.Uri.joinPath(near, 'index.md');
    const { root, site, generator } = await sites.lookup(file);
    // Jekyll and Eleventy have names of their own for the folder.
    const folder = generator === 'jekyll' || generator === 'eleventy' ? '_data' : (site.dataDirs[0]?.source ?? 'data');
    const path = await askForPath(title, `${folder}/${slugOf(kept.programme.event)}.json`);
    if (path === undefined) return;
    const uri = vscode.Uri.joinPath(root, path);
    if ((await fileExists(uri)) && !(await mayReplace(path))) return;
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(writeDataFile(kept.programme)));
    } catch (error) {
      void showError(vscode.l10n.t('{0} could not be written: {1}', path, String(error)));
      return;
    }
    const message = vscode.l10n.t('"{0}" was saved in {1}.', eventOf(kept.programme), path);
    const open = vscode.l10n.t('Open');
    if ((await showInformation(message, open)) === open) await vscode.window.showTextDocument(uri);
  });
}

function askForPath(title: string, value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t('Path of the file, relative to the folder of the site'),
    value,
    valueSelection: [value.lastIndexOf('/') + 1, value.lastIndexOf('.')],
    ignoreFocusOut: true,
    validateInput: (path) =>
      isDataPath(path) ? undefined : vscode.l10n.t('The path must end with .json and stay in the site.'),
  });
}

function isDataPath(path: string): boolean {
  return /\.json$/i.test(path) && !/[\\:*?"<>|\0]/.test(path) && path.split('/').every((part) => /[^.\s]/.test(part));
}

async function mayReplace(path: string): Promise<boolean> {
  const replace = vscode.l10n.t('Replace');
  return (await showWarning(vscode.l10n.t('{0} already exists.', path), replace)) === replace;
}
