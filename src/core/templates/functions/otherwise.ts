import { TemplateFault } from '../run/templateFault.js';

/** The result of something, or a fault with another message: some functions of Hugo do not say what is wrong. */
export function otherwise<Result>(attempt: () => Result, message: string): Result {
  try {
    return attempt();
  } catch (fault) {
    if (fault instanceof TemplateFault && fault.kind === 'error') throw new TemplateFault(message);
    throw fault;
  }
}
