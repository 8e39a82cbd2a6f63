import * as vscode from 'vscode';
import { knownNamesOf, type KnownNames } from '../../core/recap/queries/knownNames.js';
import { parseRecap } from '../../core/recap/parseRecap.js';
import { isRecap, type Recap } from '../../core/recap/model/recap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** So many posts of the workspace are looked into, up to this size in bytes. */
const mostPosts = 200;
const largestPost = 200_000;

/** The recap of a file, as long as the file is the same. */
const read = new Map<string, { readonly modified: number; readonly recap: Recap | undefined }>();

/** Speakers and tags of the recap, then of the others that are open, then of those in the workspace once `searching` is over. */
export function collectNames(
  documents: RecapDocuments,
  own: vscode.TextDocument,
): { readonly names: () => KnownNames; readonly searching: Promise<void> } {
  const open = documents.all.filter((document) => document !== own);
  const first = knownNamesOf([documents.get(own)]);
  let names = joined(first, knownNamesOf(open.map((document) => documents.get(document))));
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

/** Of the workspace folder of a document; none for one outside. Never rejects. */
async function recapsAround(uri: vscode.Uri): Promise<readonly Recap[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return [];
  try {
    const pattern = new vscode.RelativePattern(folder, '**/*.md');
    const files = await vscode.workspace.findFiles(pattern, '**/{node_modules,themes,public,resources}/**', mostPosts);
    return (await Promise.all(files.map(recapOf))).filter((recap) => recap !== undefined);
  } catch {
    return [];
  }
}

async function recapOf(uri: vscode.Uri): Promise<Recap | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    const known = read.get(uri.toString());
    if (known?.modified === mtime) return known.recap;
    if (size > largestPost) return undefined;
    const recap = parseRecap(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
    const kept = isRecap(recap) ? recap : undefined;
    read.set(uri.toString(), { modified: mtime, recap: kept });
    return kept;
  } catch {
    return undefined;
  }
}
