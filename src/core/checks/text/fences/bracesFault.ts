import { attributesAt, type AttributeValue } from '../../../post/attributes.js';
import { say, type Message } from '../../../problem.js';
import { wrongOption } from './wrongOption.js';

/**
 * Explains why Hugo stops the build at braces after a code fence; `undefined` if it does not. `takesOptions`: whether
 * the code is rendered by Hugo's own template, which reads some attributes as options.
 */
export function bracesFault(braces: string, takesOptions: boolean): Message | undefined {
  const read = attributesAt(braces, 0)?.attributes;
  if (!read) return say('{0} is not a list of attributes, so Hugo stops the build. Write name="value".', braces);
  const values = [...new Map<string, AttributeValue>(read)];
  const empty = values.find(([name, value]) => value === null && !/^on/i.test(name));
  if (empty) return say('Hugo stops the build at null as the value of "{0}". Write a value.', empty[0]);
  return takesOptions ? values.map(wrongOption).find(Boolean) : undefined;
}
