import * as vscode from 'vscode';
import { withinFolder } from '../../core/site/sitePath.js';
import { offsetAt, rangeOf, readSource } from '../../core/text.js';
import { fromPosition, toRange } from '../editor/convert.js';
import { linkToFile } from '../editor/linkToFile.js';
import { sitePathOf } from '../site/sitePath.js';
import type { Sites } from '../site/sites.js';
import type { TemplateRendering } from '../site/templateRendering.js';

/**
 * Goes from the name of a partial in a template of the site to its file. No file of HTML activates the extension: this is for
 * templates that are opened from a post.
 */
export function registerPartialDefinition(sites: Sites, rendering: TemplateRendering): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    provideDefinition: async (document, position) => {
      const { root, site, configured } = await sites.lookup(document.uri);
      const path = sitePathOf(root, document.uri);
      const isTemplate = site.layoutDirs.some(({ source }) => withinFolder(path ?? '', source) !== undefined);
      if (!configured || !isTemplate) return undefined;
      const templates = await configured.readTemplates();
      if (!templates) return undefined;
      const source = readSource(document.getText());
      const { partialAt } = await rendering.load();
      const found = partialAt(source.text, offsetAt(source, fromPosition(position)), { ...site, templates });
      const uri = found && configured.files.uriOf(found.path);
      return uri && [linkToFile(uri, toRange(rangeOf(source, found.span.start, found.span.end)))];
    },
  };
  return vscode.languages.registerDefinitionProvider({ pattern: '**/*.html' }, provider);
}
