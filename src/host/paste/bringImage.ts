import * as vscode from 'vscode';
import { imageAddress } from '../../core/paste/imageAddress.js';
import { endingOf, imageSnippet, placeImage } from '../../core/paste/placeImage.js';
import { fromPosition } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { fileExists } from '../site/fileExists.js';
import { sitePathOf } from '../site/sitePath.js';
import type { Sites } from '../site/sites.js';

/** A picture on its way into a post. */
export interface BroughtImage {
  /** What shows it, its description to be filled in. */
  readonly snippet: vscode.SnippetString;
  /** Makes its file, unless the site has it; undone together with the text. */
  readonly file: vscode.WorkspaceEdit | undefined;
}

/** So many names are tried before the picture is left to VS Code. */
const mostNames = 200;

/**
 * The first picture of a paste or drop, with the file that it is to have; one of the site's own where it lies. `undefined`
 * where there is none, or no place for it.
 */
export async function bringImage(
  documents: RecapDocuments,
  sites: Sites,
  document: vscode.TextDocument,
  position: vscode.Position,
  data: vscode.DataTransfer,
): Promise<BroughtImage | undefined> {
  const [file, ending] = imageIn(data) ?? [];
  const known = file?.uri ?? (await onlyFileIn(data));
  if (!(file ?? known) || document.isUntitled) return undefined;
  const { root, pagePath, site } = await sites.lookup(document.uri);
  const place = placeImage(documents.get(document), fromPosition(position), pagePath, site);
  const path = known && sitePathOf(root, known);
  const address = path === undefined ? undefined : imageAddress(path, pagePath, site);
  if (address !== undefined)
    return { snippet: new vscode.SnippetString(imageSnippet({ ...place, src: '' }, address)), file: undefined };
  if (!file) return undefined;
  for (let number = 1; number <= mostNames; number++) {
    const name = `${place.name}${number === 1 ? '' : `-${number}`}.${ending!}`;
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

/** The file that is dragged or copied within VS Code; `undefined` for several. */
async function onlyFileIn(data: vscode.DataTransfer): Promise<vscode.Uri | undefined> {
  const list = await data.get('text/uri-list')?.asString();
  const [uri, ...others] = list?.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')) ?? [];
  return uri === undefined || others.length > 0 ? undefined : parsed(uri);
}

/** `undefined` for what is no address at all: any program may have put it there. */
function parsed(uri: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(uri, true);
  } catch {
    return undefined;
  }
}
