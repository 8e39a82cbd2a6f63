import type { TemplateFunction } from '../../run/run.js';
import { quote } from '../../values/print/quote.js';
import { byBytes } from '../../values/print/bytes.js';
import { castText } from '../../values/cast.js';
import { isList } from '../../values/truth.js';
import { Dictionary, Instance, StructFields, type Value } from '../../values/value.js';
import { fail } from '../functionDefinition.js';
import { escapePart, escapeQuery, isEscaped, unescapePart, wrongEscape } from './escapes.js';
import { joinPaths, textsIn } from '../namespaces/path.js';

/** The parts of a URL as Go has them: unescaped, with the path and the fragment as written besides. */
export interface GoUrlParts {
  readonly scheme: string;
  readonly opaque: string;
  /** With its password, as written; `undefined` if there is none. */
  readonly user: string | undefined;
  readonly host: string;
  /** As written. */
  readonly path: string;
  /** Without its question mark; `undefined` if there is none, which is not the same as an empty one. */
  readonly query: string | undefined;
  /** As written, without its sign. */
  readonly fragment: string;
  /** Whether a path follows the scheme without a host. */
  readonly omitsHost: boolean;
}

/** A URL, as `urls.Parse` gives it. */
export class GoUrl extends Instance {
  readonly typeName = '*url.URL';

  constructor(readonly parts: GoUrlParts) {
    super();
  }

  member(name: string): Value | undefined {
    const field = this.field(name);
    return field === undefined ? this.method(name) : field;
  }

  private field(name: string): Value | undefined {
    const { fields } = this;
    return Object.hasOwn(fields, name) ? fields[name] : undefined;
  }

  private get fields(): Readonly<Record<string, Value>> {
    const { scheme, opaque, user, host, path, query, fragment, omitsHost } = this.parts;
    return {
      Scheme: scheme,
      Opaque: opaque,
      User: user === undefined ? null : new UserInfo(user),
      Host: host,
      Path: unescapePart(path),
      RawPath: path === '*' || escapePart(unescapePart(path), 'path') === path ? '' : path,
      OmitHost: omitsHost,
      ForceQuery: query === '',
      RawQuery: query ?? '',
      Fragment: unescapePart(fragment),
      RawFragment: escapePart(unescapePart(fragment), 'fragment') === fragment ? '' : fragment,
    };
  }

  private method(name: string): Value | undefined {
    const { scheme, host, path, query, fragment, opaque } = this.parts;
    const [, hostname = '', port = ''] = /^(.*?)(?::(\d*))?$/s.exec(host) ?? [];
    const target = opaque === '' ? escaped(path, 'path') || '/' : opaque;
    const results: Readonly<Record<string, () => Value>> = {
      String: () => this.toText(),
      Hostname: () => hostname.replace(/^\[(.*)\]$/, '$1'),
      Port: () => port,
      IsAbs: () => scheme !== '',
      EscapedPath: () => escaped(path, 'path'),
      EscapedFragment: () => escaped(fragment, 'fragment'),
      Query: () => new Query(query ?? ''),
      Redacted: () => this.toText(),
      RequestURI: () => target + (query === undefined ? '' : `?${query}`),
    };
    const result = Object.hasOwn(results, name) ? results[name] : undefined;
    if (result) return method(name, 0, result);
    if (name === 'JoinPath')
      return {
        ...method(name, 0, () => null),
        arity: [0, undefined],
        call: (args: readonly Value[]) => this.join(textsIn(args)),
      } as TemplateFunction;
    return undefined;
  }

  /** With more parts of the path, which is cleaned. */
  join(elements: readonly string[]): GoUrl {
    const { path } = this.parts;
    const all = [escaped(path, 'path'), ...elements];
    const [first = ''] = all;
    const isRooted = first.startsWith('/');
    const joined = isRooted ? joinPaths(all) : joinPaths([`/${first}`, ...all.slice(1)]).slice(1);
    const ends = all.at(-1)?.endsWith('/') === true && !joined.endsWith('/');
    return new GoUrl({ ...this.parts, path: ends || joined === '' ? `${joined}/` : joined });
  }

