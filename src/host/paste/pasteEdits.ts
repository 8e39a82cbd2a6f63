import * as vscode from 'vscode';
import { pastedAddress, pastedTalk } from '../../core/paste/pasteTalk.js';
import { postShortcode } from '../../core/paste/pastedPost.js';
import { imageTypes } from '../../core/paste/placeImage.js';
import type { TextEdit } from '../../core/text.js';
import { fromPosition, toTextEdit } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import { bringImage, type BroughtImage } from './bringImage.js';
import { pasteApiOf, type PasteApi, type PasteEdit, type PasteKind } from './pasteApi.js';

const selector: vscode.DocumentSelector = { language: 'markdown' };

/** What a paste into a recap may become: a talk, the link of one, a post of X, a picture beside the others; and drops of pictures. */
export function registerPasteEdits(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const drop = vscode.languages.registerDocumentDropEditProvider(selector, {
    provideDocumentDropEdits: async (document, position, data) => {
      const image = await bringImage(documents, sites, document, position, data);
      if (!image) return undefined;
      const edit = new vscode.DocumentDropEdit(image.snippet);
      if (image.file) edit.additionalEdit = image.file;
      return edit;
    },
  });
  const api = pasteApiOf(vscode);
  return api ? vscode.Disposable.from(drop, registerPasteProvider(api, documents, sites)) : drop;
}

function registerPasteProvider(api: PasteApi, documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const kindOf = (name: string): PasteKind => api.DocumentDropOrPasteEditKind.Empty.append('recap', name);
  const kinds = { talk: kindOf('talk'), link: kindOf('link'), post: kindOf('post'), image: kindOf('image') };
  const offer = (text: string | vscode.SnippetString, title: string, kind: PasteKind): PasteEdit => {
    const edit = new api.DocumentPasteEdit(text, title, kind);
    // Plain text stays what a paste is: these are offered beside it.
    edit.yieldTo = kind === kinds.image ? [] : [api.DocumentDropOrPasteEditKind.Text];
    return edit;
  };
  const imageEdit = ({ snippet, file }: BroughtImage): PasteEdit => {
    const edit = offer(snippet, vscode.l10n.t('Insert picture beside the post’s others'), kinds.image);
    if (file) edit.additionalEdit = file;
    return edit;
  };
  const textEdits = (document: vscode.TextDocument, at: vscode.Position, text: string): PasteEdit[] => {
    const post = postShortcode(text);
    if (post !== undefined) return [offer(post, vscode.l10n.t('Insert as post of X'), kinds.post)];
    const recap = documents.get(document);
    const found = pastedAddress(recap, text, fromPosition(at));
    if (found?.kind === 'link') {
      const edit = offer('', vscode.l10n.t('Link the talk to its page'), kinds.link);
      edit.additionalEdit = editOf(document, [found.edit]);
      return [edit];
    }
    const insertion = found && pastedTalk(recap, found.input, fromPosition(at), documents.optionsOf(document));
    if (!insertion) return [];
    const edit = offer('', vscode.l10n.t('Insert as talk'), kinds.talk);
    edit.additionalEdit = editOf(document, insertion.edits);
    return [edit];
  };
  return api.languages.registerDocumentPasteEditProvider(
    selector,
    {
      provideDocumentPasteEdits: async (document, [range], data) => {
        if (!range) return undefined;
        const image = await bringImage(documents, sites, document, range.start, data);
        if (image) return [imageEdit(image)];
        const text = await data.get('text/plain')?.asString();
        return text === undefined || !range.isEmpty ? undefined : textEdits(document, range.start, text);
      },
    },
    { providedPasteEditKinds: Object.values(kinds), pasteMimeTypes: ['text/plain', ...imageTypes] },
  );
}

function editOf({ uri }: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits.map(toTextEdit));
  return edit;
}
