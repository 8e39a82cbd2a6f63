import * as vscode from 'vscode';
import { pastedAddress, pastedTalk } from '../../core/paste/pasteTalk.js';
import { pastedEmbed, type PastedEmbed } from '../../core/paste/pastedEmbed.js';
import { imageTypes } from '../../core/paste/placeImage.js';
import { readEmbed } from '../../core/shortcodes/embed/embedCode.js';
import type { TextEdit } from '../../core/text.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { fromPosition, toTextEdit } from '../editor/convert.js';
import type { Sites } from '../site/sites.js';
import { embedPageOf, type EmbedPage } from './embedSite.js';
import { importImage, type ImportedImage } from './importImage.js';
import { pasteApiOf, type PasteApi, type PasteEdit, type PasteKind } from './pasteApi.js';

const selector: vscode.DocumentSelector = { language: 'markdown' };

/** Registers what a paste into a recap can insert: an embed, a talk, its link, or an image; also for dropped images. */
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
        const page = readEmbed(text) && (await embedPageOf(documents.get(document).post, document, sites));
        return offersFor(text, { documents, document, position: range.start, offers }, page);
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

/** What a pasted text can be besides plain text, best first. */
function offersFor(
  text: string,
  { documents, document, position, offers }: PastePosition,
  page: EmbedPage | undefined,
): PasteEdit[] {
  const recap = documents.get(document);
  const embed = page && pastedEmbed(recap.post, text, fromPosition(position), page);
  const embeds = embed ? embedOffers(embed, offers, page.isPublished && embed.isBlock) : [];
  const found = pastedAddress(recap, text, fromPosition(position));
  if (found?.kind === 'link') return [offers.link(toWorkspaceEdit(document, [found.edit])), ...embeds];
  const insertion = found && pastedTalk(recap, found.input, fromPosition(position));
  return [...embeds, ...(insertion ? [offers.talk(toWorkspaceEdit(document, insertion.edits))] : [])];
}

/** The shortcode if there is one, and the link. `byDefault`: the better of the two is the default of a paste. */
function embedOffers({ provider, call, link, gap }: PastedEmbed, offers: PasteOffers, byDefault: boolean): PasteEdit[] {
  const snippet = new vscode.SnippetString(gap.before)
    .appendText('[')
    .appendPlaceholder(link.text)
    .appendText(`](${link.target})${gap.after}`);
  const asLink = offers.textLink(snippet, provider, byDefault && call === undefined);
  return call === undefined ? [asLink] : [offers.embed(gap.before + call + gap.after, provider, byDefault), asLink];
}

interface PasteOffers {
  readonly kinds: readonly PasteKind[];
  readonly talk: (change: vscode.WorkspaceEdit) => PasteEdit;
  readonly link: (change: vscode.WorkspaceEdit) => PasteEdit;
  readonly embed: (text: string, provider: string, byDefault: boolean) => PasteEdit;
  readonly textLink: (snippet: vscode.SnippetString, provider: string, byDefault: boolean) => PasteEdit;
  readonly image: (image: ImportedImage) => PasteEdit;
}

function pasteOffersOf({ DocumentPasteEdit, DocumentDropOrPasteEditKind: { Empty, Text } }: PasteApi): PasteOffers {
  const kindOf = (name: string): PasteKind => Empty.append('recap', name);
  const kinds = {
    talk: kindOf('talk'),
    link: kindOf('link'),
    embed: kindOf('embed'),
    textLink: kindOf('textLink'),
    image: kindOf('image'),
  };
  // By default, a paste stays plain text unless its use is certain.
  const offer = (
    insertText: string | vscode.SnippetString,
    title: string,
    kind: PasteKind,
    { byDefault = false, change }: { readonly byDefault?: boolean; readonly change?: vscode.WorkspaceEdit | undefined },
  ): PasteEdit =>
    Object.assign(new DocumentPasteEdit(insertText, title, kind), {
      yieldTo: byDefault ? [] : [Text],
      ...(change && { additionalEdit: change }),
    });
  const { l10n } = vscode;
  return {
    kinds: Object.values(kinds),
    talk: (change) => offer('', l10n.t('Insert as talk'), kinds.talk, { change }),
    link: (change) => offer('', l10n.t('Link the talk to its page'), kinds.link, { change }),
    embed: (text, provider, byDefault) => offer(text, l10n.t('Embed from {0}', provider), kinds.embed, { byDefault }),
    textLink: (snippet, provider, byDefault) =>
      offer(snippet, l10n.t('Insert as link to {0}', provider), kinds.textLink, { byDefault }),
    image: ({ snippet, file: change }) =>
      offer(snippet, l10n.t('Insert image next to the post’s other images'), kinds.image, { byDefault: true, change }),
  };
}

function toWorkspaceEdit({ uri }: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, edits.map(toTextEdit));
  return edit;
}
