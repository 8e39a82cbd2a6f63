import { hasDate } from '../../draft/calendarDate.js';
import { leadingSpan } from '../../draft/timeSpan.js';
import { isRecord, listOf, textOf, type JsonRecord } from '../../source/json.js';

const fewest = 2;
const mostDeep = 8;
const most = 10_000;

/**
 * Objects that may be sessions although their keys do not say so: the first list in which most have a time or a date. Menus and
 * other settings have none.
 */
export function unnamedEntries(values: readonly unknown[]): readonly JsonRecord[] {
  let level: readonly unknown[] = [values];
  for (let depth = 0; depth <= mostDeep && level.length > 0; depth++) {
    const found = level.map((value) => listOf(value).filter(isRecord)).find(haveTimes);
    if (found) return found;
    level = level.flatMap(childrenOf).slice(0, most);
  }
  return [];
}

function childrenOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return listOf(value);
  return isRecord(value) ? Object.values(value).filter((child) => typeof child === 'object') : [];
}

function haveTimes(objects: readonly JsonRecord[]): boolean {
  const timed = objects.slice(0, 100).filter((object) => Object.values(object).some(isTime));
  return objects.length >= fewest && timed.length * 2 > Math.min(objects.length, 100);
}

function isTime(value: unknown): boolean {
  const text = textOf(value)?.slice(0, 60);
  return text !== undefined && text.length < 60 && (hasDate(text) || leadingSpan(text) !== undefined);
}
