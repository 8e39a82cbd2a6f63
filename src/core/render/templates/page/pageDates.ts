import { findKey } from '../../../frontMatter/frontMatter.js';
import type { PageFacts } from '../../../preview/pageSource.js';
import { castTime } from '../../../templates/functions/time/castTime.js';
import { zeroTime, type GoTime } from '../../../templates/functions/time/goTime.js';
import { zoneNamed } from '../../../templates/functions/time/zone.js';
import { TemplateFault } from '../../../templates/run/templateFault.js';
import { contentPageOf } from '../../../site/content/contentPage.js';
import { plainValue } from '../plainValue.js';

const keys = {
  Lastmod: ['lastmod', 'modified', 'date', 'publishdate', 'pubdate', 'published'],
  PublishDate: ['publishdate', 'pubdate', 'published', 'date'],
  ExpiryDate: ['expirydate', 'unpublishdate'],
} as const;

/** A date of a page: that of the first key that has one. */
export function pageDate(name: 'Date' | keyof typeof keys, { values, site, pagePath }: PageFacts): GoTime {
  for (const key of name === 'Date' ? site.dateKeys : keys[name]) {
    const [, inName = null] = /(?:^|\/)(\d{4}-\d\d-\d\d)-[^/]*$/.exec(pagePath) ?? [];
    const value = key === ':filename' ? inName : plainValue(findKey(values, key)?.value);
    if (value === null || value === '') continue;
    try {
      return castTime(value, zoneNamed(site.timeZone));
    } catch (error) {
      if (!(error instanceof TemplateFault)) throw error;
    }
  }
  const kind = contentPageOf(pagePath, site)?.kind;
  if (kind === 'branch' && name !== 'ExpiryDate')
    throw new TemplateFault('the date of a section is that of its pages, which are not known', 'unsupported');
  return zeroTime;
}
