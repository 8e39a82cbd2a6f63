import { contentLines, type ContentLine } from './contentLines.js';

/** A part of a calendar, such as an event, with its lines and the parts in it. */
export interface Component {
  readonly name: string;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
}

interface OpenComponent {
  readonly name: string;
  readonly lines: ContentLine[];
  readonly parts: OpenComponent[];
}

const deepest = 20;

/** The calendar as a whole; parts that are not closed end where the one around them does. */
export function readComponents(text: string): Component {
  const root: OpenComponent = { name: '', lines: [], parts: [] };
  let open = [root];
  for (const line of contentLines(text)) {
    const name = line.value.trim().toUpperCase();
    if (line.name === 'BEGIN') open = opened(open, name);
    else if (line.name === 'END') open = closed(open, name);
    else open.at(-1)!.lines.push(line);
  }
  return root;
}

/** An event in an event was not closed. */
function opened(open: OpenComponent[], name: string): OpenComponent[] {
  const outer = open.at(-1)!.name === 'VEVENT' && name === 'VEVENT' ? open.slice(0, -1) : open;
  if (outer.length > deepest) return outer;
  const part: OpenComponent = { name, lines: [], parts: [] };
  outer.at(-1)!.parts.push(part);
  return [...outer, part];
}

function closed(open: OpenComponent[], name: string): OpenComponent[] {
  const level = open.map((part) => part.name).lastIndexOf(name);
  return level > 0 ? open.slice(0, level) : open;
}

/** All parts with a name, wherever they are. */
export function partsNamed(component: Component, name: string): readonly Component[] {
  return component.parts.flatMap((part) => (part.name === name ? [part] : partsNamed(part, name)));
}

/** The first line with a name. */
export function lineOf({ lines }: Component, name: string): ContentLine | undefined {
  return lines.find((line) => line.name === name);
}
