import { TemplateFault } from '../run/templateFault.js';

/** Why a template cannot be parsed, and where. Thrown within this folder only. */
export class SyntaxFault extends TemplateFault {
  constructor(
    message: string,
    /** In UTF-16 code units. */
    readonly offset: number,
    kind: TemplateFault['kind'] = 'error',
    /** Whether Hugo finds it when all is parsed: then it names no line. */
    readonly isAfterParsing = false,
  ) {
    super(message, kind);
  }
}
