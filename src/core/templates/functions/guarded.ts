import type { TemplateFunction } from '../run/run.js';
import { TemplateFault } from '../run/templateFault.js';
import { isList } from '../values/truth.js';
import { SafeText, type Value } from '../values/value.js';

/** Characters or items that count as one step. */
const perStep = 16;

/**
 * A function that pays for the size of what it gets and gives, and that ends with a fault where a text becomes longer
 * or a value deeper than JavaScript can have it.
 */
export function guarded<Guarded extends TemplateFunction>(own: Guarded): Guarded {
  const call: TemplateFunction['call'] = (args, run) => {
    run.spend(args.reduce<number>((sum, arg) => sum + sizeOf(arg), 0) / perStep);
    try {
      const result = own.call(args, run);
      run.spend(sizeOf(result) / perStep);
      return result;
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new TemplateFault('the value becomes too large', 'limit');
    }
  };
  return { ...own, call };
}

function sizeOf(value: Value): number {
  if (value instanceof SafeText) return value.text.length;
  return typeof value === 'string' || isList(value) ? value.length : 0;
}
