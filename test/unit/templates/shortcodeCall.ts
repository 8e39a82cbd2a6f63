import { Dictionary, Instance, type Value } from '../../../src/core/templates/values/value.js';

/** A call of a shortcode as its template sees it: as much of it as the recorded templates use. */
export class ShortcodeCall extends Instance {
  readonly typeName = '*hugolib.ShortcodeWithPage';
  private readonly params: readonly Value[] | Dictionary;
  private readonly inner: string;

  /** Reads a call such as `{{< t "a" 1 >}}inner{{< /t >}}`. */
  constructor(text: string) {
    super();
    const [, written = '', inner = ''] = /^\{\{<\s*t\b(.*?)\s*>\}\}(?:(.*)\{\{< \/t >\}\})?$/s.exec(text) ?? [];
    const words = [...written.matchAll(/(?:(\w+)=)?("(?:\\.|[^"\\])*"|\S+)/g)];
    this.inner = inner;
    this.params = words.some(([, name]) => name !== undefined)
      ? new Dictionary(new Map(words.map(([, name = '', value = '']) => [name.toLowerCase(), argument(value)])), true)
      : words.map(([, , value = '']) => argument(value));
  }

  member(name: string): Value | undefined {
    switch (name) {
      case 'Get':
        return { name: 'Get', arity: [1, 1], call: ([key = null]: readonly Value[]) => this.get(key) } as Value;
      case 'Params':
        return this.params;
      case 'Inner':
        return this.inner;
      case 'Name':
        return 't';
      case 'IsNamedParams':
        return this.params instanceof Dictionary;
      default:
        return undefined;
    }
  }

  /** As `printf "%T"` needs no more, nothing is said of what it has. */
  private get(key: Value): Value {
    if (this.params instanceof Dictionary) return typeof key === 'string' ? (this.params.get(key) ?? '') : '';
    return this.params[Number(key)] ?? '';
  }
}

/** Arguments in quotation marks are text. */
function argument(written: string): Value {
  if (written.startsWith('"')) return written.slice(1, -1);
  if (/^-?\d+$/.test(written)) return BigInt(written);
  if (/^-?\d+\.\d+$/.test(written)) return Number(written);
  return written === 'true' || written === 'false' ? written === 'true' : written;
}
