import { readSource, type Span } from '../../text.js';
import { ActionParser } from './parseActions.js';
import type { FunctionNames } from './parsePipeline.js';
import { placeIn } from './printNode.js';
import { SyntaxFault } from './syntaxFault.js';
import type { TemplateFile } from './templateNode.js';

/** Why a template cannot be parsed: Hugo stops the build. */
export interface ParseFault {
  /** Without the place. */
  readonly reason: string;
  /** As Hugo's messages have it, with the place: the line from one. */
  readonly message: string;
  readonly span: Span;
  readonly kind: 'error' | 'unsupported' | 'limit';
}

/**
 * Parses a template as `text/template` of Go does. The functions and namespaces that exist must be known, because a
 * name that does not exist stops the build even where it is never reached.
 */
export function parseTemplate(name: string, text: string, known: FunctionNames): TemplateFile | { fault: ParseFault } {
  const source = readSource(text);
  try {
    const templates = new ActionParser(name, text, known).file(name);
    return { name, source, templates };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const start = Math.min(error.offset, text.length);
    const { message: reason, kind, isAfterParsing } = error;
    const [line = ''] = placeIn(source, { start }).split(':');
    const message = isAfterParsing ? reason : `template: ${name}:${line}: ${reason}`;
    return { fault: { reason, message, span: { start, end: start }, kind } };
  }
}
