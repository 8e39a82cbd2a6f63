import * as vscode from 'vscode';
import { sayCount } from '../../core/problem.js';
import { partText } from '../../core/recap/queries/partText.js';
import type { Talk } from '../../core/recap/model/recap.js';
import type { PartsTarget, Targets } from '../documents/targets.js';
import { showInformation } from '../editor/notify.js';
import { copyText } from './copyText.js';
import { toText } from '../editor/convert.js';

/** Registers *Copy Link*, *Copy as Markdown*, *Open Talk Page* and *Open Slides*. */
export function registerTalkLinks(targets: Targets): vscode.Disposable {
  const withLink = async (
    given: readonly unknown[],
    linkOf: (talk: Talk) => string | undefined,
    use: (url: string) => Thenable<unknown>,
  ): Promise<void> => {
    const part = targets.getParts(given.slice(0, 1))?.parts[0];
    if (!part) return;
    const url = part.kind === 'talk' ? linkOf(part) : undefined;
    if (url !== undefined) await use(url);
    else void showInformation(vscode.l10n.t('"{0}" has no such link.', part.title));
  };
  const slidesOf = ({ links }: Talk): string | undefined => links.find(({ kind }) => kind === 'slides')?.url;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('recap.copyLink', (...given: unknown[]) =>
      withLink(
        given,
        ({ url }) => url,
        (url) => copyText(url, vscode.l10n.t('Copied {0}.', url)),
      ),
    ),
    vscode.commands.registerCommand('recap.openTalkPage', (...given: unknown[]) =>
      withLink(given, ({ url }) => url, open),
    ),
    vscode.commands.registerCommand('recap.openSlides', (...given: unknown[]) => withLink(given, slidesOf, open)),
    vscode.commands.registerCommand('recap.copyAsMarkdown', async (...given: unknown[]) => {
      const target = targets.getParts(given);
      if (target) await copyText(markdownOf(targets, target), copiedAsMarkdown(target));
    }),
  );
}

function markdownOf(targets: Targets, { document, parts }: PartsTarget): string {
  const recap = targets.documents.get(document);
  const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  return parts.map((part) => partText(recap, part) + eol).join(eol);
}

function copiedAsMarkdown({ parts }: PartsTarget): string {
  return parts.length === 1
    ? vscode.l10n.t('Copied "{0}" as Markdown.', parts[0]!.title)
    : toText(sayCount('Copied {0} sections as Markdown.', parts.length));
}

/** Opens web addresses only. A post may contain any kind of address, and another program could handle it. */
async function open(url: string): Promise<void> {
  if (/^https?:\/\//i.test(url)) await vscode.env.openExternal(vscode.Uri.parse(url));
  else void showInformation(vscode.l10n.t('{0} is not a web address.', url));
}
