import type { MarkdownPlugin } from './core/preview/markdownPlugin.js';
import { expandPage } from './core/render/expandPage.js';
import { imageSources, replaceImageSources } from './core/render/imageSources.js';
import { publishParts } from './core/render/publishParts.js';

/** What renders, loaded when VS Code's Markdown preview first shows a page of a site, or HTML is copied. */
export const plugin: MarkdownPlugin = { expandPage, imageSources, replaceImageSources, publishParts };

/** For our own preview's page, which loads the same file. */
export { shared } from 'recap:shared';
