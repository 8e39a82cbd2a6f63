import assert from 'node:assert/strict';
import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { ownSchema } from '../../../src/core/checks/frontMatter/schema/ownSchema.js';
import { prepareSchema } from '../../../src/core/checks/frontMatter/schema/prepareSchema.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { offsetAt } from '../../../src/core/text.js';
import { tooMuch } from '../growth/cost.js';

/** Each problem as "code severity «marked text»". */
function check(text: string, context: Pick<CheckContext, 'schema'>): readonly string[] {
  const recap = parseRecap(text);
  const { source } = recap;
  return ownSchema.check(recap, { ...bareContext, ...context }).map(({ code, severity, range: { start, end } }) => {
    return `${code} ${severity} «${source.text.slice(offsetAt(source, start), offsetAt(source, end))}»`;
  });
}

const yaml = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`;

describe('front matter and the author’s own schema', () => {
  it('take a schema with inherited names, and give up on one whose alternatives multiply', async () => {
    const names = { properties: { cover: { properties: {}, additionalProperties: false, required: ['toString'] } } };
    const nested = yaml('title: A', 'cover:', '  constructor: a');
    assert.equal(
      check(nested, { schema: await prepareSchema(names) }).filter((each) => each.includes('schema')).length,
      2,
    );
    const open = JSON.parse('{ "properties": { "__proto__": { "type": "number" } } }') as object;
    assert.ok(
      check(yaml('__proto__: text'), { schema: await prepareSchema(open) }).some((each) =>
        each.startsWith('front-matter-schema '),
      ),
    );
    const levels = Array.from({ length: 40 }, (_, depth) => [
      `level${depth + 1}`,
      { anyOf: Array.from({ length: 3 }, () => ({ $ref: `#/definitions/level${depth}` })) },
    ]);
    const definitions = { level0: { type: 'number' }, ...(Object.fromEntries(levels) as object) };
    const schema = { definitions, properties: { title: { $ref: '#/definitions/level40' } } };
    assert.ok(
      check(yaml('title: A'), { schema: await prepareSchema(schema) }).some((each) =>
        each.startsWith('front-matter-schema-unreadable'),
      ),
    );
  });

  it('validate against the author’s own schema', async () => {
    const schema = await prepareSchema({
      required: ['author'],
      properties: {
        author: {},
        title: { type: 'string', minLength: 5 },
        tags: { items: { enum: ['a', 'b'] } },
        cover: { required: ['alt'] },
      },
      additionalProperties: false,
    });
    assert.deepEqual(
      check(yaml('title: Tiny', 'tags:', '  - a', '  - c # d', 'cover:', '  image: x', 'odd: 1'), { schema }),
      [
        'front-matter-schema warning «---»',
        'front-matter-schema warning «Tiny»',
        'front-matter-schema warning «c»',
        'front-matter-schema warning «cover»',
        'front-matter-schema warning «odd»',
      ],
    );
    assert.deepEqual(check('{ "author": "A", "tags": ["z"] }', { schema }), ['front-matter-schema warning «"z"»']);
    const broken = [
      { type: 'nonsense' },
      { $ref: 'https://example.org/other.json' },
      { properties: { title: { pattern: '(' } } },
    ];
    for (const each of broken) {
      const found = check(yaml('title: Long enough'), { schema: await prepareSchema(each) });
      assert.ok(found.every((problem) => problem.startsWith('front-matter-schema')));
    }
    assert.equal(await prepareSchema('none'), undefined);
  });

  it('try the patterns of a schema in linear time', async () => {
    const patterns = {
      properties: { title: { pattern: '^(\\w+\\s?)*$' } },
      patternProperties: { '^(x+)+$': { type: 'number' } },
    };
    const schema = await prepareSchema({ ...patterns, additionalProperties: false });
    const [words, key] = ['word '.repeat(50), 'x'.repeat(60)];
    assert.deepEqual(check(yaml(`title: "${words}!"`, `${key}: 1`, 'y: 1'), { schema }), [
      `front-matter-schema warning «"${words}!"»`,
      'front-matter-schema warning «y»',
    ]);
    assert.deepEqual(check(yaml(`title: "${words}"`, `${key}: a`, `${key}y: 1`), { schema }), [
      'front-matter-schema warning «a»',
      `front-matter-schema warning «${key}y»`,
    ]);
    const lists = await prepareSchema({ properties: { tags: { patternProperties: { '^0': { type: 'number' } } } } });
    assert.deepEqual(check(yaml('tags: [a]'), { schema: lists }), [], 'a list has no properties');
    const ahead = await prepareSchema({ properties: { title: { pattern: '^(?!Draft)' } } });
    assert.deepEqual(check(yaml('title: A'), { schema: ahead }), ['front-matter-schema-unreadable warning «---»']);
    const long = await prepareSchema({ properties: { title: { pattern: `^${'a?'.repeat(500)}$` } } });
    const much = check(yaml(`title: ${'a'.repeat(50_000)}`), { schema: long });
    assert.deepEqual(much, ['front-matter-schema-unreadable warning «---»']);
  });

  it('take time in proportion to the keys that match patterns', async () => {
    const schema = await prepareSchema({ properties: { params: { patternProperties: { '^k': { type: 'number' } } } } });
    const [less, more] = [1000, 4000].map((count) => {
      const recap = parseRecap(yaml('params:', ...Array.from({ length: count }, (_, index) => `  k${index}: 1`)));
      return () => assert.deepEqual(ownSchema.check(recap, { ...bareContext, schema }), []);
    });
    assert.equal(tooMuch(less!, more!), undefined);
  });
});
