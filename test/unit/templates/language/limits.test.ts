import assert from 'node:assert/strict';
import { Budget } from '../../../../src/core/templates/run/budget.js';
import { knownNames } from '../../../../src/core/templates/run/environment.js';
import { runTemplate } from '../../../../src/core/templates/run/runTemplate.js';
import type { TemplateHost } from '../../../../src/core/templates/run/templateHost.js';
import { parseTemplate } from '../../../../src/core/templates/syntax/parseTemplate.js';
import { functions } from '../../../../src/core/templates/functions/catalogue.js';

const host = { partial: () => undefined } as unknown as TemplateHost;

/** The kind of fault that a template ends with, with its reason; its output if there is none. */
function outcome(template: string, budget = new Budget(200_000)): string {
  const file = parseTemplate('t.html', template, knownNames(functions));
  if ('fault' in file) return `${file.fault.kind}: ${file.fault.reason}`;
  const run = runTemplate(file, null, { host, functions, budget });
  return 'output' in run ? run.output : `${run.fault.kind}: ${run.fault.message}`;
}

const nested = (open: string, inside: string, close: string, levels: number): string =>
  `${open.repeat(levels)}${inside}${close.repeat(levels)}`;

const text = '{{ $text := strings.Repeat 90000 "x" }}';
const many = '{{ $many := slice $text }}{{ range 10 }}{{ $many = append $many $many }}{{ end }}';
const maps = '{{ $maps := slice (dict "a" $text) }}{{ range 10 }}{{ $maps = append $maps $maps }}{{ end }}';

