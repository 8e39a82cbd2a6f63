import type { Speaker } from '../../model/talk.js';
import { looksLikeName } from './names.js';
import { looksLikeOrganisation } from './splitOrganisation.js';

/** The maximum number of characters of such a list, and of people. */
const longest = 400;
const mostPeople = 12;

/**
 * People as papers list them: "Ada Ek, University of the Sea (Norway); Bo Li, Acme". Semicolons part them, so all that
 * follows the comma is where somebody works, however much it looks like a name.
 */
export function affiliatedPeople(text: string): readonly Speaker[] | undefined {
  if (!text.includes(';') || text.includes(':') || text.length > longest) return undefined;
  const parts = text.split(/\s*;\s*/, mostPeople + 1);
  const people = parts.map((part) => {
    const comma = part.indexOf(',');
    return { name: part.slice(0, comma).trim(), organisation: part.slice(comma + 1).trim(), url: undefined };
  });
  if (
    people.length > mostPeople ||
    !people.every(({ name, organisation }) => organisation !== '' && looksLikeName(name))
  )
    return undefined;
  return people.some(({ organisation }) => looksLikeOrganisation(organisation) || /\S \(.*\)$/.test(organisation))
    ? people
    : undefined;
}
