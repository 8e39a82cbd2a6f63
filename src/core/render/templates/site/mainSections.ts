import { contentPageOf } from '../../../site/content/contentPage.js';
import { firstSection } from '../../../site/content/sections.js';
import type { Site } from '../../../site/site.js';
import { byBytes } from '../../../templates/values/print/bytes.js';

/** `mainSections` as configured, or else the section with most pages; none without a page in any section. */
export function mainSections(site: Site, files: readonly string[]): readonly string[] {
  const configured = site.configured?.mainSections ?? [];
  if (configured.length > 0) return configured;
  const counts = new Map<string, number>();
  for (const file of files) {
    const page = contentPageOf(file, site);
    const section = page && page.kind !== 'branch' && page.language === site.language ? firstSection(page) : '';
    if (section !== '') counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([one, a], [other, b]) => b - a || byBytes(one, other));
  return most ? [most[0]] : [];
}
