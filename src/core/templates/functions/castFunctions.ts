import { castFloat, castInteger, castText } from '../values/cast.js';
import type { FunctionDefinition } from './functionDefinition.js';

/** The functions of `cast`. */
export const castFunctions: readonly FunctionDefinition[] = [
  { name: 'cast.ToFloat', aliases: ['float'], arity: [1, 1], call: ([value]) => castFloat(value) },
  { name: 'cast.ToInt', aliases: ['int'], arity: [1, 1], call: ([value]) => castInteger(value) },
  { name: 'cast.ToString', aliases: ['string'], arity: [1, 1], call: ([value]) => castText(value) },
];