describe('a template cannot take more than it may', () => {
  const refused: readonly (readonly [what: string, template: string, reason: RegExp])[] = [
    ['parentheses', `{{ ${nested('(', '1', ')', 50_000)} }}`, /^limit: max expression depth exceeded$/],
    ['branches', nested('{{ if 1 }}', '', '{{ end }}', 50_000), /^limit: max expression depth exceeded$/],
    ['alternatives', `{{ if 0 }}${'{{ else if 0 }}'.repeat(50_000)}{{ end }}`, /^limit: max expression depth/],
    ['returns', `{{ ${'return '.repeat(50_000)} }}`, /^limit: .*maximum template call stack size exceeded$/],
    [
      'templates',
      '{{ define "x" }}{{ template "x" }}{{ end }}{{ template "x" }}',
      /^limit: .*maximum template call stack/,
    ],
    ['partials', '{{ define "_partials/x.html" }}{{ partial "x" 1 }}{{ end }}{{ partial "x" 1 }}', /^limit: /],
    [
      'partials in parentheses in branches',
      `{{ define "_partials/x.html" }}${nested('{{ if 1 }}{{ with 1 }}', `{{ ${nested('(print ', '(partial "x" 1)', ')', 150)} }}`, '{{ end }}{{ end }}', 60)}{{ end }}{{ partial "x" 1 }}`,
      /^limit: .*maximum template call stack size exceeded$/,
    ],
    [
      'partials that try again',
      '{{ define "_partials/x.html" }}{{ (try (partial "x" 1)).Err }}{{ (try (partial "x" 1)).Err }}{{ end }}{{ partial "x" 1 }}',
      /^limit: /,
    ],
    [
      'loops of nothing',
      '{{ range 1000000 }}{{ range 1000000 }}{{ end }}{{ end }}',
      /^limit: .*the template takes too long/,
    ],
    ['a long loop', '{{ range 9223372036854775807 }}{{ end }}', /^limit: .*the template takes too long/],
    ['text', '{{ $s := "aa" }}{{ range 100 }}{{ $s = print $s $s }}{{ end }}', /^limit: .*takes too long/],
    ['width', '{{ range 100 }}{{ printf "%1000000d" 1 }}{{ end }}', /^limit: .*takes too long/],
    [
      'a list of itself',
      '{{ $s := slice 1 }}{{ range 99 }}{{ $s = slice $s $s }}{{ end }}{{ $s }}',
      /^limit: .*too large to print/,
    ],
    [
      'lists that are compared',
      '{{ $s := slice 1 }}{{ $t := slice 1 }}{{ range 60 }}{{ $s = slice $s $s }}{{ $t = slice $t $t }}{{ end }}{{ eq $s $t }}',
      /^limit: .*too large to compare/,
    ],
    [
      'depth of a list',
      '{{ $s := slice 1 }}{{ range 5000 }}{{ $s = slice $s }}{{ end }}{{ $s }}',
      /^limit: .*too large to print/,
    ],
    ['a width for each item', '{{ printf "%9000d" (seq 9000) }}', /^limit: .*takes too long/],
    ['a long text in a list', `${text} ${many} {{ print $many }}`, /^limit: .*too large to print/],
    ['texts that are looked for', `${text} ${many} {{ in $many (print $text "y") }}`, /^limit: .*takes too long/],
    ['texts in two lists', `${text} ${many} {{ intersect $many (slice "y") }}`, /^limit: .*takes too long/],
    ['texts that are chosen', `${text} ${maps} {{ where $maps "a" (print $text "y") }}`, /^limit: .*takes too long/],
    ['texts that are sorted', `${text} ${many} {{ sort $many }}`, /^limit: .*takes too long/],
    ['lists of long texts that are compared', `${text} ${many} {{ eq $many (slice 1) }}`, /^limit: .*too large/],
    [
      'values with names',
      '{{ $k := keyVals 1 2 }}{{ range 40 }}{{ $k = keyVals 1 $k $k }}{{ end }}{{ $k }}',
      /^limit: .*too large to print/,
    ],
    [
      'values that were tried',
      '{{ $k := try 1 }}{{ range 40 }}{{ $k = try (slice $k $k) }}{{ end }}{{ $k }}',
      /^limit: .*too large to print/,
    ],
    ['a regular expression', `{{ findRE "${'x{1000}'.repeat(200)}" "x" }}`, /^limit: .*expression is too large/],
    [
      'ways to match',
      `{{ findRE "${'(a|b)*x?'.repeat(100)}" (strings.Repeat 9000 "ab") }}`,
      /^limit: .*takes too long/,
    ],
    ['looks at the same text', '{{ findRE "x*y|x" (strings.Repeat 9000 "x") }}', /^limit: .*takes too long/],
    ['groups', `{{ findRE "${'()'.repeat(900)}" (strings.Repeat 9000 "x") }}`, /^limit: .*takes too long/],
    [
      'pairs to replace',
      '{{ strings.ReplacePairs (apply (seq 9000) "print" "." "y") (strings.Repeat 9000 "x") }}',
      /^limit: .*takes too long/,
    ],
    ['tags without an end', '{{ truncate 80000 (strings.Repeat 90000 "<" | safeHTML) }}', /^limit: .*takes too long/],
    [
      'maps that are copied',
      '{{ $s := newScratch }}{{ range seq 9000 }}{{ $s.SetInMap "a" (print .) 1 }}{{ $s.Set "b" (merge ($s.Get "a") (dict "c" .)) }}{{ end }}',
      /^limit: .*takes too long/,
    ],
    [
      'names of months',
      '{{ $t := time 0 }}{{ range seq 9000 }}{{ $x := time.Format "January" $t }}{{ end }}',
      /^limit: .*takes too long/,
    ],
    ['numbers as people write them', '{{ range seq 9000 }}{{ lang.FormatNumber 2 . }}{{ end }}', /^limit: .*too long/],
  ];
  for (const [what, template, reason] of refused) {
    it(`of ${what}`, () => assert.match(outcome(template), reason));
  }

  it('nor with all calls of a page together', () => {
    const page = new Budget(900);
    const outcomes = [1, 2, 3].map(() => outcome('{{ range 100 }}{{ . }}{{ end }}', new Budget(1000, page)));
    assert.deepEqual(
      outcomes.map((each) => each.startsWith('limit')),
      [false, true, true],
    );
  });

  it('and has what real templates need', () => {
    assert.equal(outcome(nested('{{ if 1 }}', 'x', '{{ end }}', 100)), 'x');
    assert.equal(outcome(`{{ ${nested('(', '1', ')', 100)} }}`), '1');
    const partial =
      '{{ define "_partials/x.html" }}{{ if . }}{{ with . }}{{ partial "x" (sub . 1) }}{{ end }}{{ end }}{{ end }}';
    assert.equal(outcome(`${partial}{{ partial "x" 40 }}done`), 'done');
  });

  it('gets nothing back for a part of a list that does not exist', () => {
    const part = '{{ after 9223372036854775807 (slice 1) }}';
    assert.match(outcome(`${part}{{ range 1000000 }}{{ end }}`), /^limit: .*takes too long/);
    assert.equal(outcome('{{ first 9223372036854775807 (slice 1) }}'), '[1]');
  });

  it('takes no time for numbers that are too long', () => {
    const large = (): Budget => new Budget(9_000_000);
    const digits = '{{ $d := strings.Repeat 900000 "9" }}';
    assert.match(outcome(`${digits}{{ int $d }}`, large()), /value out of range$/);
    assert.match(outcome(`${digits}{{ time.ParseDuration (print $d "h") }}`, large()), /invalid duration/);
    assert.equal(outcome(`${digits}{{ len (humanize $d) }}`, large()), '900002');
    assert.equal(
      outcome('{{ humanize "-0012" }} {{ humanize "+21" }} {{ int "0x00000000000000000001" }}'),
      '-12th 21st 1',
    );
  });

  it('has times beyond those of JavaScript as something that is not done', () => {
    const far = '{{ $t := time.In "Europe/Berlin" (time 9999999999999) }}';
    assert.match(outcome(`${far}{{ $t }}`), /^unsupported: time out of range/);
    assert.match(outcome(`${far}{{ $t.Year }}`), /^unsupported: .*time out of range/);
  });

  it('looks at a long name once', () => {
    assert.equal(outcome('{{ len (humanize (strings.Repeat 200000 "A")) }}'), '200000');
  });

  it('says what it does not do', () => {
    assert.match(outcome('{{ 1+2i }}'), /^unsupported: complex numbers such as 1\+2i/);
  });
});
