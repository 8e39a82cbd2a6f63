import { Validator, type CustomProperty, type Schema, type ValidationError, type ValidatorResult } from 'jsonschema';
import type { MatchPattern } from './linearPatterns.js';
import type { OwnSchema } from './prepareSchema.js';

/** How many times a part of a value may be held against a part of the schema: alternatives within others multiply. */
const mostSteps = 50_000;

/** The errors of a value. Throws if the schema is invalid, refers to another that does not exist, or takes too many steps. */
export function validateOwn(value: unknown, { schema, startMatching }: OwnSchema): readonly ValidationError[] {
  const validator = new Validator() as Validator & { validateSchema: (...given: unknown[]) => unknown };
  const { validateSchema } = validator;
  let steps = 0;
  validator.validateSchema = (...given) => {
    if (++steps > mostSteps) throw new Error('it takes too many steps');
    return validateSchema.apply(validator, given);
  };
  tryPatternsBy(startMatching(), validator);
  return validator.validate(plain(value), plain(schema) as object, { nestedErrors: true }).errors;
}

/** Replaces what the library would try with RegExp. */
function tryPatternsBy(matches: MatchPattern, validator: Validator): void {
  const attributes = validator.attributes as Record<string, CustomProperty>;
  const { properties, additionalProperties } = attributes;
  attributes['pattern'] = (instance: unknown, { pattern }: Schema) => {
    if (typeof instance !== 'string' || matches(String(pattern), instance)) return '';
    return `does not match pattern ${JSON.stringify(String(pattern))}`;
  };
  attributes['patternProperties'] = (instance: unknown, schema: Schema, options, context) => {
    if (typeof instance !== 'object' || instance === null || Array.isArray(instance)) return '';
    const { patternProperties = {}, ...others } = schema;
    const named = Object.keys(instance).flatMap((key): [string, Schema][] => {
      const allOf = Object.entries(patternProperties).flatMap(([pattern, each]) =>
        matches(pattern, key) ? [each] : [],
      );
      const [first, ...further] = allOf;
      return first === undefined ? [] : [[key, further.length === 0 ? first : { allOf }]];
    });
    // As keys of their own, each is tried once; as patterns, each would be tried on every other key.
    const own = { properties: inheritingNothing(named) };
    const all = { ...others, properties: inheritingNothing([...Object.entries(others.properties ?? {}), ...named]) };
    const result = properties!.call(validator, instance, own, options, context) as ValidatorResult;
    const rest = additionalProperties!.call(validator, instance, all, options, context) as ValidatorResult;
    result.errors.push(...rest.errors);
    return result;
  };
}

function inheritingNothing(entries: readonly (readonly [string, Schema])[]): Record<string, Schema> {
  const object = Object.create(null) as Record<string, Schema>;
  for (const [key, schema] of entries) object[key] = schema;
  return object;
}

/**
 * A copy whose objects inherit nothing, so that `constructor` and `__proto__` are keys like any others. What occurs more than
 * once, or in itself, does so in the copy.
 */
function plain(value: unknown, copies = new Map<object, object>()): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known = copies.get(value);
  if (known) return known;
  const copy: unknown[] | Record<string, unknown> = Array.isArray(value)
    ? []
    : (Object.create(null) as Record<string, unknown>);
  copies.set(value, copy);
  for (const [key, each] of Object.entries(value)) (copy as Record<string, unknown>)[key] = plain(each, copies);
  return copy;
}
