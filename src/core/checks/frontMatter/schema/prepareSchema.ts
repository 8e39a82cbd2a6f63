import { loadPatterns, type MatchPattern } from './linearPatterns.js';

/** The author's own JSON Schema, and what tries its patterns. */
export interface OwnSchema {
  readonly schema: object;
  /** Begins a check. */
  readonly startMatching: () => MatchPattern;
}

/** `undefined` for a value that is not a schema. */
export function prepareSchema(value: unknown): Promise<OwnSchema | undefined> {
  if (typeof value !== 'object' || value === null) return Promise.resolve(undefined);
  return loadPatterns().then((startMatching) => ({ schema: value, startMatching }));
}
