import type { MarkdownPlugin } from '../preview/markdownPlugin.js';
import { expandPage } from './expandPage.js';
import { imageSources, replaceImageSources } from './imageSources.js';
import { publishParts } from './publishParts.js';

/** The only part of rendering that runs in the host, evaluated when VS Code's Markdown preview or *Copy as HTML* first needs it. */
export const markdownPlugin: MarkdownPlugin = { expandPage, imageSources, replaceImageSources, publishParts };
