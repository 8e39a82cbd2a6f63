import assert from 'node:assert/strict';
import { Dictionary, Instance, SafeText, type Value } from '../../../../src/core/templates/values/value.js';
import { escapeValue } from './read.js';

class Moment extends Instance {
  readonly typeName = 'time.Time';

  member(): undefined {
    return undefined;
  }

  override print(): string {
    return '2025-01-02 00:00:00 +0000 UTC';
  }

  override toJson(): Value {
    return '2025-01-02T00:00:00Z';
  }
}

class Duration extends Instance {
  readonly typeName = 'time.Duration';

  member(): undefined {
    return undefined;
  }

  override toText(): string {
    return '1h0m0s';
  }

  override toJson(): Value {
    return 3_600_000_000_000n;
  }
}

class Page extends Instance {
  readonly typeName = '*hugolib.pageState';

  member(): undefined {
    return undefined;
  }

  override print(): string {
    return 'Page(/a)';
  }
}

describe('a value in a script', () => {
  const cases: readonly (readonly [what: string, value: Value, script: string])[] = [
    ['no value', null, ' null '],
    ['a time', new Moment(), '"2025-01-02T00:00:00Z"'],
    ['a page', new Page(), '"Page(/a)"'],
    ['times in a list', [new Moment()], '["2025-01-02T00:00:00Z"]'],
    ['a duration', new Duration(), '"1h0m0s"'],
    ['a duration in a list', [new Duration()], '[3600000000000]'],
    ['infinity', Infinity, ' /* json: unsupported value: +Inf */null '],
    ['what is less than all numbers', [-Infinity], ' /* json: unsupported value: -Inf */null '],
    ['no number', new Dictionary(new Map([['a', NaN]])), ' /* json: unsupported value: NaN */null '],
    ['a negative zero', -0, ' -0 '],
    ['half of a surrogate pair', '\ud800', '"\\ufffd"'],
    [
      'keys in the order of code points',
      new Dictionary(
        new Map([
          ['\u{1f600}', 1n],
          ['\uffff', 2n],
        ]),
      ),
      '{"\uffff":2,"\u{1f600}":1}',
    ],
    ['a key that is a name of a prototype', new Dictionary(new Map([['__proto__', 1n]])), '{"__proto__":1}'],
    ['HTML, which is text there', new SafeText('html', '<b>'), '"\\u003cb\\u003e"'],
  ];
  for (const [what, value, script] of cases) {
    it(`may be ${what}`, () => assert.equal(escapeValue('jsValue', value), script));
  }

  it('may not be nested without end', () => {
    let list: Value = [];
    for (let depth = 0; depth < 100_000; depth++) list = [list];
    assert.equal(escapeValue('jsValue', list), ' /* exceeded max depth */null ');
  });
});

describe('a value that contains another many times', () => {
  let list: Value = ['a'];
  for (let times = 0; times < 60; times++) list = [list, list];

  for (const name of ['htmlText', 'jsValue']) {
    it(`is too much for ${name}`, () => {
      assert.throws(() => escapeValue(name, list), { kind: 'limit' });
    });
  }
});

describe('a value in an address', () => {
  it('that is half of a surrogate pair is the replacement character', () => {
    assert.equal(escapeValue('urlEscape', 'a\ud800b'), 'a%ef%bf%bdb');
  });
});
