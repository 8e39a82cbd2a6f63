import type { FunctionDefinition } from './functionDefinition.js';

/** `site`, `hugo` and `page`, which are values of the host and have the name of a namespace. */
export const siteValues: readonly FunctionDefinition[] = [
  { name: 'site', arity: [0, undefined], call: (_, { host }) => host.site },
  { name: 'hugo', arity: [0, undefined], call: (_, { host }) => host.hugo },
  { name: 'page', arity: [0, undefined], call: (_, { host }) => host.page },
];
