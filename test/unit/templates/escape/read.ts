import { escapers } from '../../../../src/core/templates/escape/escapers/escapers.js';
import { escapeTemplates, type EscapeResult } from '../../../../src/core/templates/escape/escapeTemplates.js';
import { functions } from '../../../../src/core/templates/functions/catalogue.js';
import { knownNames } from '../../../../src/core/templates/run/environment.js';
import { Budget } from '../../../../src/core/templates/run/budget.js';
import type { Run } from '../../../../src/core/templates/run/run.js';
import { parseTemplate } from '../../../../src/core/templates/syntax/parseTemplate.js';
import type { TemplateFile } from '../../../../src/core/templates/syntax/templateNode.js';
import type { Value } from '../../../../src/core/templates/values/value.js';

const known = knownNames(functions);

export function parse(text: string): TemplateFile {
  const file = parseTemplate('t.html', text, known);
  if ('fault' in file) throw new Error(file.fault.message);
  return file;
}

export function escape(text: string, name = 't.html'): EscapeResult {
  return escapeTemplates(parse(text), name);
}

/** What an escaper makes of a value. */
export function escapeValue(name: string, value: Value): Value {
  const escaper = escapers.get(name);
  if (!escaper) throw new Error(name);
  const budget = new Budget(1_000_000);
  return escaper.call([value], { spend: (steps: number) => budget.spend(steps) } as unknown as Run);
}
