import * as vscode from 'vscode';
import { calledAt } from '../../core/shortcodes/assist/calledAt.js';
import type { ShortcodeArgument, ShortcodeCall } from '../../core/shortcodes/shortcode.js';
import { ownShortcode } from '../../core/shortcodes/siteShortcode.js';
import { imageCandidates } from '../../core/site/images/imageCandidates.js';
import { keyOfReference } from '../../core/site/addresses/resolveReference.js';
import { rangeOf } from '../../core/text.js';
import type { ConfiguredSite } from '../site/configuredSite.js';
import { toRange } from '../editor/convert.js';
import { linkToFile } from '../editor/linkToFile.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { SitePage, Sites } from '../site/sites.js';
import type { TemplateRendering } from '../site/templateRendering.js';
import { offsetInPost } from './offsetInPost.js';

/**
 * Goes from a shortcode call to its template, and from its arguments to the image or page that they refer to. Its
 * implementations are the template and the partials that this uses: VS Code sorts several targets by their paths and asks
 * which one is meant, so only one can be the definition.
 */
export function registerShortcodeDefinition(
  documents: RecapDocuments,
  sites: Sites,
  rendering: TemplateRendering,
): vscode.Disposable {
  const linksAt = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    isWhole: boolean,
  ): Promise<vscode.LocationLink[]> => {
    const { post, offset } = offsetInPost(documents, document, position);
    const found = calledAt(post, offset);
    const around = await sites.lookup(document.uri);
    const { configured } = around;
    if (!found || found.isKey || !configured) return [];
    const place = { ...around, configured };
    const targets = found.argument
      ? await targetsOf(found.call, found.argument, place)
      : await templatesOf(found.call, place, rendering);
    const origin = toRange(rangeOf(post.source, found.span.start, found.span.end));
    return (isWhole ? targets : targets.slice(0, 1)).flatMap((path) => {
      const uri = configured.files.uriOf(path);
      return uri ? [linkToFile(uri, origin)] : [];
    });
  };
  const selector = { language: 'markdown' };
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition: (document, position) => linksAt(document, position, false),
    }),
    vscode.languages.registerImplementationProvider(selector, {
      provideImplementation: (document, position) => linksAt(document, position, true),
    }),
  );
}

/** A page of a site. */
type ConfiguredPage = SitePage & { readonly configured: ConfiguredSite };

/** The template of a shortcode, and the partials that it uses. */
async function templatesOf(
  { name }: ShortcodeCall,
  { pagePath, site, configured }: ConfiguredPage,
  rendering: TemplateRendering,
): Promise<readonly string[]> {
  const own = ownShortcode(name, await configured.shortcodes());
  if (!own) return [];
  const [templates, { filesOfShortcode }] = [await configured.readTemplates(), await rendering.load()];
  const found = templates ? filesOfShortcode(name, { ...site, templates }, pagePath) : [];
  // There may be a template for other formats only.
  return found.length > 0 ? found : [own.path];
}

/** The file of the site that an argument names, if there is one. */
async function targetsOf(
  call: ShortcodeCall,
  { value }: ShortcodeArgument,
  { pagePath, site, configured }: ConfiguredPage,
): Promise<readonly string[]> {
  if (/^(?:rel)?ref$/i.test(call.name)) {
    const { references = {} } = site;
    const key = keyOfReference(String(value));
    const found = Object.hasOwn(references, key) ? references[key] : undefined;
    return found && 'address' in found && found.file !== undefined ? [found.file] : [];
  }
  for (const path of imageCandidates(String(value), pagePath, site))
    if (await configured.files.has(path)) return [path];
  return [];
}
