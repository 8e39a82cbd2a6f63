import { say } from '../../../problem.js';
import type { Notes } from '../../draft/notes.js';
import type { ProgrammeDraft } from '../../draft/programmeDraft.js';
import type { Source } from '../../source/source.js';
import type { Format } from '../format.js';
import { merge } from '../mergeDrafts.js';
import { recoverXml } from '../xml/recoverXml.js';
import { childrenOf, localName, parseRoot, type XmlElement } from '../xml/xml.js';
import type { Component } from './components.js';
import type { ContentLine } from './contentLines.js';
import { readCalendar } from './iCalendar.js';

/** iCalendar as XML: as RFC 6321 has it, and the draft before it, which Pentabarf, frab and FOSDEM write. */
export const xCal: Format = {
  name: 'xCal',
  recognises: ({ text }) => /<(?:\w+:)?(?:icalendar|vcalendar)[\s>]/i.test(text.slice(0, 2000)),
  read: (sources, notes) => merge(sources.map((source) => readOne(source, notes))),
};

function readOne({ text, name }: Source, notes: Notes): ProgrammeDraft {
  const root = parseRoot(text) ?? recovered(text, name, notes);
  return readCalendar({ name: '', lines: [], parts: root ? componentsOf([root]) : [] }, notes);
}

function recovered(text: string, name: string, notes: Notes): XmlElement | undefined {
  const { text: sound, lost } = recoverXml(text, { root: 'vcalendar', items: ['vevent', 'x-wr-calname'], levels: [] });
  notes.add(say('"{0}" is damaged or incomplete; what could not be read was left out.', name));
  if (lost > 0) notes.add(say('Events that could not be read: {0}.', String(lost)));
  return parseRoot(sound);
}

const componentNames: ReadonlySet<string> = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);

/** The components among elements; those that only group others are passed over. */
function componentsOf(elements: readonly XmlElement[]): readonly Component[] {
  return elements.flatMap((element) => {
    const name = localName(element).toUpperCase();
    if (!componentNames.has(name)) return isGroup(name) ? componentsOf(childrenOf(element)) : [];
    const children = childrenOf(element).flatMap((child) =>
      isGroup(localName(child).toUpperCase()) ? childrenOf(child) : [child],
    );
    const lines = children.filter((child) => !componentNames.has(localName(child).toUpperCase())).map(lineOf);
    return [{ name, lines, parts: componentsOf(children) }];
  });
}

function isGroup(name: string): boolean {
  return name === 'ICALENDAR' || name === 'COMPONENTS' || name === 'PROPERTIES';
}

/** Before RFC 6321, a value had no element of its own, and speakers were those who attend. */
function lineOf(element: XmlElement): ContentLine {
  const name = localName(element).toUpperCase();
  const values = childrenOf(element).filter((child) => localName(child) !== 'parameters');
  const texts = (values.length > 0 ? values : [element]).map((each) => escaped(each.text.trim()));
  const written = childrenOf(childrenOf(element, 'parameters')[0]).map(
    (each) => [localName(each).toUpperCase(), each.text.trim()] as const,
  );
  const isPlain = name === 'ATTENDEE' && values.length === 0 && !/^mailto:/i.test(element.text.trim());
  const parameters = new Map(isPlain ? [['CN', element.text.trim()]] : written);
  return { name, parameters, value: texts.join(',') };
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replace(/\n/g, String.raw`\n`);
}
