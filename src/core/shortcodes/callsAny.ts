import type { SiteShortcode } from './siteShortcode.js';

/** Whether a text has a call of one of some shortcodes; a few false matches do no harm. */
export function callsAny(text: string, shortcodes: readonly SiteShortcode[]): boolean {
  if (shortcodes.length === 0 || !/\{\{[<%]/.test(text)) return false;
  const names = new Set(shortcodes.map(({ name }) => name.toLowerCase()));
  return [...text.matchAll(/\{\{[<%]\s{0,99}([^\s{}<>%]{1,500})/g)].some(([, name]) => names.has(name!.toLowerCase()));
}
