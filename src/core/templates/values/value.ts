/**
 * A value of Go as templates see it. An int is a `bigint` (64 bits), a float a `number`, so that `1` and `1.0` stay
 * different. A slice is an array.
 */
export type Value =
  null | boolean | bigint | number | string | SafeText | readonly Value[] | Dictionary | Instance | Callable;

/** Text that is not escaped where it is of the right kind (`template.HTML` and its relatives). */
export class SafeText {
  constructor(
    readonly kind: 'html' | 'attribute' | 'css' | 'js' | 'jsString' | 'url' | 'srcset',
    readonly text: string,
  ) {}
}

/** A map with text as keys. */
export class Dictionary {
  constructor(
    /** Never an object: keys such as `__proto__` are ordinary. Keys are in lower case if `foldsCase`. */
    readonly entries: ReadonlyMap<string, Value>,
    /** Whether keys are found in any case, as in the `Params` of a page. */
    readonly foldsCase = false,
  ) {}

  get(key: string): Value | undefined {
    return this.entries.get(this.foldsCase ? key.toLowerCase() : key);
  }

  /** Go's name for its type. */
  get typeName(): string {
    return this.foldsCase ? 'hmaps.Params' : 'map[string]interface {}';
  }

  /** A method, which takes precedence over a key of its name; most maps have none. */
  method(_name: string): Callable | undefined {
    return undefined;
  }
}

/** The fields of a struct in JSON, which stay in their order. */
export class StructFields extends Dictionary {}

/** A value with fields and methods, such as a page or a time. Always true unless `isTrue` says otherwise. */
export abstract class Instance {
  /** Go's name for it in errors, such as `*hugolib.pageState`. */
  abstract readonly typeName: string;

  /** A field or a method; `undefined` if there is none: then execution stops. */
  abstract member(name: string): Value | undefined;

  /** As `print` gives it. */
  print(): string {
    return this.typeName;
  }

  /** The values that `print` shows. */
  printedParts(): readonly Value[] {
    return [];
  }

  isTrue(): boolean {
    return true;
  }

  /** What its `String` method gives where a function takes text; `undefined` if it has none. */
  toText(): string | undefined {
    return undefined;
  }

  /** The number that a month, a weekday or a duration is; `undefined` for what is not a number. */
  toInteger(): bigint | undefined {
    return undefined;
  }

  /** What `jsonify` and scripts have instead of it; `undefined` if it has no such form. */
  toJson(): Value | undefined {
    return undefined;
  }

  /** What `lt`, `sort` and their relatives compare, such as the seconds of a time; `undefined` if it has no order. */
  rank(): number | undefined {
    return undefined;
  }
}

/** A function as a value; `TemplateFunction` says how it is called. */
export interface Callable {
  /** In errors. */
  readonly name: string;
  /** Least and largest number of arguments; the latter `undefined` if there may be any number. */
  readonly arity: readonly [least: number, most: number | undefined];
  /** Whether Hugo gives it an argument of its own, which its messages count. */
  readonly hasContext?: boolean;
}
