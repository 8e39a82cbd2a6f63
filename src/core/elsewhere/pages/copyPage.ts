import { findKey } from '../../frontMatter/frontMatter.js';
import type { PageFacts } from '../../preview/pageSource.js';
import type { Recap } from '../../recap/model/recap.js';
import { escapeText } from '../../render/escape.js';
import { publishRecap } from '../../render/published/publishRecap.js';
import { addressesOf } from '../addresses.js';
import { remarksOn } from '../portable/portableMarkdown.js';
import type { PageTarget, RecapCopy } from '../target.js';
import { cleanHtml } from './cleanHtml.js';
import { printPage } from './printPage.js';

/** A recap as HTML for the clipboard, or as a page for the printer. Never throws. */
export function copyPage({ post }: Recap, facts: PageFacts, target: PageTarget): RecapCopy {
  const addresses = addressesOf(facts);
  const { html, requests, problems } = publishRecap(post, facts);
  const isRelative = addresses.page === undefined && /\s(?:href|src)="(?!#|[a-z][a-z\d+.-]*:|\/\/)[^"]/i.test(html);
  const omitted = problems.flatMap(({ code, message }) =>
    code === 'shortcode-unknown' ? (message.args[0] ?? []) : [],
  );
  const clean = cleanHtml(html, { addresses, hasIds: target === 'print' });
  // Otherwise the title is a heading of the content.
  const hasTitle = facts.title !== undefined && findKey(facts.values, 'title') !== undefined;
  const title = hasTitle ? `<h1>${escapeText(facts.title)}</h1>\n` : '';
  const whole = `${title}${clean}\n`;
  const text = target === 'print' ? printPage(whole, facts, addresses.page) : whole;
  return { text, remarks: remarksOn([...new Set(omitted)], isRelative), requests };
}
