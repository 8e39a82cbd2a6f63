import * as vscode from 'vscode';
import { allTalks, findTalks } from '../../core/recaps/findTalks.js';
import { titleOf } from '../../core/recaps/groupRecaps.js';
import { toRange } from '../editor/convert.js';
import type { RecapIndex } from './recapIndex.js';

/** VS Code shows about so many symbols. */
const mostSymbols = 500;

/** Milliseconds after which reading stops when nobody has typed on. */
const patience = 3000;

/** Shows the talks of all recaps in *Go to Symbol in Workspace*. They are read when somebody types there for the first time. */
export function registerTalkSymbols(index: RecapIndex): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (typed, token) => {
      if (typed.trim() === '') return [];
      // Whoever types on does not wait, and reading goes on.
      const reading = index.readFor();
      await Promise.race([
        reading.done,
        new Promise<void>((resolve) => token.onCancellationRequested(() => resolve())),
      ]);
      setTimeout(() => void reading.dispose(), patience);
      if (token.isCancellationRequested) return [];
      return findTalks(allTalks(index.entries), typed, mostSymbols).flatMap(({ entry, talk }) => {
        const uri = index.uriOf(entry.id);
        const place = { line: talk.line, character: 0 };
        const location = uri && new vscode.Location(uri, toRange({ start: place, end: place }));
        if (!location) return [];
        const name = talk.speakers.length > 0 ? `${talk.title} (${talk.speakers.join(', ')})` : talk.title;
        return [new vscode.SymbolInformation(name, vscode.SymbolKind.Event, titleOf(entry), location)];
      });
    },
  });
}
