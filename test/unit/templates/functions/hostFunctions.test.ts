import assert from 'node:assert/strict';
import { functions } from '../../../../src/core/templates/functions/catalogue.js';
import { Budget } from '../../../../src/core/templates/run/budget.js';
import { knownNames } from '../../../../src/core/templates/run/environment.js';
import { runTemplate } from '../../../../src/core/templates/run/runTemplate.js';
import type { TemplateHost } from '../../../../src/core/templates/run/templateHost.js';
import { parseTemplate } from '../../../../src/core/templates/syntax/parseTemplate.js';
import type { TemplateFile } from '../../../../src/core/templates/syntax/templateNode.js';
import { Dictionary, Instance, SafeText, type Value } from '../../../../src/core/templates/values/value.js';
import { testHost } from './testHost.js';

/** A file below `assets`. */
class Resource extends Instance {
  readonly typeName = '*resources.resourceAdapter';

  constructor(
    readonly name: string,
    private readonly content: string,
  ) {
    super();
  }

  member(name: string): Value | undefined {
    const members = new Map<string, Value>([
      ['Name', this.name],
      ['Content', this.content],
      ['ResourceType', 'text'],
    ]);
    return members.get(name);
  }
}

function parsed(name: string, text: string): TemplateFile {
  const file = parseTemplate(name, text, knownNames(functions));
  assert(!('fault' in file), 'fault' in file ? file.fault.message : '');
  return file;
}

/** The output of a template, or the kind and the reason of its fault. */
function run(text: string, own: Partial<TemplateHost> = {}, steps = 1_000_000): string {
  const host = { ...testHost, ...own };
  const context = new Dictionary(new Map<string, Value>([['Page', new Resource('page', '')]]));
  const result = runTemplate(parsed('t.html', text), context, { host, functions, budget: new Budget(steps) });
  return 'output' in result ? result.output : `${result.fault.kind}: ${result.fault.reason}`;
}

const counter = parsed('_partials/count.html', '{{ .n }}');
const withPartial = { partial: (name: string) => (name.startsWith('count') ? counter : undefined) };

