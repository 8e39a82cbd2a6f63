import { TemplateFault } from '../../run/templateFault.js';
import { countValues } from '../countValues.js';
import { isList } from '../truth.js';
import { typeName } from '../typeName.js';
import { Dictionary, Instance, SafeText, type Value } from '../value.js';
import { byBytes } from './bytes.js';
import { noFlags, pad, type Flags } from './flags.js';
import { formatInteger, formatNumber, formatText } from './formatScalar.js';

/** A value as Go's `fmt` prints it with the verb `%v`. */
export function printValue(value: Value): string {
  return formatValue(value, 'v', noFlags);
}

/** Values as Go's `fmt.Sprint` prints them: with a space between two that are not text. */
export function printValues(values: readonly Value[]): string {
  const isText = (value: Value | undefined): boolean => typeof value === 'string' || value instanceof SafeText;
  return values
    .map((value, index) => {
      const isApart = index > 0 && !isText(value) && !isText(values[index - 1]);
      return `${isApart ? ' ' : ''}${printValue(value)}`;
    })
    .join('');
}

/** The number of values beyond which nothing is printed: one list may be in many others, again and again. */
const mostValues = 1_000_000;

/** A value by a verb of `printf`; a verb that is not for the value is written with a note, as in `%!d(string=x)`. */
export function formatValue(value: Value, verb: string, flags: Flags): string {
  if (verb === 'T') return formatText(typeName(value), 's', { ...flags, asSource: false }) ?? '';
  if (value === null) return verb === 'v' ? pad('<nil>', flags) : '%!' + verb + '(<nil>)';
  if (value instanceof Dictionary || isList(value)) {
    if (countValues(value, mostValues) > mostValues)
      throw new TemplateFault('the value is too large to print', 'limit');
    return formatMembers(value, verb, flags);
  }
  return formatSingle(value, verb, flags) ?? `%!${verb}(${typeName(value)}=${formatValue(value, 'v', flags)})`;
}

function formatSingle(value: Value, verb: string, flags: Flags): string | undefined {
  if (value instanceof SafeText) return formatText(value.text, verb, flags);
  if (value instanceof Instance) {
    const number = 'svq'.includes(verb) && !flags.asSource ? undefined : value.toInteger();
    return number === undefined
      ? formatText(value.print(), verb, { ...flags, asSource: false })
      : formatInteger(number, verb, flags);
  }
  switch (typeof value) {
    case 'boolean':
      return verb === 't' || verb === 'v' ? pad(String(value), flags) : undefined;
    case 'bigint':
      return formatInteger(value, verb, flags);
    case 'number':
      return formatNumber(value, verb, flags);
    case 'string':
      return formatText(value, verb, flags);
    default:
      return formatText('func()', verb, flags);
  }
}

/** Lists and maps within others are counted with these. */
function formatMembers(value: Dictionary | readonly Value[], verb: string, flags: Flags): string {
  return value instanceof Dictionary ? formatDictionary(value, verb, flags) : formatList(value, verb, flags);
}

function formatDictionary(value: Dictionary, verb: string, flags: Flags): string {
  const pairs = [...value.entries.keys()].sort(byBytes).map((key) => {
    const member = value.entries.get(key) ?? null;
    return `${formatValue(key, verb, flags)}:${formatMember(member, verb, flags)}`;
  });
  return flags.asSource ? `${typeName(value)}{${pairs.join(', ')}}` : `map[${pairs.join(' ')}]`;
}

function formatList(value: readonly Value[], verb: string, flags: Flags): string {
  const members = value.map((member) => formatMember(member, verb, flags));
  return flags.asSource ? `${typeName(value)}{${members.join(', ')}}` : `[${members.join(' ')}]`;
}

/** A nil within another value is written as such whatever the verb. */
function formatMember(value: Value, verb: string, flags: Flags): string {
  if (value instanceof Dictionary || isList(value)) return formatMembers(value, verb, flags);
  if (value !== null) return formatValue(value, verb, flags);
  return flags.asSource ? 'interface {}(nil)' : '<nil>';
}
