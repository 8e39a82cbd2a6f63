import * as vscode from 'vscode';
import type { PageWidth } from '../../core/preview/pageWidth.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import type { ReadinessFinder } from './readinessSection.js';
import { CurrentPreview, viewType } from './currentPreview.js';
import { followFile } from './previewedFile.js';
import { RemoteImages } from './images/remoteImages.js';
import { SiteStylesChoice } from './siteStylesChoice.js';

/** What the preview works with. */
export interface PreviewFoundation {
  readonly documents: RecapDocuments;
  readonly active: ActiveRecap;
  readonly sites: Sites;
  readonly readinessPages: ReadinessFinder;
  readonly log: vscode.LogOutputChannel;
}

/** Registers the preview with its commands. */
export function registerPreview(
  { extensionUri, workspaceState }: vscode.ExtensionContext,
  { documents, active, sites, readinessPages, log }: PreviewFoundation,
): vscode.Disposable {
  const remoteImages = new RemoteImages(workspaceState);
  const stylesChoice = new SiteStylesChoice(workspaceState);
  const sources = { extensionUri, documents, sites, readinessPages, remoteImages, stylesChoice, log };
  const preview = new CurrentPreview(sources, active);
  const showAt = (width: PageWidth): void => preview.change({ asPublished: true, width });
  return vscode.Disposable.from(
    remoteImages,
    stylesChoice,
    preview,
    vscode.commands.registerCommand('recap.openPreview', () => preview.open()),
    vscode.commands.registerCommand('recap.showReadiness', () => preview.openReadiness()),
    vscode.commands.registerCommand('recap.leaveReadiness', () => preview.change({ showsReadiness: false })),
    vscode.commands.registerCommand('recap.pinPreview', () => preview.change({ isPinned: true })),
    vscode.commands.registerCommand('recap.unpinPreview', () => preview.change({ isPinned: false })),
    vscode.commands.registerCommand('recap.previewAsPublished', () => preview.change({ asPublished: true })),
    vscode.commands.registerCommand('recap.previewAsEditor', () => preview.change({ asPublished: false })),
    vscode.commands.registerCommand('recap.previewAtDesktopWidth', () => showAt('desktop')),
    vscode.commands.registerCommand('recap.previewAtPhoneWidth', () => showAt('phone')),
    vscode.commands.registerCommand('recap.previewAtPanelWidth', () => showAt('panel')),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: (panel, state: unknown) => preview.restore(panel, state),
    }),
    followFile(() => preview.panel, log),
  );
}
