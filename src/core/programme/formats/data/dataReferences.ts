import { isRecord, listOf, textAt, textOf } from '../../source/json.js';

const idKeys = ['id', 'key', 'slug', 'code', 'uid', 'permalink', 'handle'];
const mostDeep = 8;

/** Objects that others mention by their id, as sessions do speakers; in all files of a programme. */
export class DataReferences {
  private readonly people = new Map<string, unknown>();
  private readonly sessions = new Map<string, unknown>();

  constructor(values: readonly unknown[]) {
    for (const value of values) this.index(value, undefined, 0);
  }

  /** The person with an id, or a name. */
  person(reference: unknown): unknown {
    return this.people.get(textOf(reference) ?? '');
  }

  session(reference: unknown): unknown {
    return this.sessions.get(textOf(reference) ?? '');
  }

  private index(value: unknown, key: string | undefined, depth: number): void {
    if (depth > mostDeep) return;
    if (isRecord(value)) this.add(value, key);
    const children: readonly (readonly [string | undefined, unknown])[] = isRecord(value)
      ? Object.entries(value)
      : listOf(value).map((item) => [undefined, item] as const);
    for (const [name, child] of children) if (typeof child === 'object') this.index(child, name, depth + 1);
  }

  private add(value: unknown, key: string | undefined): void {
    const ids = [key, ...idKeys.map((name) => textAt(value, name))].filter((id) => id !== undefined);
    const isSession =
      textAt(value, 'title', 'session') !== undefined && textAt(value, 'firstName', 'bio') === undefined;
    const isPerson = !isSession || textAt(value, 'name', 'fullName') !== undefined;
    for (const id of ids) {
      if (isSession && !this.sessions.has(id)) this.sessions.set(id, value);
      if (isPerson && nameOf(value) !== undefined && !this.people.has(id)) this.people.set(id, value);
    }
  }
}

/** The name of a person. */
export function nameOf(person: unknown): string | undefined {
  const [first, last] = [
    textAt(person, 'firstName', 'first_name', 'firstname', 'first'),
    textAt(person, 'lastName', 'last_name', 'lastname', 'surname', 'last'),
  ];
  const whole = textAt(person, 'name', 'fullName', 'full_name', 'fullname', 'displayName', 'display_name', 'speaker');
  // Some call the first name the name.
  const isFirst = whole !== undefined && last !== undefined && first === undefined && !whole.includes(last);
  return isFirst
    ? `${whole} ${last}`
    : (whole ?? ([first, last].filter((part) => part !== undefined).join(' ') || undefined));
}