  override print(): string {
    return this.toText();
  }

  override toJson(): Value {
    const { fields } = this;
    return new StructFields(new Map(fieldOrder.split(' ').map((name) => [name, fields[name] ?? null])));
  }

  override toText(): string {
    const { scheme, opaque, user, host, path, query, fragment, omitsHost } = this.parts;
    const end = (query === undefined ? '' : `?${query}`) + (fragment === '' ? '' : `#${escaped(fragment, 'fragment')}`);
    const start = scheme === '' ? '' : `${scheme}:`;
    if (opaque !== '') return start + opaque + end;
    const hasHost =
      (scheme !== '' || host !== '' || user !== undefined) && !(omitsHost && host === '' && user === undefined);
    const slashes = hasHost && (host !== '' || path !== '' || user !== undefined) ? '//' : '';
    const authority = slashes + (user === undefined ? '' : `${user}@`) + escapePart(host, 'host');
    const written = escaped(path, 'path');
    const slash = written !== '' && !written.startsWith('/') && host !== '' ? '/' : '';
    const dot = start + authority === '' && /^[^/]*:/.test(written) ? './' : '';
    return start + authority + slash + dot + written + end;
  }
}

const fieldOrder = 'Scheme Opaque User Host Path Fragment RawQuery RawPath RawFragment ForceQuery OmitHost';

function escaped(written: string, part: 'path' | 'fragment'): string {
  if (written === '*' && part === 'path') return written;
  return isEscaped(written, part) && wrongEscape(written) === undefined
    ? written
    : escapePart(unescapePart(written), part);
}

function method(name: string, arity: number, call: () => Value): TemplateFunction {
  return { name, arity: [arity, arity], call };
}

/** Who logs in, as in `https://ada:secret@example.org`. */
class UserInfo extends Instance {
  readonly typeName = '*url.Userinfo';

  constructor(private readonly written: string) {
    super();
  }

  member(name: string): Value | undefined {
    if (name === 'Username') return method(name, 0, () => unescapePart(this.written.replace(/:.*$/s, '')));
    return name === 'String' ? method(name, 0, () => this.written) : undefined;
  }

  override print(): string {
    return this.written;
  }

  /** Nothing of it is public. */
  override toJson(): Value {
    return new StructFields(new Map());
  }

  override toText(): string {
    return this.written;
  }
}

/** The values of a query, by key: a map with methods. */
export class Query extends Dictionary {
  constructor(written: string) {
    super(valuesIn(written));
  }

  override get typeName(): string {
    return 'url.Values';
  }

  override method(name: string): TemplateFunction | undefined {
    const withKey = (call: (key: string) => Value): TemplateFunction => ({
      name,
      arity: [1, 1],
      takes: ['string'],
      call: ([key]) => call(castText(key)),
    });
    if (name === 'Get') return withKey((key) => this.listAt(key)[0] ?? '');
    if (name === 'Has') return withKey((key) => this.entries.has(key));
    return name === 'Encode' ? method(name, 0, () => this.encode()) : undefined;
  }

  private listAt(key: string): readonly Value[] {
    const list = this.entries.get(key) ?? null;
    return isList(list) ? list : [];
  }

  private encode(): string {
    const pairs = [...this.entries.keys()]
      .sort(byBytes)
      .flatMap((key) => this.listAt(key).map((value) => `${escapeQuery(key)}=${escapeQuery(castText(value))}`));
    return pairs.join('&');
  }
}

function valuesIn(written: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const pair of written.split('&')) {
    if (pair === '' || pair.includes(';') || wrongEscape(pair) !== undefined) continue;
    const [key = '', ...value] = pair.split('=').map((part) => unescapePart(part.replaceAll('+', ' ')));
    found.set(key, [...(found.get(key) ?? []), pair.includes('=') ? value.join('=') : '']);
  }
  return found;
}

/** What is wrong with a URL, in Go's words. */
export function urlFault(written: string, reason: string): never {
  return fail(`parse ${quote(written)}: ${reason}`);
}
