import type { Run } from '../run/run.js';
import type { TemplateHost } from '../run/templateHost.js';
import { identityOf } from './collections/identity.js';
import type { Value } from '../values/value.js';
import { textArgument, type FunctionDefinition } from './functionDefinition.js';

/** The functions of `partials`. */
export const partials: readonly FunctionDefinition[] = [
  {
    name: 'partials.Include',
    aliases: ['partial'],
    arity: [1, undefined],
    hasContext: true,
    takes: ['string', 'any'],
    call: ([name, context = null], run) => run.partial(textArgument(name), context),
  },
  {
    name: 'partials.IncludeCached',
    aliases: ['partialCached'],
    arity: [2, undefined],
    takes: ['string', 'any'],
    call: includeCached,
  },
];

/** What was executed once is so for all that a host renders. */
const caches = new WeakMap<TemplateHost, Map<string, Value>>();

/** A partial that is executed once for each name and variant, whatever its context is. */
function includeCached([name, context = null, ...variants]: readonly Value[], run: Run): Value {
  const cache = caches.get(run.host) ?? new Map<string, Value>();
  caches.set(run.host, cache);
  const key = JSON.stringify([textArgument(name), identityOf(variants, run)]);
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  const result = run.partial(textArgument(name), context);
  cache.set(key, result);
  return result;
}
