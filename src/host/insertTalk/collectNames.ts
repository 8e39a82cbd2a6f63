import * as vscode from 'vscode';
import { knownNamesOf, type KnownNames } from '../../core/recap/queries/knownNames.js';
import { parseRecap } from '../../core/recap/parseRecap.js';
import { isRecap, type Recap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { searchFiles } from '../site/found/searchFiles.js';
import { modifiedTime } from '../site/files/modifiedTime.js';
import { readFileText } from '../site/files/readFileText.js';

/** Limits of the search in the workspace: files, and bytes of each. */
const mostPosts = 200;
const largestPost = 200_000;

/** The recaps of files, by URI, until the files change. */
const cache = new Map<string, { readonly modified: number; readonly recap: Recap | undefined }>();

/**
 * Speakers and tags: first those of the recap, then those of the other open recaps, and those of the workspace once
 * `searching` has settled.
 */
export function collectNames(
  documents: RecapDocuments,
  own: vscode.TextDocument,
): { readonly names: () => KnownNames; readonly searching: Promise<void> } {
  const others = documents.all.filter((document) => document !== own);
  const first = knownNamesOf([documents.get(own)]);
  let names = joined(first, knownNamesOf(others.map((document) => documents.get(document))));
  const searching = recapsAround(own.uri).then((recaps) => {
    names = joined(names, knownNamesOf(recaps));
  });
  return { names: () => names, searching };
}

function joined(a: KnownNames, b: KnownNames): KnownNames {
  return {
    speakers: [...new Set([...a.speakers, ...b.speakers])],
    tags: [...new Set([...a.tags, ...b.tags])],
  };
}

/** The recaps in the workspace folder of a document; empty for a document outside. Never rejects. */
async function recapsAround(uri: vscode.Uri): Promise<readonly Recap[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  try {
    const pattern = new vscode.RelativePattern(folder, '**/*.md');
    const files = await searchFiles(pattern, '**/{node_modules,themes,public,resources}/**', mostPosts);
    const recaps = await Promise.all(files.map(recapOf));
    const found = new Set(files.map((file) => file.toString()));
    for (const file of cache.keys()) if (!found.has(file)) cache.delete(file);
    return recaps.filter((recap) => recap !== undefined);
  } catch {
    return [];
  }
}

async function recapOf(uri: vscode.Uri): Promise<Recap | undefined> {
  const modified = await modifiedTime(uri);
  if (modified === undefined) return undefined;
  const cached = cache.get(uri.toString());
  if (cached?.modified === modified) return cached.recap;
  const text = await readFileText(uri, largestPost);
  if (text === undefined) return undefined;
  const parsed = parseRecap(text);
  const recap = isRecap(parsed) ? parsed : undefined;
  cache.set(uri.toString(), { modified, recap });
  return recap;
}
