import assert from 'node:assert/strict';
import { bareContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { answered, type Problem } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits, offsetAt, readSource } from '../../../src/core/text.js';

const context = { ...bareContext, now: Date.UTC(2026, 0, 10, 12), pagePath: 'content/posts/my-first_day/index.md' };

function errorsIn(text: string): readonly Problem[] {
  return checkRecap(parseRecap(text), context).filter(({ severity }) => severity === 'error');
}

/** The first error, as "code «marked text»". */
function first(text: string): string {
  const source = readSource(text);
  const { code, range } = errorsIn(text)[0]!;
  return `${code} «${text.slice(offsetAt(source, range.start), offsetAt(source, range.end))}»`;
}

/** The text after each fix of its first error. */
function repairs(text: string): readonly string[] {
  return errorsIn(text)[0]!.fixes!.map((fix) => applyEdits(readSource(text), answered(fix, 'Answer')));
}

const yaml = (lines: string): string => `---\n${lines}\n---\n`;
const toml = (lines: string): string => `+++\n${lines}\n+++\n`;

describe('placeholders in front matter', () => {
  it('are errors where they stop Hugo, in any key and any place', () => {
    for (const key of ['title', 'draft', 'tags', 'slug', 'anything']) {
      const marked = 'front-matter-placeholder «{{ .X }}»';
      assert.equal(first(yaml(`a: b\n${key}: {{ .X }}\nz: 1`)), marked);
      assert.equal(first(yaml(`${key}: {{ .X }} # why`)), marked);
      assert.equal(first(toml(`${key} = {{ .X }}`)), marked);
      assert.equal(first(`{\n"${key}": {{ .X }}\n}\n`), marked);
    }
    assert.equal(first(yaml('tags:\n- a\n- {{ .X }}')), 'front-matter-placeholder «{{ .X }}»');
    assert.equal(first(yaml('a: [b, {{ .X }}]')), 'front-matter-placeholder «{{ .X }}»');
    assert.equal(first(yaml('a:\n  b: {{ .X }}')), 'front-matter-placeholder «{{ .X }}»');
    assert.equal(first(yaml('title: "{{ f .X "-" }}"')), 'front-matter-placeholder «"{{ f .X "-" }}"»');
    assert.equal(first(toml('title = "{{ f .X "-" }}"')), 'front-matter-placeholder «"{{ f .X "-" }}"»');
    assert.equal(first(yaml('{{ if .X }}\ntitle: A\n{{ end }}')), 'front-matter-placeholder «{{ if .X }}»');
  });

  it('are text in quotation marks and in longer text', () => {
    assert.deepEqual(errorsIn(yaml('title: "{{ .X }}"')), []);
    assert.deepEqual(errorsIn(yaml(`title: '{{ f .X "-" }}'`)), []);
    assert.deepEqual(errorsIn(yaml('title: All of {{ .X }}')), []);
    assert.deepEqual(errorsIn(toml(`title = '{{ f .X "-" }}'`)), []);
  });

  it('are meant in the template of a new post, and in posts of other generators', () => {
    const recap = parseRecap(yaml('title: {{ .X }}'));
    const archetype = { ...context, pagePath: 'archetypes/default.md' };
    for (const each of [archetype, { ...context, scope: 'everywhere' as const }])
      assert.deepEqual(
        checkRecap(recap, each).filter(({ severity }) => severity === 'error'),
        [],
      );
  });

  it('leave the other keys as they are', () => {
    const { entries } = parseRecap(yaml('title: {{ .X }}\ntags: [a]\nz: 1')).frontMatter!;
    assert.deepEqual(
      entries.map(({ key, value }) => [key, value]),
      [
        ['title', '{{ .X }}'],
        ['tags', ['a']],
        ['z', 1],
      ],
    );
  });

  it('are replaced by what the template would have written, or by the answer', () => {
    assert.deepEqual(repairs(yaml('title: {{ .X }} and {{ .Y }}')), [
      yaml('title: "My First Day"'),
      yaml('title: "Answer"'),
    ]);
    assert.deepEqual(repairs(toml('draft = {{ .X }}')), [toml('draft = true'), toml('draft = false')]);
    assert.deepEqual(repairs(toml('date = {{ .Date }}'))[0], toml('date = 2026-01-10T12:00:00Z'));
    assert.deepEqual(repairs('{"date": {{ .Date }}}\n')[0], '{"date": "2026-01-10T12:00:00Z"}\n');
    assert.deepEqual(repairs(yaml('slug: {{ .X }} # why')), [yaml('slug: "Answer" # why')]);
    assert.deepEqual(repairs(yaml('{{ if .X }}\ntitle: A')), [yaml('title: A')]);
  });
});

describe('a line of three dots in front matter', () => {
  it('is an error if text follows, with a fix; keys after it are ignored', () => {
    const text = '---\ntitle: A\n...\nx\n\n---\n\ny\n';
    assert.equal(first(text), 'front-matter-syntax «x»');
    assert.deepEqual(repairs(text), ['---\ntitle: A\n---\nx\n\n---\n\ny\n']);
    assert.deepEqual(errorsIn(yaml('title: A\n...')), []);
    assert.deepEqual(
      parseRecap(yaml('title: A\n...\nz: 1')).frontMatter!.entries.map(({ key }) => key),
      ['title'],
    );
  });
});
