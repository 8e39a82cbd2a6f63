import type { Span } from '../../text.js';
import { TemplateFault } from '../run/templateFault.js';
import type { Body, TemplateFile } from '../syntax/templateNode.js';
import { placeIn } from '../syntax/printNode.js';
import { describeContext, textContext, type ContextFault } from './context.js';
import { Escaping } from './escaping.js';

/** Why a template cannot be escaped. Hugo then stops the build, whether the template is used or not. */
export interface EscapeFault {
  /** Without the place. */
  readonly reason: string;
  /** As Hugo's messages have it, with the place as far as Go names it. */
  readonly message: string;
  readonly kind: TemplateFault['kind'];
  /** In the file; of the whole file if it is not one place that is wrong. */
  readonly span: Span;
}

export type EscapeResult = { readonly file: TemplateFile } | { readonly fault: EscapeFault };

/**
 * Makes a template safe: whatever an action prints stays in the place of the page where the action is, as in
 * html/template of Go 1.27. Returns the file with its actions escaped, with templates copied for each place where they
 * are invoked, and without comments; or what Go refuses.
 */
export function escapeTemplates(file: TemplateFile, startName: string): EscapeResult {
  const whole = { start: 0, end: file.source.text.length };
  try {
    const escaping = new Escaping(file);
    const after = escaping.template(startName, textContext, whole);
    if (after.fault) return { fault: describeFault(after.fault, file, startName) };
    if (after.state !== 'Text') {
      const reason = `ends in a non-text context: ${describeContext(after)}`;
      return { fault: describeFault({ reason, action: undefined }, file, startName) };
    }
    return { file: { ...file, templates: new Map<string, Body>([...file.templates, ...escaping.bodies]) } };
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const { message, kind } = error;
    return { fault: { reason: message, message: `html/template:${startName}: ${message}`, kind, span: whole } };
  }
}

/** Go names the place of an action, the line of a loop, and nothing else. */
function describeFault({ reason, action, text, loop }: ContextFault, file: TemplateFile, name: string): EscapeFault {
  const span = action ?? text ?? loop ?? { start: 0, end: file.source.text.length };
  let place = name;
  if (action) place = `${file.name}:${placeIn(file.source, action)}`;
  else if (loop) place = `${name}:${placeIn(file.source, loop).split(':', 1).join()}`;
  return { reason, message: `html/template:${place}: ${reason}`, kind: 'error', span };
}
