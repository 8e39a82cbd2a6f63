import { parseRoot } from './xml.js';

/** What could be saved of a text that is not well-formed. */
export interface RecoveredXml {
  readonly text: string;
  /** How many events had to be left out. */
  readonly lost: number;
}

/** What is saved of a text. */
interface Outline {
  readonly root: string;
  /** Elements that are saved as a whole or not at all; the first are the sessions. */
  readonly items: readonly [string, ...string[]];
  /** Elements around them. */
  readonly levels: readonly string[];
}

const schedule: Outline = { root: 'schedule', items: ['event', 'conference'], levels: ['day', 'room'] };

/**
 * A schedule that is well-formed, made of the parts of one that is not, as when it was cut off or has an `&` that is not
 * escaped. Our own, because parsers of XML must stop at the first fault.
 */
export function recoverXml(text: string, outline: Outline = schedule): RecoveredXml {
  const sound = escaped(text);
  if (parseRoot(sound)) return { text: sound, lost: 0 };
  const { root, items } = outline;
  const parts: string[] = [`<${root}>`];
  let [open, lost] = [[] as string[], 0];
  for (const { name, start, end, isEnd } of tagsIn(sound, outline)) {
    if (items.includes(name)) {
      const part = sound.slice(start, end);
      if (parseRoot(part)) parts.push(part);
      else lost += name === items[0] ? 1 : 0;
      if (lost > mostLost) break;
      continue;
    }
    const level = open.indexOf(name);
    if (level >= 0)
      parts.push(
        ...open
          .splice(level)
          .reverse()
          .map((each) => `</${each}>`),
      );
    const tag = sound.slice(start, end);
    if (!isEnd && parseRoot(`${tag}</${name}>`)) {
      open = [...open, name];
      parts.push(tag);
    }
  }
  parts.push(...open.reverse().map((each) => `</${each}>`), `</${root}>`);
  return { text: parts.join(''), lost };
}

/** Of a file with more faults than that, the rest is left out. */
const mostLost = 10_000;

/** Without characters that XML forbids, and with each `&` that begins no reference escaped. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what it is about
  const allowed = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return allowed.replace(/&(?!#\d{1,7};|#x[\da-f]{1,6};|[a-z][a-z\d]{1,31};)/gi, '&amp;');
}

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly isEnd: boolean;
}

/** The tags of days and rooms, and events and the conference as a whole. */
function* tagsIn(text: string, { items, levels }: Outline): Generator<Tag> {
  const tag = new RegExp(`<(/?)(${[...levels, ...items].join('|')})(?=[\\s>])[^<>]*>`, 'g');
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const [whole, slash, name] = found as unknown as [string, string, string];
    const isWhole = items.includes(name);
    // An element in an event has a room, too, but no attributes.
    if (name === 'room' && !slash && !/\sname\s*=/.test(whole)) continue;
    if (isWhole && slash) continue;
    const close = isWhole ? endOf(text, name, tag.lastIndex) : tag.lastIndex;
    yield { name, start: found.index, end: close, isEnd: slash !== '' };
    tag.lastIndex = close;
  }
}

/** After the end tag, before the next start tag of the same name, or at the end of the text. */
function endOf(text: string, name: string, from: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s>])`, 'g');
  tag.lastIndex = from;
  const found = tag.exec(text);
  if (!found) return text.length;
  return found[1] ? text.indexOf('>', found.index) + 1 || text.length : found.index;
}
