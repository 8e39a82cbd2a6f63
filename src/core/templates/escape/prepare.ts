import type { TemplateFile } from '../syntax/templateNode.js';
import { escapeTemplates, type EscapeResult } from './escapeTemplates.js';

/** Returns `escapeTemplates`, which does its work once for each template that is executed. */
export function templatePreparation(): typeof escapeTemplates {
  const known = new WeakMap<TemplateFile, Map<string, EscapeResult>>();
  return (file, name) => {
    const results = known.get(file) ?? new Map<string, EscapeResult>();
    known.set(file, results);
    const result = results.get(name) ?? escapeTemplates(file, name);
    results.set(name, result);
    return result;
  };
}
