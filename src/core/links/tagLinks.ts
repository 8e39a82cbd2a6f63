import { decodeReference } from '../post/entities.js';
import type { RawHtml } from '../post/queries/rawHtml.js';
import type { WrittenLink } from './writtenLink.js';

/** The addresses that the tags of raw HTML lead to or load. */
export function tagLinks({ tags }: RawHtml): readonly WrittenLink[] {
  return tags.flatMap(({ attributes }) =>
    ['href', 'src', 'poster'].flatMap((name) => {
      const value = attributes.get(name);
      return value ? [{ url: decodeReferences(value.text).trim(), start: value.start, end: value.end }] : [];
    }),
  );
}

function decodeReferences(value: string): string {
  return value.replace(/&#?[a-zA-Z\d]{1,32};/g, (reference) => decodeReference(reference) ?? reference);
}
