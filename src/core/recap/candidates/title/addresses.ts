import type { PlainLink } from '../../../post/queries/plainText.js';
import { relatedKindOf, relatedKindOfAddress } from '../../evidence/relatedLinks.js';
import type { RelatedLink } from '../../model/talk.js';

/** Pictures that stand for a label. */
const videoSign = /^(?:[🎥📹📺🎬🎞▶]\uFE0F?)+$/u;
const slidesSign = /^(?:[📈📊🖥📑📽]\uFE0F?)+$/u;

/** What a link beside a title leads to, by its label; `undefined` for a label that is a text of its own. */
export function kindOfLabel({ text, url }: PlainLink): RelatedLink['kind'] | 'other' | undefined {
  const label = text.trim();
  if (videoSign.test(label)) return 'video';
  if (slidesSign.test(label)) return 'slides';
  const kind = relatedKindOf(label.replace(/\s+\(?(?:pdf|pptx?|html|here|link)\)?$/i, ''));
  return kind === 'other' ? (relatedKindOfAddress(url) ?? kind) : kind;
}

/** A link to a place on the same page, as tables of contents have them. */
export function isAnchor(url: string): boolean {
  return url.startsWith('#');
}

/** A link to the heading that its text names, of whatever page: "/post.html#10h-small-boats" for "10h: Small Boats". */
export function isPlaceNamed(url: string, text: string): boolean {
  const at = url.indexOf('#');
  return at > 0 && text.length > 3 && inLetters(url.slice(at + 1)) === inLetters(text);
}

function inLetters(text: string): string {
  return text
    .slice(0, 300)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Links that are related to a talk, each once. */
export function relatedLinksIn(links: readonly PlainLink[]): readonly RelatedLink[] {
  return links.flatMap((link) => {
    const kind = kindOfLabel(link);
    return kind && kind !== 'other' ? [{ kind, url: link.url }] : [];
  });
}
