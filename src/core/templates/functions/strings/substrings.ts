import { castCount, castText } from '../../values/cast.js';
import type { Value } from '../../values/value.js';
import { fail } from '../functionDefinition.js';
import { TemplateFault } from '../../run/templateFault.js';

/** `slicestr TEXT START END`, in characters; the end is exclusive. */
export function slicestr([value, ...bounds]: readonly Value[]): string {
  const text = castText(value);
  const [start, end] = bounds
    .slice(0, 2)
    .map((bound, index) =>
      whole(bound, index === 0 ? 'start argument must be integer' : 'end argument must be integer'),
    );
  if (bounds.length > 2) fail('too many arguments');
  const characters = Array.from(text);
  const { length } = characters;
  if (start !== undefined && (start < 0 || start >= length)) fail('slice bounds out of range');
  if (end !== undefined && (end < 0 || end > length)) fail('slice bounds out of range');
  // Go panics, and Hugo says so in this way.
  if (start !== undefined && end !== undefined && start > end)
    fail(`runtime error: slice bounds out of range [${start}:${end}]`);
  return characters.slice(start, end).join('');
}

/** `substr TEXT START LENGTH`, in characters; negative ones count from the end. */
export function substr([value, ...numbers]: readonly Value[]): string {
  const characters = Array.from(castText(value));
  const count = characters.length;
  if (numbers.length === 0) fail('too few arguments');
  if (numbers.length > 2) fail('too many arguments');
  const from = whole(numbers[0], 'start argument must be an integer');
  const length = numbers.length === 1 ? count : whole(numbers[1], 'length argument must be an integer');
  const start = Math.max(0, from < 0 ? from + count : from);
  if (start > count - 1 || length === 0) return '';
  const end = length < 0 ? count + length : Math.min(start + length, count);
  return start >= end ? '' : characters.slice(start, end).join('');
}

function whole(value: Value | undefined, message: string): number {
  try {
    return castCount(value);
  } catch (fault) {
    throw fault instanceof TemplateFault ? new TemplateFault(message) : fault;
  }
}
