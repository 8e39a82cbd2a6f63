import { DataDate } from '../../frontMatter/dataDate.js';
import type { DataValue } from '../../frontMatter/readData.js';
import { listOf } from './typeName.js';
import { Dictionary, type Value } from './value.js';

/** What a data file contains as a value of templates; `toTime` makes a date of TOML one. */
export function fromData(data: DataValue, toTime: (text: string) => Value): Value {
  if (data === null || typeof data !== 'object') return data;
  if (data instanceof DataDate) return data.hasOffset ? toTime(data.text) : data.text;
  if (data instanceof Map) {
    const map: ReadonlyMap<string, DataValue> = data;
    return new Dictionary(new Map([...map].map(([key, item]) => [key, fromData(item, toTime)])));
  }
  const list = data as readonly DataValue[];
  return listOf(
    'interface {}',
    list.map((item) => fromData(item, toTime)),
  );
}
