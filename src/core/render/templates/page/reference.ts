import type { PageFacts } from '../../../preview/pageSource.js';
import { absoluteUrl, permalinkOf } from '../../../site/addresses/permalink.js';
import { createLookup, keyOfReference } from '../../../site/addresses/resolveReference.js';
import { knownContent } from '../../../site/content/published/knownContent.js';
import type { ResolvedReference } from '../../../site/site.js';
import { castText } from '../../../templates/values/cast.js';
import { Dictionary, type Value } from '../../../templates/values/value.js';
import { valuesOf } from './getPage.js';
import type { PageUse } from './pageUse.js';

/** What `ref` and `relref` give from a page; `undefined` if there is no such page. */
export function referenceFrom(
  facts: PageFacts,
  form: 'relative' | 'absolute',
  options: Value,
  use: PageUse,
): string | undefined {
  const entries = options instanceof Dictionary ? [...options.entries] : [];
  const option = (name: string): string => castText(entries.find(([key]) => key.toLowerCase() === name)?.[1] ?? '');
  const path = options instanceof Dictionary ? option('path') : castText(options);
  const language = option('lang');
  const found = find(path, facts, language === '' ? undefined : language, use);
  if (!('address' in found)) return undefined;
  const { address } = found;
  return form === 'absolute' && address.startsWith('/') ? absoluteUrl(address, facts.site) : address;
}

/** What the text of the page refers to was looked up before; a path that a template puts together was not. */
function find(path: string, facts: PageFacts, language: string | undefined, use: PageUse): ResolvedReference {
  const { site, pagePath } = facts;
  const key = keyOfReference(path, language);
  if (site.references && Object.hasOwn(site.references, key)) return site.references[key]!;
  if (path.startsWith('#')) return { address: path };
  const files = use.content();
  use.spend(files.length);
  const found = createLookup(site, files.length === 0 ? undefined : knownContent(files).index)(
    path,
    pagePath,
    language,
  );
  if (!('file' in found)) return found;
  const values = found.file === pagePath ? facts.values : valuesOf(found.file, use);
  const [fragment = ''] = /#.+$/s.exec(path) ?? [];
  return { address: permalinkOf(found.file, site, values) + fragment, file: found.file };
}
