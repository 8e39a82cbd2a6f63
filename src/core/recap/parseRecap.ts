import { parsePost } from '../post/parsePost.js';
import type { SourceText } from '../text.js';
import type { ReadingOptions } from './model/readingOptions.js';
import type { Recap } from './model/recap.js';
import type { OwnLines, Talk } from './model/talk.js';
import { readRecap } from './readRecap.js';

/** Parses a text and reads it as a recap. With the recap of a former version of the text, what did not change is taken over. */
export function parseRecap(text: string, options: ReadingOptions = {}, previous?: Recap): Recap {
  return readRecap(parsePost(text, previous?.post), options, previous);
}

/** The lines between a talk's heading and its notes. */
export function talkLinesOf(_source: SourceText, { ownLines }: Talk): OwnLines {
  return ownLines;
}
