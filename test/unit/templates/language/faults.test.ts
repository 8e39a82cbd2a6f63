import assert from 'node:assert/strict';
import { functions } from '../../../../src/core/templates/functions/catalogue.js';
import { knownNames } from '../../../../src/core/templates/run/environment.js';
import { runTemplate } from '../../../../src/core/templates/run/runTemplate.js';
import type { TemplateHost } from '../../../../src/core/templates/run/templateHost.js';
import { parseTemplate } from '../../../../src/core/templates/syntax/parseTemplate.js';
import type { TemplateFile } from '../../../../src/core/templates/syntax/templateNode.js';

function parse(text: string, name = 't.html'): TemplateFile {
  const file = parseTemplate(name, text, knownNames(functions));
  assert.ok(!('fault' in file), 'parses');
  return file;
}

/** What is marked as wrong in a template, from its start to its end. */
function wrong(text: string): string {
  const file = parseTemplate('t.html', text, knownNames(functions));
  if ('fault' in file) return text.slice(file.fault.span.start);
  const run = runTemplate(file, null, { host: { partial: () => undefined } as unknown as TemplateHost, functions });
  return 'fault' in run ? text.slice(run.fault.span.start, run.fault.span.end) : '';
}

describe('a fault of a template', () => {
  it('is placed where the parser stopped', () => {
    assert.equal(wrong('a\n{{ nosuch 1 }}'), 'nosuch 1 }}');
    assert.equal(wrong('{{ if 1 }}é{{ $x }}{{ end }}'), '$x }}{{ end }}');
    assert.equal(wrong('{{ if 1 }}x'), '');
    assert.equal(wrong('{{ return 1 | print }}'), 'return 1 | print }}');
  });

  it('is placed at what was evaluated', () => {
    assert.equal(wrong('é {{ len 5 }}'), 'len 5');
    assert.equal(wrong('{{ $x := dict "a" 1 }}{{ $x.a.b.c }}'), '.a.b.c');
    assert.equal(wrong('{{ printf "%d" (len 5) }}'), 'len 5');
    assert.equal(wrong('{{ define "x" }}{{ len . }}{{ end }}{{ template "x" 7 }}'), 'len .');
    assert.equal(wrong('{{ strings.Repeat 1 }}'), 'strings');
  });

  it('is of the file that the call of a partial is in, and names where the partial failed', () => {
    const partial = parse('\n{{ len 5 }}', '_partials/p.html');
    const host = { partial: (name: string) => (name === 'p' ? partial : undefined) } as unknown as TemplateHost;
    const run = runTemplate(parse('{{ partial "p" 1 }}'), null, { host, functions });
    assert.ok('fault' in run);
    const { template, message, reason, kind } = run.fault;
    assert.deepEqual([template, kind], ['t.html', 'error']);
    const inner =
      'template: _partials/p.html:2:3: executing "_partials/p.html" at <len 5>: error calling len: len of type int';
    assert.ok(
      message.startsWith('template: t.html:1:3: executing "t.html" at <partial "p" 1>: error calling partial: '),
    );
    assert.ok(message.endsWith(inner) && reason.endsWith(inner));
  });

  it('leaves nothing behind for the next execution', () => {
    const file = parse(
      '{{ define "_partials/x.html" }}{{ len . }}{{ end }}{{ $t := try (partial "x" 5) }}{{ if $t.Err }}{{ partial "x" "abc" }}{{ end }}',
    );
    const environment = { host: { partial: () => undefined } as unknown as TemplateHost, functions };
    for (const _ of [1, 2]) assert.deepEqual(runTemplate(file, null, environment), { output: '3' });
  });
});

describe('a template without an escaper', () => {
  it('prints what there is not as Go does', () => {
    const host = { partial: () => undefined } as unknown as TemplateHost;
    const print = (text: string): unknown => runTemplate(parse(text), null, { host, functions });
    assert.deepEqual(print('{{ . }}|{{ (dict).x }}|{{ slice nil }}|{{ "<b>" }}'), {
      output: '<no value>|<no value>|[<nil>]|<b>',
    });
  });
});
