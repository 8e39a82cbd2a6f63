import * as vscode from 'vscode';
import { readOutlineSettings } from '../../core/recap/model/readingOptions.js';
import type { Corrections } from '../documents/corrections.js';
import { pagePathOf, sitePathOf } from '../site/sitePath.js';
import type { RecapReading } from './recapFile.js';
import type { RecapSite } from './recapSites.js';

/** How the files of a workspace folder are read: asking VS Code for the settings of each would take longer than the rest. */
export function readingIn(
  folder: vscode.Uri,
  sites: readonly RecapSite[],
  corrections: Corrections,
): (uri: vscode.Uri) => RecapReading {
  const settings = vscode.workspace.getConfiguration('recap.outline', folder);
  const general = readOutlineSettings(settings.get('dayWords'), settings.get('talkLevel'));
  const keys = new Map(sites.map((site) => [site, JSON.stringify([site.root.toString(), site.key, general])]));
  return (uri) => {
    const own = corrections.get(uri);
    const site = sites.find(({ root }) => sitePathOf(root, uri) !== undefined) ?? sites.at(-1)!;
    const path = pagePathOf(site.root, uri);
    const key = keys.get(site)!;
    return {
      key: own.length === 0 ? key : key + JSON.stringify(own),
      path,
      options: { ...general, corrections: own },
      context: () => site.contextOf(path),
    };
  };
}
