import type { AnyPart } from '../../core/recap/model/parts.js';

/**
 * Kind, form, certainty and available links of a part, separated by dots, for the `when` clauses of menus: `viewItem` of
 * a row in the tree, `recap.row` of the part at the cursor. An example is `talk.heading.sure.page.slides`.
 */
export function partContext(part: AnyPart): string {
  const form = part.kind !== 'section' && part.form;
  const page = part.kind === 'talk' && part.url !== undefined && 'page';
  const slides = part.kind === 'talk' && part.links.some(({ kind }) => kind === 'slides') && 'slides';
  return [part.kind, form, part.certainty, page, slides].filter(Boolean).join('.');
}
