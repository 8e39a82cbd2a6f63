import * as vscode from 'vscode';
import type { KeptProgramme } from '../../core/programme/keptProgramme.js';
import { matchTalks } from '../../core/programme/match/matchTalks.js';
import { programmeOfRecap } from '../../core/programme/match/programmeOfRecap.js';
import { isOffered } from '../../core/programme/now/sessionsAt.js';
import { sessionsOf } from '../../core/programme/queries/sessionsOf.js';
import type { Session } from '../../core/programme/programme.js';
import type { Recap, Talk } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Programmes } from './programmes.js';

const key = 'recap.chosenProgrammes';

/** How many posts keep the programme that was chosen for them: those chosen last. */
const most = 200;

/** The programme of a recap, and the sessions of its talks. */
export interface FoundProgramme {
  readonly kept: KeptProgramme;
  readonly sessions: ReadonlyMap<Talk, Session>;
  /** The sessions that the user attends, and that have no talk yet. */
  readonly unwritten: readonly Session[];
}

const none: readonly Session[] = [];

/** Which programme each post is about: found by its dates and name, or chosen by the user, which is remembered. */
export class RecapProgrammes implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;
  /** The id of the programme for each URI; empty for none. */
  private readonly chosen: Map<string, string>;
  private readonly found = new WeakMap<Recap, { readonly of: object; readonly found: FoundProgramme | undefined }>();
  /** Takes the place of the last one when an answer can be another. */
  private state = {};

  /** Fires when a post can have another programme, or one that has changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly programmes: Programmes,
    private readonly documents: RecapDocuments,
    private readonly memory: vscode.Memento,
  ) {
    this.chosen = new Map(readChosen(memory.get(key)));
    this.listeners = vscode.Disposable.from(
      programmes.onDidChange(() => this.change()),
      vscode.workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.move(oldUri.toString(), newUri.toString());
      }),
    );
  }

  /** The programmes that can be chosen. */
  get all(): readonly KeptProgramme[] {
    return this.programmes.all;
  }

  /** By what is known now; `undefined` as well while programmes are still read. */
  get(document: vscode.TextDocument): FoundProgramme | undefined {
    const { all } = this.programmes;
    if (all.length === 0) return undefined;
    const recap = this.documents.get(document);
    const known = this.found.get(recap);
    if (known?.of === this.state) return known.found;
    const kept = this.keptFor(document.uri, recap, all);
    const found = kept && foundIn(recap, kept);
    this.found.set(recap, { of: this.state, found });
    return found;
  }

  /** The sessions that the user attends, and that have no talk yet. */
  unwritten(document: vscode.TextDocument): readonly Session[] {
    return this.get(document)?.unwritten ?? none;
  }

  /** The same as `get`, once programmes are read. */
  async load(document: vscode.TextDocument): Promise<FoundProgramme | undefined> {
    await this.programmes.load();
    return this.get(document);
  }

  /** Remembers the programme that the user has chosen for a post; none for an empty id. */
  choose({ uri }: vscode.TextDocument, id: string): void {
    this.chosen.delete(uri.toString());
    this.chosen.set(uri.toString(), id);
    this.save();
    this.change();
  }

  dispose(): void {
    vscode.Disposable.from(this.listeners, this.changed).dispose();
  }

  private keptFor(uri: vscode.Uri, recap: Recap, all: readonly KeptProgramme[]): KeptProgramme | undefined {
    const id = this.chosen.get(uri.toString());
    if (id === '') return undefined;
    return all.find((each) => each.id === id) ?? programmeOfRecap(recap, all);
  }

  private change(): void {
    this.state = {};
    this.changed.fire();
  }

  /** Moves the choice for a file, or for all files in a folder. */
  private move(from: string, to: string): void {
    for (const [uri, id] of [...this.chosen]) {
      if (uri !== from && !uri.startsWith(`${from}/`)) continue;
      this.chosen.delete(uri);
      this.chosen.set(to + uri.slice(from.length), id);
    }
    this.save();
  }

  private save(): void {
    const saved = [...this.chosen].filter(([uri]) => !uri.startsWith('untitled:')).slice(-most);
    void this.memory.update(key, saved);
  }
}

function foundIn(recap: Recap, kept: KeptProgramme): FoundProgramme {
  const sessions = matchTalks(recap, kept.programme);
  const written = new Set([...sessions.values()].map(({ id }) => id));
  const attended = new Set(kept.attended);
  const isUnwritten = (session: Session): boolean =>
    attended.has(session.id) && !written.has(session.id) && isOffered(session);
  return { kept, sessions, unwritten: sessionsOf(kept.programme).filter(isUnwritten) };
}

/** The stored choices, as far as they are valid. */
function readChosen(stored: unknown): readonly (readonly [string, string])[] {
  return (Array.isArray(stored) ? (stored as readonly unknown[]) : []).flatMap((entry) => {
    const [uri, id] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
    return typeof uri === 'string' && typeof id === 'string' ? [[uri, id] as const] : [];
  });
}
