import type { SiteQuery } from '../configuration/siteQuery.js';
import { mountedFiles, type MountedFile } from '../mountedFiles.js';
import type { Site } from '../site.js';

/** Limits for searching layouts, and for the number of templates. */
const limits = { folders: 500, levels: 8, files: 1000 };

/** Shortcodes, at the places where Hugo 0.169 looks for them, by their path below the layouts folder. */
const shortcode = /^(?:_default\/)?shortcodes\/.|(?:^|\/)_shortcodes\/./i;

/** What shortcodes and the content of pages use besides: partials, and render hooks of any folder. */
const partial = /^_?partials\/./i;
const hook = /(?:^|\/)_markup\/render-./i;

/** The templates of a site and its themes that the content of pages uses. */
export function listTemplates({ layoutDirs }: Pick<Site, 'layoutDirs'>): SiteQuery<readonly MountedFile[]> {
  return mountedFiles(layoutDirs, limits, isTemplateOfContent);
}

/** Whether a file is such a template, by its path below the layouts folder. */
export function isTemplateOfContent(path: string): boolean {
  return isShortcode(path) || isRenderHook(path) || partial.test(path);
}

export function isShortcode(path: string): boolean {
  return shortcode.test(path);
}

export function isRenderHook(path: string): boolean {
  return hook.test(path);
}