describe('functions that depend on the host', () => {
  it('a partial that is cached is executed once for each variant', () => {
    const template =
      '{{ partialCached "count" (dict "n" 1) }}{{ partialCached "count" (dict "n" 2) }}' +
      '{{ partialCached "count" (dict "n" 3) "a" }}{{ partialCached "count" (dict "n" 4) "a" }}{{ partial "count" (dict "n" 5) }}';
    assert.equal(run(template, withPartial), '11335');
  });

  it('each site has a cache and a counter of its own', () => {
    const template = '{{ partialCached "count" (dict "n" 9) }}{{ math.Counter }}{{ math.Counter }}';
    assert.equal(run(template, withPartial), '912');
    assert.equal(run(template, withPartial), '912');
  });

  it('resources are found by path, pattern and type', () => {
    const files = [new Resource('data/a.json', '{"x": [1, 2]}'), new Resource('b.csv', 'k,v\n1,2\n')];
    const host: Partial<TemplateHost> = {
      resource: (path) => files.find(({ name }) => name === path),
      resources: (by, text) => (by === 'type' ? files : files.filter(({ name }) => name.endsWith(text.slice(1)))),
    };
    assert.equal(run('{{ (resources.Get "/data/a.json").Name }}', host), 'data/a.json');
    assert.equal(run('{{ with resources.Get "c.txt" }}y{{ else }}n{{ end }}', host), 'n');
    assert.equal(run('{{ (resources.GetMatch "*.csv").Name }}', host), 'b.csv');
    assert.equal(run('{{ len (resources.ByType "text") }}{{ len (resources.Match "*.x") }}', host), '20');
    assert.equal(run('{{ index (resources.Get "data/a.json" | unmarshal).x 1 }}', host), '2');
    assert.equal(run('{{ index (resources.Get "b.csv" | unmarshal) 1 }}', host), '[1 2]');
    assert.equal(run('{{ reflect.IsResource (resources.Get "b.csv") }}', host), 'true');
  });

  it('what is made of a resource is up to the host', () => {
    const made: (readonly [string, number])[] = [];
    const host: Partial<TemplateHost> = {
      resource: (path) => new Resource(path, 'x'),
      make: (name, args) => {
        made.push([name, args.length]);
        return name === 'resources.Minify' ? new Resource('small', '') : undefined;
      },
    };
    assert.equal(run('{{ (resources.Get "a.css" | minify).Name }}', host), 'small');
    assert.equal(
      run('{{ resources.Get "a.css" | fingerprint "sha384" }}', host),
      'unsupported: error calling fingerprint: the function resources.Fingerprint is not supported',
    );
    assert.deepEqual(made, [
      ['resources.Minify', 1],
      ['resources.Fingerprint', 2],
    ]);
  });

  it('a function that is not done says so where it is reached only', () => {
    assert.equal(run('{{ if false }}{{ resources.GetRemote "https://example.org" }}{{ end }}ok'), 'ok');
    assert.equal(
      run('{{ resources.GetRemote "https://example.org" }}'),
      'unsupported: error calling GetRemote: the function resources.GetRemote is not supported',
    );
    // Nor can a template take it for an error of Hugo.
    assert.match(run('{{ with try (transform.ToMath "x") }}{{ .Err }}{{ end }}'), /^unsupported: /);
  });

  it('references go to the host with their arguments by name', () => {
    const reference: TemplateHost['reference'] = (_, form, options) =>
      options.get('path') === 'talks.md' ? `${form}:${JSON.stringify(options.get('outputformat') ?? null)}` : undefined;
    assert.equal(run('{{ ref .Page "talks.md" }}', { reference }), 'absolute:""');
    assert.equal(
      run('{{ relref .Page (dict "path" "talks.md" "OutputFormat" "amp") }}', { reference }),
      'relative:"amp"',
    );
    assert.equal(run('{{ relref .Page (slice "talks.md" "rss") }}', { reference }), 'relative:"rss"');
    assert.match(run('{{ ref .Page "none.md" }}', { reference }), /^error: error calling ref: REF_NOT_FOUND/);
    assert.equal(
      run('{{ ref "x" "talks.md" }}', { reference }),
      'error: error calling ref: invalid Page received in Ref',
    );
  });

  it('addresses have the prefix of the language', () => {
    const host = { languagePrefix: 'de' };
    assert.equal(
      run('{{ relLangURL "a/" }} {{ relLangURL "/a" }} {{ relLangURL "de/a" }}', host),
      '/blog/de/a/ /de/a /blog/de/a',
    );
    assert.equal(
      run('{{ absLangURL "" }} {{ absURL "a" }}', host),
      'https://example.org/blog/de/ https://example.org/blog/a',
    );
    assert.equal(run('{{ relURL "a" }}', { canonifiesUrls: true }), '/a');
  });

  it('titles have the style of the site', () => {
    const text = '{{ title "the lord of the rings with a sword" }}';
    assert.equal(run(text, { titleStyle: 'chicago' }), 'The Lord of the Rings with a Sword');
    assert.equal(run(text, { titleStyle: 'go' }), 'The Lord Of The Rings With A Sword');
    assert.equal(run(text, { titleStyle: 'firstupper' }), 'The lord of the rings with a sword');
    assert.equal(run(text, { titleStyle: 'none' }), 'the lord of the rings with a sword');
  });

  it('messages of templates go to the log and not to the page', () => {
    const told: (readonly unknown[])[] = [];
    const log: TemplateHost['log'] = (...message) => told.push(message);
    assert.equal(run('{{ errorf "no %s" "room" }}{{ warnidf "room" "late by %d" 5 }}ok', { log }), 'ok');
    assert.deepEqual(told, [
      ['error', 'no room'],
      ['warning', 'late by 5', 'room'],
    ]);
  });

  it('code is coloured with the options that were given', () => {
    const highlight: TemplateHost['highlight'] = (code, language, options) =>
      `${language}|${code}|${typeof options === 'string' ? options : options.entries.size}`;
    assert.equal(
      run('{{ highlight "x" "go" }} {{ highlight "x" "linenos=true" }}', { highlight }),
      'go|x| |x|linenos=true',
    );
    assert.equal(
      run('{{ highlight "x" "go" (dict "lineNos" true) }} {{ highlight "x" }}', { highlight }),
      'go|x|1 |x|',
    );
  });

  it('the clock is that of the host', () => {
    assert.equal(run('{{ now.Year }} {{ now.Format "02 Jan 15:04:05" }}'), '2026 02 Jan 03:04:05');
  });

  it('Markdown is rendered by the host and safe', () => {
    const markdown: TemplateHost['markdown'] = (text, display) => `<${display}>${text}`;
    assert.equal(
      run('{{ printf "%T %s" (markdownify "x") (markdownify "x") }}', { markdown }),
      'template.HTML <inline>x',
    );
    assert(new SafeText('html', '').text === '');
  });
});

