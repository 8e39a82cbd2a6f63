import * as vscode from 'vscode';
import { endingOf, imageSnippet, placeImage } from '../../core/paste/placeImage.js';
import { fromPosition } from '../convert.js';
import type { RecapDocuments } from '../recapDocuments.js';
import { fileExists } from '../fileExists.js';
import type { Sites } from '../sites.js';

/** A picture on its way into a post. */
export interface BroughtImage {
  /** What shows it, its description to be filled in. */
  readonly snippet: vscode.SnippetString;
  /** Makes its file; undone together with the text. */
  readonly file: vscode.WorkspaceEdit;
}

/** So many names are tried before the picture is left to VS Code. */
const mostNames = 200;

/** The first picture of a paste or drop, with the file that it is to have; `undefined` where there is none, or no place for it. */
export async function bringImage(
  documents: RecapDocuments,
  sites: Sites,
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
): Promise<BroughtImage | undefined> {
  const [file, ending] = imageIn(data) ?? [];
  if (!file || ending === undefined || document.isUntitled) return undefined;
  const { root, site } = await sites.lookup(document.uri);
  const pagePath = document.uri.path.slice(root.path.replace(/\/$/, '').length + 1);
  const place = placeImage(documents.get(document), fromPosition(position), pagePath, site);
  for (let number = 1; number <= mostNames; number++) {
    const name = `${place.name}${number === 1 ? '' : `-${number}`}.${ending}`;
    const uri = vscode.Uri.joinPath(root, place.folder, name);
    if (await fileExists(uri)) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, contents: await file.data() });
    return { snippet: new vscode.SnippetString(imageSnippet(place, name)), file: edit };
  }
  return undefined;
}

function imageIn(data: vscode.DataTransfer): readonly [vscode.DataTransferFile, string] | undefined {
  for (const [type, item] of data) {
    const ending = endingOf(type);
    const file = ending === undefined ? undefined : item.asFile();
    if (file) return [file, ending!];
  }
  return undefined;
}
