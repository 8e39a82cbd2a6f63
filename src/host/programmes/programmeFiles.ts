import * as vscode from 'vscode';
import { readAttended, readStored, writeAttended, writeStored } from '../../core/programme/stored/storedProgramme.js';
import type { StoredProgramme } from '../../core/programme/stored/storedProgramme.js';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import { showWarning } from '../editor/notify.js';

const ending = '.json';
const attendedEnding = '.attended.json';
/** A file that is about to take the place of the one without this ending. */
const newEnding = '.new';
const brokenEnding = '.broken';

interface KnownFile {
  /** Changes when the file does. */
  readonly stamp: string;
  readonly text: string;
  readonly value: unknown;
}

/**
 * The files of programmes in a folder: `ID.json`, and `ID.attended.json` with what the user ticked. A file is replaced as
 * a whole, so that a window never reads half of what another one writes, and nothing is lost when one ends meanwhile.
 */
export class ProgrammeFiles {
  private readonly known = new Map<string, KnownFile>();

  constructor(
    private readonly folder: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** All programmes. Only files that have changed are read. Never rejects. */
  async readAll(): Promise<readonly KeptProgramme[]> {
    const names = new Set(await this.names());
    const read = await Promise.all(
      [...names]
        .filter((name) => name.endsWith(ending) && !name.endsWith(attendedEnding))
        .map((name) => this.readOne(name.slice(0, -ending.length))),
    );
    for (const name of this.known.keys()) if (!names.has(name)) this.known.delete(name);
    return read.filter((kept) => kept !== undefined);
  }

  /** Writes a programme, without what the user ticked. */
  async write(stored: StoredProgramme): Promise<void> {
    await this.replace(stored.id + ending, writeStored(stored));
  }

  /** Changes what the user ticked: what another window has written since is kept. */
  async changeAttended(id: string, change: (attended: readonly string[]) => readonly string[]): Promise<void> {
    const name = id + attendedEnding;
    const { text = '' } = (await this.textOf(name)) ?? {};
    await this.replace(name, writeAttended(change(readAttended(text))));
  }

  async remove(id: string): Promise<void> {
    for (const name of [id + ending, id + attendedEnding]) {
      await this.delete(name + newEnding);
      await this.delete(name);
    }
  }

  private async readOne(id: string): Promise<KeptProgramme | undefined> {
    const stored = await this.readKnown(id + ending, readStored);
    if (stored === 'later') this.log.warn(`${id}${ending} was written by a later version of the extension`);
    if (stored === undefined || stored === 'later') return undefined;
    const attended = (await this.readKnown(id + attendedEnding, readAttended)) ?? [];
    return stored.id === id ? { ...stored, attended } : undefined;
  }

  /** What a file contains; `undefined` if there is none, and if it is broken: then it is set aside. */
  private async readKnown<Value>(name: string, read: (text: string) => Value | undefined): Promise<Value | undefined> {
    const known = this.known.get(name);
    const stamp = await this.stampOf(name);
    if (known?.stamp === stamp) return known.value as Value;
    const found = await this.textOf(name);
    if (!found) return undefined;
    const { text, isNew } = found;
    // The same text is the same value, so that nothing is shown again for it.
    const value = known?.text === text ? (known.value as Value) : read(text);
    if (value !== undefined) this.known.set(name, { stamp, text, value });
    // Of a new file there may be only half yet.
    else if (!isNew) await this.setAside(name);
    return value;
  }

  private async setAside(name: string): Promise<void> {
    try {
      await vscode.workspace.fs.rename(this.uri(name), this.uri(name + brokenEnding), { overwrite: true });
    } catch (error) {
      this.log.warn(String(error));
    }
    const path = this.uri(name + brokenEnding).fsPath;
    void showWarning(vscode.l10n.t('A stored programme cannot be read. Its file was set aside: {0}', path));
  }

  /**
   * VS Code deletes a file before another one is renamed to its name, so there is a moment with the new one only: it is
   * read where the old one is missing.
   */
  private async replace(name: string, text: string): Promise<void> {
    const [from, to] = [this.uri(name + newEnding), this.uri(name)];
    await vscode.workspace.fs.createDirectory(this.folder);
    await vscode.workspace.fs.writeFile(from, new TextEncoder().encode(text));
    await vscode.workspace.fs.rename(from, to, { overwrite: true });
  }

  private async textOf(name: string): Promise<{ readonly text: string; readonly isNew: boolean } | undefined> {
    // The new one may get its name between the first two.
    for (const each of [name, name + newEnding, name]) {
      try {
        const bytes = await vscode.workspace.fs.readFile(this.uri(each));
        return { text: new TextDecoder().decode(bytes), isNew: each !== name };
      } catch {
        // There is no such file.
      }
    }
    return undefined;
  }

  private async stampOf(name: string): Promise<string> {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(this.uri(name));
      return `${mtime} ${size}`;
    } catch {
      return '';
    }
  }

  /** The names of the files, each without the ending of a new one. */
  private async names(): Promise<readonly string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(this.folder);
      return entries.map(([name]) => (name.endsWith(newEnding) ? name.slice(0, -newEnding.length) : name));
    } catch {
      return [];
    }
  }

  private async delete(name: string): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.uri(name));
    } catch {
      // There was none.
    }
  }

  private uri(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }
}
