import { writeJson } from '../../functions/encoding/writeJson.js';
import type { Run } from '../../run/run.js';
import { TemplateFault } from '../../run/templateFault.js';
import { Instance, SafeText, type Value } from '../../values/value.js';
import type { Escape } from './escape.js';

/** An expression of JavaScript: the value as JSON, with spaces around what would run into a word. */
export const jsValue: Escape = (value, run) => {
  if (value instanceof SafeText && value.kind === 'js') return value.text;
  if (value instanceof SafeText && value.kind === 'jsString') return `"${value.text}"`;
  const json = writeOrExplain(value instanceof Instance ? instead(value) : value, run);
  return /^[$\w]|[$\w]$/.test(json) ? ` ${json} ` : json;
};

/** What has a text of its own and is a number in JSON, such as a duration, is its text if it is not within a list. */
function instead(value: Instance): Value {
  const json = value.toJson();
  return json === undefined || typeof json === 'bigint' ? (value.toText() ?? json ?? value.print()) : json;
}

/** Instead of what JSON cannot have, a comment that says why. */
function writeOrExplain(value: Value, run: Run): string {
  try {
    return writeJson(value, { prefix: '', indent: '', escapesHtml: true }, run);
  } catch (error) {
    if (!(error instanceof TemplateFault) || error.kind !== 'error') throw error;
    return ` /* ${error.message} */null `;
  }
}
