import type { PlainText } from '../../../post/queries/plainText.js';
import { readTitle } from '../title/readTitle.js';
import type { TitleReading } from '../title/titleReading.js';

const afterMarks = /^["”»」』》’'*\s]*(?:[:：]|[-–—]\s|\()/;
const afterLink = /^["”»」』》’'*\s]*(?:[:：]|[-–—]\s|\(|\.\s+\p{Lu}|。)/u;

/** A title in bold or the like at the start of a text; where a sentence goes on from it, it has several words. */
export function readSetOff(text: PlainText): TitleReading | undefined {
  const reading = readTitle(text);
  if (!reading || reading.setOff === 'split' || reading.setOff === 'plain') return undefined;
  if (reading.isWhole) return reading;
  const isFirst = text.text.slice(0, 24).includes((reading.wholeTitle ?? reading.title).slice(0, 6));
  // A linked title may be a sentence by itself: "[Tides of Data](…). We liked it."
  const goesOn = reading.setOff === 'link' || reading.setOff === 'strong' ? afterLink : afterMarks;
  const end = text.text.indexOf(reading.title) + reading.title.length;
  const mayGoOn = goesOn.test(text.text.slice(end)) && / |[\u0370-\uffff]{4}/.test(reading.title);
  return isFirst && (mayGoOn || reading.speakers.length > 0) ? reading : undefined;
}
