import * as vscode from 'vscode';
import { imageAddress } from '../../core/paste/imageAddress.js';
import { endingOf, imageSnippet, placeImage } from '../../core/paste/placeImage.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { fromPosition } from '../editor/convert.js';
import { fileExists } from '../site/files/fileExists.js';
import { SiteFiles } from '../site/siteFiles.js';
import { sitePathOf } from '../site/sitePath.js';
import type { Sites } from '../site/sites.js';

/** A pasted or dropped image. */
export interface ImportedImage {
  /** Shows the image; its description is a placeholder. */
  readonly snippet: vscode.SnippetString;
  /** Creates the image file, unless the site already has it. Undone together with the text. */
  readonly file: vscode.WorkspaceEdit | undefined;
}

/** A paste or drop into a document. */
export interface Transfer {
  readonly documents: RecapDocuments;
  readonly sites: Sites;
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly data: vscode.DataTransfer;
}

/** How many file names are tried before the image is left to VS Code. */
const mostNames = 200;

/**
 * The first image of a paste or drop, with the file to create for it. An image that the site already has is used where it
 * is. `undefined` if there is no image, or no place for its file.
 */
export async function importImage(transfer: Transfer): Promise<ImportedImage | undefined> {
  const { documents, sites, document, position, data } = transfer;
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
  const files = new SiteFiles(root);
  for (let number = 1; number <= mostNames; number++) {
    const name = `${place.name}${number === 1 ? '' : `-${number}`}.${ending!}`;
    const uri = files.uriOf(`${place.folder}/${name}`);
    // The configuration may name a static folder outside the workspace.
    if (!uri) return undefined;
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

/** The file that was dragged or copied within VS Code; `undefined` if there are several. */
async function onlyFileIn(data: vscode.DataTransfer): Promise<vscode.Uri | undefined> {
  const list = await data.get('text/uri-list')?.asString();
  const [uri, ...others] = list?.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#')) ?? [];
  return uri === undefined || others.length > 0 ? undefined : parseUri(uri);
}

/** `undefined` for an invalid URI: the text may come from any program. */
function parseUri(text: string): vscode.Uri | undefined {
  try {
    return vscode.Uri.parse(text, true);
  } catch {
    return undefined;
  }
}
