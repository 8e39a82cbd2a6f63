import type { Run } from '../../run/run.js';
import { castText } from '../../values/cast.js';
import { typeName } from '../../values/typeName.js';
import type { Value } from '../../values/value.js';
import { fail, textArgument, type FunctionDefinition } from '../functionDefinition.js';
import { castTime } from './castTime.js';
import { durationOf, parseDuration } from './duration.js';
import { GoTime, perFormat, timeOfNanoseconds } from './goTime.js';
import { localisedTime } from './localisedTime.js';
import { isZoneName, utc, zoneNamed, type Zone } from './zone.js';

/** The functions of `time`. */
export const time: readonly FunctionDefinition[] = [
  { name: 'time.AsTime', arity: [1, undefined], call: asTime },
  {
    name: 'time.Duration',
    aliases: ['duration'],
    arity: [2, 2],
    call: ([unit = null, number]) => durationOf(unit, number),
  },
  { name: 'time.Format', aliases: ['dateFormat'], arity: [2, 2], takes: ['string', 'any'], call: format },
  { name: 'time.In', arity: [2, 2], takes: ['string', 'any'], call: inZone },
  {
    name: 'time.Now',
    aliases: ['now'],
    arity: [0, 0],
    call: (_, { host }) => timeOfNanoseconds(BigInt(Math.trunc(host.now)) * 1_000_000n, utc),
  },
  { name: 'time.ParseDuration', arity: [1, 1], call: ([text]) => parseDuration(castText(text)) },
];

/** `time VALUE [ZONE]`, which is also the name of the namespace. */
export function asTime([value, zone, ...more]: readonly Value[], { host }: Run): GoTime {
  if (more.length > 0) fail('invalid arguments supplied to `time`');
  return castTime(value, zone === undefined ? zoneNamed(host.timeZone) : knownZone(castText(zone)));
}

function knownZone(name: string): Zone {
  if (!isZoneName(name)) fail(`unknown time zone ${name}`);
  return name === 'Local' ? utc : zoneNamed(name);
}

function format([layout, value]: readonly Value[], { host, spend }: Run): string {
  spend(perFormat);
  const { moment } = castTime(value, zoneNamed(host.timeZone));
  return localisedTime(moment, textArgument(layout), host.locale);
}

function inZone([name, value]: readonly Value[]): GoTime {
  if (!(value instanceof GoTime)) return fail(`wrong type for value; expected time.Time; got ${typeName(value)}`);
  return value.in(knownZone(textArgument(name)));
}
