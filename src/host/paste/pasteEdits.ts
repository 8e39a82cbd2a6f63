import * as vscode from 'vscode';
import { pastedAddress, pastedTalk } from '../../core/paste/pasteTalk.js';
import { postShortcode } from '../../core/paste/pastedPost.js';
import { imageTypes } from '../../core/paste/placeImage.js';
import type { TextEdit } from '../../core/text.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { fromPosition, toTextEdit } from '../editor/convert.js';
import type { Sites } from '../site/sites.js';
import { importImage, type ImportedImage } from './importImage.js';
import { pasteApiOf, type PasteApi, type PasteEdit, type PasteKind } from './pasteApi.js';

const selector: vscode.DocumentSelector = { language: 'markdown' };

/** Registers what a paste into a recap can insert: a talk, the link of a talk, a post on X, or an image. Also drops of images. */
export function registerPasteEdits(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const drop = vscode.languages.registerDocumentDropEditProvider(selector, {
    provideDocumentDropEdits: async (document, position, data) => {
      const image = await importImage({ documents, sites, document, position, data });
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
  const offers = pasteOffersOf(api);
  return api.languages.registerDocumentPasteEditProvider(
    selector,
    {
      provideDocumentPasteEdits: async (document, [range], data) => {
        if (!range) return undefined;
        const image = await importImage({ documents, sites, document, position: range.start, data });
        if (image) return [offers.image(image)];
        const text = await data.get('text/plain')?.asString();
        if (text === undefined || !range.isEmpty) return undefined;
        const offer = offerFor(text, { documents, document, position: range.start, offers });
        return offer && [offer];
      },
    },
    { providedPasteEditKinds: offers.kinds, pasteMimeTypes: ['text/plain', ...imageTypes] },
  );
}

interface PastePosition {
  readonly documents: RecapDocuments;
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly offers: PasteOffers;
}

/** What a pasted text can be besides plain text. */
function offerFor(text: string, { documents, document, position, offers }: PastePosition): PasteEdit | undefined {
  const post = postShortcode(text);
  if (post !== undefined) return offers.post(post);
  const recap = documents.get(document);
  const found = pastedAddress(recap, text, fromPosition(position));
  if (found?.kind === 'link') return offers.link(toWorkspaceEdit(document, [found.edit]));
  const insertion = found && pastedTalk(recap, found.input, fromPosition(position));
  return insertion && offers.talk(toWorkspaceEdit(document, insertion.edits));
}

interface PasteOffers {
  readonly kinds: readonly PasteKind[];
  readonly talk: (change: vscode.WorkspaceEdit) => PasteEdit;
  readonly link: (change: vscode.WorkspaceEdit) => PasteEdit;
  readonly post: (shortcode: string) => PasteEdit;
  readonly image: (image: ImportedImage) => PasteEdit;
}

function pasteOffersOf({ DocumentPasteEdit, DocumentDropOrPasteEditKind: { Empty, Text } }: PasteApi): PasteOffers {
  const kindOf = (name: string): PasteKind => Empty.append('recap', name);
  const kinds = { talk: kindOf('talk'), link: kindOf('link'), post: kindOf('post'), image: kindOf('image') };
  // A paste stays plain text by default. These are offered as alternatives.
  const offer = (
    insertText: string,
    title: string,
    kind: PasteKind,
    additionalEdit?: vscode.WorkspaceEdit,
  ): PasteEdit =>
    Object.assign(new DocumentPasteEdit(insertText, title, kind), {
      yieldTo: [Text],
      ...(additionalEdit && { additionalEdit }),
    });
  return {
    kinds: Object.values(kinds),
    talk: (change) => offer('', vscode.l10n.t('Insert as talk'), kinds.talk, change),
    link: (change) => offer('', vscode.l10n.t('Link the talk to its page'), kinds.link, change),
    post: (shortcode) => offer(shortcode, vscode.l10n.t('Insert as post on X'), kinds.post),
    image: ({ snippet, file }) =>
      Object.assign(
        new DocumentPasteEdit(snippet, vscode.l10n.t('Insert image next to the post’s other images'), kinds.image),
        {
          yieldTo: [],
          ...(file && { additionalEdit: file }),
        },
      ),
  };
}

function toWorkspaceEdit({ uri }: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits.map(toTextEdit));
  return edit;
}