describe('functions are no way to use up time or memory', () => {
  const hostile: Readonly<Record<string, string>> = {
    'a text repeated': '{{ strings.Repeat 1000000000 "x" }}',
    'a text that doubles': '{{ $x := "aaaaaaaaaa" }}{{ range seq 100 }}{{ $x = replace $x "a" "aa" }}{{ end }}',
    'a text that doubles by a pattern':
      '{{ $x := "aaaaaaaaaa" }}{{ range seq 100 }}{{ $x = replaceRE "a" "aa" $x }}{{ end }}',
    'a text that doubles by what is between':
      '{{ $x := "abab" }}{{ range seq 100 }}{{ $x = replaceRE `a[\\s\\S]*?b` "$0$0" $x }}{{ end }}',
    'pairs that double':
      '{{ $x := "aaaaaaaaaa" }}{{ range seq 100 }}{{ $x = strings.ReplacePairs "a" "aa" $x }}{{ end }}',
    'lists in lists as JSON': '{{ $x := slice 1 }}{{ range seq 100 }}{{ $x = slice $x $x }}{{ end }}{{ jsonify $x }}',
    'lists in lists compared':
      '{{ $x := slice 1 }}{{ range seq 100 }}{{ $x = slice $x $x }}{{ end }}{{ uniq (slice $x $x) }}',
    'a list that doubles': '{{ $x := slice 1 2 }}{{ range seq 100 }}{{ $x = append $x $x }}{{ end }}',
    'many sequences': '{{ range seq 1000000 }}{{ $x := seq 1000000 }}{{ end }}',
    'text joined':
      '{{ $x := slice "aaaaaaaaaaaaaaaa" }}{{ range seq 100 }}{{ $y := delimit (slice (index $x 0) (index $x 0)) "" }}{{ $x = slice $y }}{{ end }}',
    'escapes of escapes': '{{ $x := "&" }}{{ range seq 1000 }}{{ $x = htmlEscape (print $x $x) }}{{ end }}',
    'Base64 of Base64': '{{ $x := "abcdef" }}{{ range seq 1000 }}{{ $x = base64Encode $x }}{{ end }}',
    'sums of strings': '{{ $x := "abcdef" }}{{ range seq 1000 }}{{ $x = add $x $x }}{{ end }}',
    'paths that double': '{{ $x := "abcdef" }}{{ range seq 1000 }}{{ $x = path.Join $x $x }}{{ end }}',
    'queries that double': '{{ $x := "abcdef" }}{{ range seq 1000 }}{{ $x = querify $x $x }}{{ end }}',
    'a scratch that doubles':
      '{{ $s := newScratch }}{{ $s.Set "a" "xxxxxxxx" }}{{ range seq 1000 }}{{ $s.Add "a" ($s.Get "a") }}{{ end }}',
  };
  for (const [name, template] of Object.entries(hostile)) {
    it(name, () => assert.match(run(template), /^limit: /));
  }

  it('a pattern that takes other engines forever takes no time', () => {
    assert.equal(run('{{ findRE "(a+)+$" (print (strings.Repeat 20000 "a") "b") | len }}'), '0');
  });

  it('what is between literal texts is found in long code at little cost', () => {
    const find = '{{ range seq 30 }}{{ $code = replaceRE `(<pre>[\\s\\S]*?</pre>)` "$1" $code }}{{ end }}';
    const code = '{{ $code := printf "<pre>%s</pre>" (strings.Repeat 2000 "x = y + 1;\\n") }}';
    assert.equal(run(`${code}${find}{{ len $code }}`), '22011');
    // Where the end is missing, what follows is not looked through again for each beginning.
    assert.equal(run('{{ findRE `a[\\s\\S]*?b` (strings.Repeat 100000 "a") | len }}'), '0');
  });

  it('a message about a large value is short', () => {
    const template = '{{ $x := slice 1 }}{{ range seq 50 }}{{ $x = slice $x $x }}{{ end }}{{ int $x }}';
    assert(run(template).length < 2000);
  });

  it('names of prototypes are keys like any other', () => {
    assert.equal(
      run('{{ (newScratch).constructor }}'),
      "error: can't evaluate field constructor in type *hstore.Scratch",
    );
    assert.equal(run('{{ index (unmarshal "{\\"__proto__\\": 5}") "__proto__" }}'), '5');
    assert.equal(run('{{ (unmarshal "constructor = 1").constructor }}{{ (dict).toString }}'), '1<no value>');
    assert.match(run('{{ duration "constructor" 1 }}'), /is not a valid duration unit/);
    assert.match(run('{{ where (slice (dict "a" 1)) "a" "constructor" 1 }}'), /no such operator/);
  });

  it('files are those of the site', () => {
    const readFile = (path: string): string => `<${path}>`;
    assert.equal(run('{{ readFile "../../etc/passwd" }}{{ readFile "/a/../../b" }}', { readFile }), '<b>');
  });
});
