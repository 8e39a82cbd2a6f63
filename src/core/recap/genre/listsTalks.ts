import { readDayName } from '../days/dayHeading.js';

/** The number of characters that are read. */
const mostRead = 200_000;

/** "## Knots - Ada Ek, Acme": books and records have authors, but no organisations of theirs. */
const withOrganisation = /^#{1,6} +\S.{2,150} [-–—] \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,2}, [`\p{Lu}]\S/gmu;
const fewestListed = 4;

/** "Presenter: Ada Ek" below a title. */
const labelled =
  /^[ \t*_>-]*(?:presenters?|panell?ists?|intervenante?s?|vortragender?|分享[者人]|主[讲講]人?|[讲講]者|讲师|嘉[宾賓]|강연자|연사)[*_ ]*[:：][*_ ]*(?=\[?[\p{Lu}\p{Lo}@])/gimu;
/** "## Knots (Acme Ek-san)" in Japanese. */
const withHonorific = /^#{1,6} +\S.{1,150}[（(][^（）()\n]{1,40}(?:さん|氏)[）)] *$/gmu;
/** "## Knots by Ada Ek", which may be a book; not below a day. */
const byAuthor = /^#{1,6} +\S.{2,150} by \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,2} *$/gmu;
const heading = /^#{1,3} *(\S.{2,60}?) *$/gmu;
const fewest = 2;

/** Whether what is written in a text are talks by their form, whatever their words. */
export function listsTalks(text: string): boolean {
  const read = text.slice(0, mostRead);
  const count = (pattern: RegExp): number => read.match(pattern)?.length ?? 0;
  if (count(labelled) >= fewest || count(withHonorific) >= fewest) return true;
  if (count(byAuthor) >= fewest && namesDay(read)) return true;
  const talks = count(withOrganisation);
  return talks >= fewestListed && talks * 2 >= count(/^#{1,6} +\S/gm);
}

/** "Day 1"; a date or a weekday can be that of reading. */
function namesDay(text: string): boolean {
  for (const [, title] of text.matchAll(heading)) if (readDayName(title!)?.ordinal !== undefined) return true;
  return false;
}
