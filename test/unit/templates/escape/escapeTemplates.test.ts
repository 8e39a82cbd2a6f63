import assert from 'node:assert/strict';
import { escapers } from '../../../../src/core/templates/escape/escapers/escapers.js';
import { templatePreparation } from '../../../../src/core/templates/escape/prepare.js';
import type { Body, TemplateNode } from '../../../../src/core/templates/syntax/templateNode.js';
import { escape, parse } from './read.js';

/** The names of the escapers of all actions of a template, in order. */
function escapersIn(text: string, name = 't.html'): readonly string[] {
  const result = escape(text);
  assert.ok('file' in result, JSON.stringify(result));
  return (result.file.templates.get(name) ?? []).flatMap(escapersOf);
}

function escapersOf(node: TemplateNode): readonly string[] {
  if (node.kind === 'action') return [(node.escapers ?? []).join(' ')];
  return 'body' in node ? [...node.body, ...(node.otherwise ?? [])].flatMap(escapersOf) : [];
}

function textIn(text: string): string {
  const result = escape(text);
  assert.ok('file' in result, JSON.stringify(result));
  const body: Body = result.file.templates.get('t.html') ?? [];
  return body.map((node) => (node.kind === 'text' ? node.text : `[${node.kind}]`)).join('');
}

function faultIn(text: string) {
  const result = escape(text);
  assert.ok('fault' in result);
  const { kind, span, message } = result.fault;
  return { kind, message, at: text.slice(span.start, span.end) };
}

describe('a template is escaped by the place of each action', () => {
  it('names what each place needs, in order', () => {
    assert.deepEqual(escapersIn('<a href="{{ 1 }}" title={{ 2 }} {{ 3 }}>{{ 4 }}</a>'), [
      'urlFilter urlNormalise attr',
      'nospace',
      'htmlName',
      'htmlText',
    ]);
  });

  it('leaves an action alone that prints nothing', () => {
    assert.deepEqual(escapersIn('{{ $x := 1 }}{{ $x = 2 }}'), ['', '']);
  });

  it('names only escapers that exist', () => {
    const names = escapersIn(
      '{{ 1 }}<p {{ 1 }} a="{{ 1 }}" b={{ 1 }} style="{{ 1 }};a:\'{{ 1 }}\'" onclick="{{ 1 }};\'{{ 1 }}\'+`{{ 1 }}`;/{{ 1 }}/">' +
        '<a href="?{{ 1 }}" srcset="{{ 1 }}"><a href="{{ 1 }}"><title>{{ 1 }}</title><!--{{ 1 }}-->{{ html 1 }}<a href="?{{ 1 | urlquery }}">',
    ).flatMap((each) => each.split(' '));
    assert.deepEqual([...new Set(names)].sort(), [...escapers.keys()].sort());
  });

  it('copies a template for each place where it is invoked', () => {
    const result = escape('{{ define "x" }}{{ . }}{{ end }}{{ template "x" 1 }}<p title="{{ template "x" 2 }}">');
    assert.ok('file' in result);
    const { templates } = result.file;
    const inTitle = [...templates.keys()].find((name) => name.startsWith('x$')) ?? '';
    assert.deepEqual((templates.get('x') ?? []).flatMap(escapersOf), ['htmlText']);
    assert.deepEqual((templates.get(inTitle) ?? []).flatMap(escapersOf), ['attr']);
  });

  it('begins at any template of the file', () => {
    const result = escape('<p title="{{ define "_partials/x.html" }}{{ . }}{{ end }}', '_partials/x.html');
    assert.ok('file' in result);
    assert.deepEqual((result.file.templates.get('_partials/x.html') ?? []).flatMap(escapersOf), ['htmlText']);
  });

  it('does its work once for each template', () => {
    const prepare = templatePreparation();
    const file = parse('{{ define "x" }}{{ . }}{{ end }}{{ template "x" 1 }}');
    assert.equal(prepare(file, 't.html'), prepare(file, 't.html'));
    assert.notEqual(prepare(file, 't.html'), prepare(file, 'x'));
  });

  it('leaves out comments and writes a stray angle bracket as text', () => {
    assert.equal(textIn('a<!-- {{ 1 }} b -->c < d<p>'), 'a[action]c &lt; d<p>');
    assert.equal(textIn('<script>a /* b\n */ c // d\ne</script>'), '<script>a \n c \ne</script>');
    assert.equal(textIn('<script>"</script>"</script>'), '<script>"\\x3C/script>"</script>');
  });

  it('takes names of prototypes for names', () => {
    assert.deepEqual(escapersIn('<p constructor="{{ 1 }}" __proto__="{{ 1 }}" data-toString={{ 1 }}>'), [
      'attr',
      'attr',
      'nospace',
    ]);
    assert.equal(
      faultIn('{{ template "__proto__" }}').message,
      'html/template:t.html:1:12: no such template "__proto__"',
    );
    assert.deepEqual(escapersIn('{{ define "__proto__" }}{{ . }}{{ end }}{{ template "__proto__" }}', '__proto__'), [
      'htmlText',
    ]);
  });
});

describe('a template that cannot be escaped', () => {
  it('is faulty at the action', () => {
    const { at, message } = faultIn('<a href="{{ if true }}?{{ end }}{{ print 1 }}">');
    assert.equal(at.trim(), 'print 1');
    assert.match(message, /^html\/template:t\.html:1:35: \{\{print 1\}\} appears in an ambiguous context/);
  });

  it('is faulty in the text', () => {
    assert.equal(faultIn('{{ 1 }}<a b=c"d>{{ 2 }}').at, '<a b=c"d>');
  });

  it('is faulty as a whole where it only does not end', () => {
    assert.equal(faultIn('<p title="').at, '<p title="');
  });

  it('takes too long where loops in loops are read again and again', () => {
    const { kind } = faultIn(`${'{{ range . }}a'.repeat(40)}${'{{ end }}'.repeat(40)}`);
    assert.equal(kind, 'limit');
  });

  it('takes too long where recursive templates are tried again and again', () => {
    const define = (index: number) =>
      `{{ define "${index}" }}{{ if . }}"{{ template "${(index + 1) % 30}" }}{{ template "${(index + 7) % 30}" }}{{ end }}{{ end }}`;
    const text = `${Array.from({ length: 30 }, (_, index) => define(index)).join('')}<script>{{ template "0" }}`;
    assert.equal(faultIn(text).kind, 'limit');
  });

  it('is nested too deeply where each of many templates invokes the next', () => {
    const define = (index: number) => `{{ define "${index}" }}{{ template "${index + 1}" }}{{ end }}`;
    const text = `${Array.from({ length: 2000 }, (_, index) => define(index)).join('')}{{ template "0" }}`;
    assert.equal(faultIn(text).kind, 'limit');
  });
});
