import { parsePost } from '../post/parsePost.js';
import type { ReadingOptions } from './model/readingOptions.js';
import type { Recap } from './model/recap.js';
import { readRecap } from './readRecap.js';

/** Parses a text and reads it as a recap. With the recap of a former version, what did not change is reused. */
export function parseRecap(text: string, options: ReadingOptions = {}, previous?: Recap): Recap {
  return readRecap(parsePost(text, previous?.post), options, previous);
}
