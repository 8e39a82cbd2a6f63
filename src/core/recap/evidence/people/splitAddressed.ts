import { sliceLine, type PlainLine } from '../plainLine.js';
import { readPeople } from './readPeople.js';
import type { Split } from './splitNames.js';

/** "Title @ada", "Title @ada @bo": what people are called on a network. */
export function splitHandles(line: PlainLine): Split | undefined {
  const match = /^(.{2,}?)\s+((?:@[\w-]{2,39}(?:\s*[,&、/]\s*|\s+)?)+)$/.exec(line.text);
  if (!match || needsObject.test(match[1]!) || /@scale$/i.test(line.text)) return undefined;
  const speakers = Array.from(match[2]!.matchAll(/@[\w-]+/g), ([name]) => ({
    name,
    organisation: undefined,
    url: line.links.find(({ text }) => text.includes(name))?.url,
  }));
  return { title: match[1]!, speakers, form: 'names-last', isPlain: true };
}

/** What follows these is a part of the title: "Talking with @ada". */
const needsObject = /(?:^|\s)(?:by|with|to|from|of|for|at|and|vs\.?|the|in|on|about|meet|follow)$|^@/i;

/** "Title, [Ada Ek](…)": after a comma, nothing but people, with a page each. */
export function splitLinked(line: PlainLine): Split | undefined {
  const first = line.links.find(({ start }) => start > 3 && /[,，、]\s*$/.test(line.text.slice(0, start)));
  const speakers = first && readPeople(sliceLine(line, first.start, line.text.length), 'title');
  if (!speakers?.every(({ url }) => url !== undefined)) return undefined;
  const title = line.text.slice(0, first!.start).replace(/[,，、]\s*$/, '');
  return { title, speakers, form: 'names-last', isPlain: true };
}
