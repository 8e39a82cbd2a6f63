import type * as vscode from 'vscode';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import type { ReadinessFinder } from './readinessSection.js';
import type { RemoteImages } from './images/remoteImages.js';
import type { SiteStylesChoice } from './siteStylesChoice.js';

/** What a panel works with. */
export interface PreviewSources {
  readonly extensionUri: vscode.Uri;
  readonly documents: RecapDocuments;
  readonly sites: Sites;
  readonly readinessPages: ReadinessFinder;
  readonly remoteImages: RemoteImages;
  readonly stylesChoice: SiteStylesChoice;
  readonly log: vscode.LogOutputChannel;
}
