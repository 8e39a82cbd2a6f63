import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { readSiteFiles } from '../../../src/core/site/configuration/readSiteFiles.js';
import { readReferences } from '../../../src/core/site/content/read/readReferences.js';
import { readShortcodes } from '../../../src/core/shortcodes/readShortcodes.js';
import { readFiles } from '../site/readFiles.js';

/** The site in which the recorded shortcodes were published. */
const folder = 'test/fixtures/shortcodes/site';

const files: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')];
    }),
);

export const pagePath = 'content/posts/case.md';

const configured = readFiles(readSiteFiles(0, undefined), files).sites[0]!;
const shortcodes = readFiles(readShortcodes(configured), files);
const content = Object.keys(files).filter((path) => path.startsWith('content/'));

/** The check context of a page of that site. */
export function contextOf(text: string): CheckContext {
  const now = Date.UTC(2026, 0, 1);
  const site = readFiles(readReferences(configured, { path: pagePath, text }, content, now), files);
  return { ...bareContext, site, pagePath, now, exists: (path) => path in files, shortcodes };
}
