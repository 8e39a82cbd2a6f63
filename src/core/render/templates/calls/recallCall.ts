import { positionAt } from '../../../text.js';
import type { PageTemplates } from '../pageTemplates.js';
import type { Placed } from '../placed.js';
import { recall } from '../recall.js';
import type { SiteLayout } from '../../../site/templates/siteLayout.js';
import type { TemplateResult } from '../templateUse.js';
import type { CallFrame } from './callFrame.js';

/** Executes the template of a call, or gives what it gave before for the same call with the same content. */
export function recallCall(
  layout: SiteLayout,
  frame: CallFrame,
  templates: PageTemplates,
  execute: (use: (what: Placed) => void) => TemplateResult,
): TemplateResult {
  if (!standsAlone(frame))
    return execute(() => {
      templates.use.isShared = true;
    });
  const place = { ordinal: () => String(frame.ordinal()), position: () => placeOf(frame) };
  return recall({ key: keyOf(frame), layout, place }, templates, execute);
}

/** Whether no other call has a part in it: the calls inside can use what it stores. */
function standsAlone({ call, parent }: CallFrame): boolean {
  return parent === undefined && call.children.every(({ kind }) => kind !== 'call');
}

function placeOf({ source, call }: CallFrame): string {
  const { line, character } = positionAt(source, call.start);
  return `${line}:${character}`;
}

function keyOf({ call, source, indentation, inner }: CallFrame): string {
  // As written: `1` and `1.0` are the same number, but not to a template.
  const written = call.arguments.map(({ name, value, start, end }) => [
    name?.value ?? null,
    value,
    source.text.slice(start, end),
  ]);
  return JSON.stringify(['call', call.name, written, inner, indentation]);
}
