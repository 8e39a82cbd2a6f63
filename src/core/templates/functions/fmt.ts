import type { Run } from '../run/run.js';
import { builtins } from '../values/builtins.js';
import { printf } from '../values/print/printf.js';
import type { Value } from '../values/value.js';
import { textArgument, type FunctionDefinition } from './functionDefinition.js';

/** The functions of `fmt`. */
export const fmt: readonly FunctionDefinition[] = [
  ...['Print', 'Printf', 'Println'].map(printer),
  logger('Errorf', 'error', 0),
  logger('Erroridf', 'error', 1),
  logger('Errormf', 'error', -1),
  logger('Warnf', 'warning', 0),
  logger('Warnidf', 'warning', 1),
  logger('Warnmf', 'warning', -1),
];

function printer(name: string): FunctionDefinition {
  const alias = name.toLowerCase();
  const { arity = [0, undefined], takes = [], call = (): Value => null } = builtins.get(alias) ?? {};
  return { name: `fmt.${name}`, aliases: [alias], arity, takes, call };
}

/** Reports to the host and returns nothing. The id comes before the format, a map of details (-1), which is left out, too. */
function logger(name: string, level: 'error' | 'warning', ids: 1 | 0 | -1): FunctionDefinition {
  const before = Math.abs(ids);
  return {
    name: `fmt.${name}`,
    ...(ids < 0 ? {} : { aliases: [name.toLowerCase()] }),
    arity: [1 + before, undefined],
    takes: ids > 0 ? ['string', 'string', 'any'] : ids < 0 ? ['any', 'string', 'any'] : ['string', 'any'],
    call: (args, run) => log(level, args.slice(before), ids > 0 ? textArgument(args[0]) : undefined, run),
  };
}

function log(
  level: 'error' | 'warning',
  [format, ...args]: readonly Value[],
  id: string | undefined,
  run: Run,
): string {
  const message = printf(textArgument(format), args, run.spend);
  if (id === undefined) run.host.log(level, message);
  else run.host.log(level, message, id);
  return '';
}
