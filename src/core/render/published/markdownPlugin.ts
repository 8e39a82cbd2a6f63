import type { MarkdownPlugin } from '../../preview/markdownPlugin.js';
import { checkTemplates } from '../calls/checkTemplates.js';
import { expandPage } from '../expansion/expandPage.js';
import { imageSources, replaceImageSources } from '../imageSources.js';
import { publishParts } from './publishParts.js';
import { renderCallAt } from '../calls/renderCallAt.js';
import { filesOfShortcode, partialAt } from '../templates/site/usedPartials.js';

/**
 * The only part of rendering that runs in the host, evaluated when VS Code's Markdown preview, *Copy as HTML*, or a page
 * that uses templates of its site first needs it.
 */
export const markdownPlugin: MarkdownPlugin = {
  expandPage,
  imageSources,
  replaceImageSources,
  publishParts,
  checkTemplates,
  renderCallAt,
  filesOfShortcode,
  partialAt,
};
