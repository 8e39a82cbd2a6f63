import type { Span } from '../../text.js';
import { placeIn } from '../syntax/printNode.js';
import type { TemplateFile } from '../syntax/templateNode.js';
import { TemplateFault } from './templateFault.js';

/** Where an execution was when it stopped. */
export interface FaultPlace {
  readonly file: TemplateFile;
  /** The template that was executed: the file's own, or one that it defines. */
  readonly executing: string;
  readonly span: Span;
  /** What was evaluated, as Go prints it. */
  readonly at: string;
}

/** A fault with its place. */
export class LocatedFault extends TemplateFault {
  /** What it comes from, as the function that failed words it. */
  readonly root: string;
  /** The fault in the template, such as a partial, that the others come from. */
  readonly innermost: LocatedFault;

  constructor(
    /** Without the place. */
    readonly reason: string,
    readonly place: FaultPlace,
    cause?: TemplateFault,
    message = describe(reason, place),
  ) {
    super(message, cause?.kind, cause?.isRequest);
    this.innermost = cause instanceof LocatedFault ? cause.innermost : this;
    this.root = cause instanceof LocatedFault ? cause.root : (cause?.message ?? message);
  }
}

/** The message of Go's `text/template`: with the place, lines from one, columns in bytes from zero. */
function describe(reason: string, { file, executing, span, at }: FaultPlace): string {
  const place = `${file.name}:${placeIn(file.source, span)}`;
  return `template: ${place}: executing ${JSON.stringify(executing)} at <${at}>: ${reason}`;
}
