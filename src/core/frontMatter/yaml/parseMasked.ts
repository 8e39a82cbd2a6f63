import { parseDocument, visit, type Document } from 'yaml';

/** Finds the structure of YAML whose scalars are masked. */
export function parseMasked(masked: string): Document {
  return parseDocument(masked, {
    merge: true,
    // The library compares each key with all others.
    uniqueKeys: false,
    // Hugo converts values itself; so do we.
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
}

/** The library looks through the whole document for each alias. */
const mostAliases = 100;

export function hasManyAliases(document: Document): boolean {
  let aliases = 0;
  visit(document, { Alias: () => (++aliases > mostAliases ? visit.BREAK : undefined) });
  return aliases > mostAliases;
}
