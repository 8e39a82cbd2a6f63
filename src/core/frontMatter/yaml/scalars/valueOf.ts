import type { Document, Node } from 'yaml';
import type { FrontMatterValue } from '../../frontMatter.js';

/**
 * The value of a node; `null` if it contains an alias without an anchor, or `<<` with what is not a map, as while they are
 * typed. Throws if aliases multiply beyond the library's limit.
 */
export function valueOf(node: Node | undefined, document: Document): FrontMatterValue {
  try {
    return (node?.toJS(document) ?? null) as FrontMatterValue;
  } catch (error) {
    if (error instanceof ReferenceError && error.message.startsWith('Excessive')) throw error;
    return null;
  }
}
