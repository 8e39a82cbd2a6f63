import * as vscode from 'vscode';
import { calledAt, type CalledAt } from '../../core/shortcodes/assist/calledAt.js';
import { ownShortcode } from '../../core/shortcodes/siteShortcode.js';
import { imageCandidates } from '../../core/site/imageCandidates.js';
import { keyOfReference } from '../../core/site/resolveReference.js';
import type { Site } from '../../core/site/site.js';
import { rangeOf } from '../../core/text.js';
import type { ConfiguredSite } from '../site/configuredSite.js';
import { toRange } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import { offsetInPost } from './offsetInPost.js';

/** Goes from a shortcode call to its template, and from its arguments to the image or page that they refer to. */
export function registerShortcodeDefinition(documents: RecapDocuments, sites: Sites): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    provideDefinition: async (document, position) => {
      const { post, offset } = offsetInPost(documents, document, position);
      const found = calledAt(post, offset);
      if (!found || found.isKey) return undefined;
      const { pagePath, site, configured } = await sites.lookup(document.uri);
      const target = configured && (await targetOf(found, pagePath, site, configured));
      const uri = target === undefined ? undefined : configured?.files.uriOf(target);
      if (!uri) return undefined;
      const top = toRange({ start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
      const originSelectionRange = toRange(rangeOf(post.source, found.span.start, found.span.end));
      return [{ targetUri: uri, targetRange: top, originSelectionRange }] satisfies vscode.LocationLink[];
    },
  };
  return vscode.languages.registerDefinitionProvider({ language: 'markdown' }, provider);
}

/** The path of a file of the site; `undefined` if there is no such file. */
async function targetOf(
  { call, argument }: CalledAt,
  pagePath: string,
  site: Site,
  configured: ConfiguredSite,
): Promise<string | undefined> {
  if (!argument) return ownShortcode(call.name, await configured.shortcodes())?.path;
  const value = String(argument.value);
  if (/^(?:rel)?ref$/i.test(call.name)) {
    const { references = {} } = site;
    const key = keyOfReference(value);
    const found = Object.hasOwn(references, key) ? references[key] : undefined;
    return found && 'address' in found ? found.file : undefined;
  }
  for (const path of imageCandidates(value, pagePath, site)) if (await configured.files.has(path)) return path;
  return undefined;
}
