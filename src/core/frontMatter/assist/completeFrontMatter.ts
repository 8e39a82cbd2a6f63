import type { Position, SourceText } from '../../text.js';
import { cursorPlace } from './cursorPlace.js';
import { keySuggestions } from './keySuggestions.js';
import type { SuggestionContext, Suggestions } from './suggestion.js';
import { valueSuggestions } from './valueSuggestions.js';

/** Completions in the front matter at a position; `undefined` elsewhere. */
export function completeFrontMatter(
  source: SourceText,
  position: Position,
  context: SuggestionContext,
): Suggestions | undefined {
  const place = cursorPlace(source, position);
  if (!place) return undefined;
  const all = place.kind === 'key' ? keySuggestions(source, place, context) : valueSuggestions(source, place, context);
  return { range: place.range, all };
}
