import assert from 'node:assert/strict';
import { formatMessage, type Problem } from '../../../../src/core/problem.js';
import { checkTemplates } from '../../../../src/core/render/calls/checkTemplates.js';
import type { Files } from '../../site/templates/templatesOf.js';
import { pageIn } from './templatesIn.js';

const partial = 'layouts/_partials/card.html';

/** Each problem as `code severity line:character`, with where it comes from as `path line:character`. */
function check(files: Files, text: string, steps?: number): readonly (readonly string[])[] {
  const { post, page } = pageIn({ 'hugo.toml': '', ...files }, text);
  return checkTemplates(post, page, steps).problems.map((problem) => [toLine(problem), ...placesOf(problem)]);
}

function toLine({ code, severity, range: { start } }: Problem): string {
  return `${code} ${severity} ${start.line}:${start.character}`;
}

function placesOf({ related = [] }: Problem): readonly string[] {
  return related.map(({ path, range: { start } }) => `${path} ${start.line}:${start.character}`);
}

describe('what is wrong with templates', () => {
  it('is an error at the call where Hugo stops the build, with the place in the template', () => {
    const files = { 'layouts/_shortcodes/half.html': '<b>\n{{ div 1 0 }}</b>', 'layouts/_shortcodes/ok.html': 'x' };
    assert.deepEqual(check(files, 'A.\n\n{{< ok >}} and {{< half >}}\n'), [
      ['template-error error 2:15', 'layouts/_shortcodes/half.html 1:3'],
    ]);
  });

  it('has its place in the partial, or in the file that defines one, if it is there', () => {
    const call = '{{< outer >}}\n';
    const files = { 'layouts/_shortcodes/outer.html': '{{ partial "card.html" . }}' };
    assert.deepEqual(check({ ...files, [partial]: '\n\n {{ div 1 0 }}' }, call), [
      ['template-error error 0:0', `${partial} 2:4`],
    ]);
    const elsewhere = {
      'layouts/_shortcodes/other.html': 'x\n{{ define "_partials/card.html" }}{{ div 1 0 }}{{ end }}',
    };
    assert.deepEqual(check({ ...files, ...elsewhere }, call), [
      ['template-error error 0:0', 'layouts/_shortcodes/other.html 1:37'],
    ]);
    const inside = '{{ partial "own.html" . }}{{ define "_partials/own.html" }}{{ div 1 0 }}{{ end }}';
    assert.deepEqual(check({ 'layouts/_shortcodes/outer.html': inside }, call), [
      ['template-error error 0:0', 'layouts/_shortcodes/outer.html 0:62'],
    ]);
  });

  it('has its place in the file that defines a template which another file invokes', () => {
    const outer = (text: string) => ({
      'layouts/_shortcodes/outer.html': text,
      'layouts/_shortcodes/other.html':
        'x\n\n{{ define "badge" }}\n {{ div 1 0 }}{{ end }}{{ define "around" }}{{ template "own" }}{{ end }}',
    });
    const found = [['template-error error 0:0', 'layouts/_shortcodes/other.html 3:4']];
    assert.deepEqual(check(outer('{{ template "badge" }}'), '{{< outer >}}\n'), found);
    assert.deepEqual(check(outer('<a title="{{ template "badge" }}">'), '{{< outer >}}\n'), found);
    const back = '{{ template "around" }}\n{{ define "own" }}{{ div 1 0 }}{{ end }}';
    assert.deepEqual(check(outer(back), '{{< outer >}}\n'), [
      ['template-error error 0:0', 'layouts/_shortcodes/outer.html 1:21'],
    ]);
  });

  it('is found where a template cannot be read, and in the templates of a theme', () => {
    const files = { 'hugo.toml': 'theme = "t"\n', 'themes/t/layouts/_shortcodes/open.html': 'a\n{{ if true }}b' };
    const [[problem, place] = []] = check(files, '{{< open >}}\n');
    assert.equal(problem, 'template-error error 0:0');
    assert.match(place ?? '', /^themes\/t\/layouts\/_shortcodes\/open\.html /);
  });

  it('is at the line of the element for a hook', () => {
    const files = { 'layouts/_markup/render-heading.html': '{{ if eq .Level 3 }}{{ div 1 0 }}{{ end }}{{ .Text }}' };
    assert.deepEqual(check(files, '---\ntitle: A\n---\n\n## B\n\n### C\n'), [
      ['template-error error 6:0', 'layouts/_markup/render-heading.html 0:23'],
    ]);
  });

  it('is what the template itself says: errorf and warnf', () => {
    const files = { 'layouts/_shortcodes/say.html': '{{ errorf "no %s" .Name }}{{ warnf "old" }}' };
    const { post, page } = pageIn({ 'hugo.toml': '', ...files }, '{{< say >}}\n');
    const { problems } = checkTemplates(post, page);
    assert.deepEqual(
      problems.map(({ code, severity, message }) => [code, severity, formatMessage(message)]),
      [
        ['template-error', 'error', 'no say'],
        ['template-warning', 'warning', 'old'],
      ],
    );
  });

  it('is information where something is not done here, or is too much', function () {
    this.timeout(20_000);
    const files = {
      'layouts/_shortcodes/remote.html': '{{ resources.GetRemote "https://example.org/" }}',
      'layouts/_shortcodes/endless.html':
        '{{ range seq 1000 }}{{ range seq 1000 }}{{ range seq 1000 }}{{ end }}{{ end }}{{ end }}',
    };
    assert.deepEqual(check(files, '{{< remote >}}\n\n{{< endless >}}\n'), [
      ['template-unsupported information 0:0', 'layouts/_shortcodes/remote.html 0:12'],
      ['template-limit information 2:0', 'layouts/_shortcodes/endless.html 0:49'],
    ]);
  });

  it('does not tell of a limit that only the check has', () => {
    const files = { 'layouts/_shortcodes/long.html': '{{ range seq 500 }}{{ . }}{{ end }}' };
    assert.deepEqual(check(files, '{{< long >}}\n', 100), []);
    assert.deepEqual(check(files, '{{< long >}}\n'), []);
  });

  it('is short, and names the inner place, for a partial that calls itself', () => {
    const files = {
      'layouts/_shortcodes/self.html': '{{ partial "card.html" . }}',
      [partial]: '{{ partial "card.html" . }}',
    };
    const { post, page } = pageIn({ 'hugo.toml': '', ...files }, '{{< self >}}\n');
    const [problem] = checkTemplates(post, page).problems;
    assert.ok(problem && formatMessage(problem.message).length < 700);
    assert.deepEqual(placesOf(problem), [`${partial} 0:0`]);
  });

  it('can be turned off by the post', () => {
    const files = { 'layouts/_shortcodes/half.html': '{{ div 1 0 }}' };
    assert.deepEqual(check(files, '<!-- recap-disable template-error -->\n\n{{< half >}}\n'), []);
  });

  it('is nothing for a site without templates, and for a call that the site has none for', () => {
    assert.deepEqual(check({}, '{{< half >}}\n'), []);
    assert.deepEqual(check({ [partial]: '{{ div 1 0 }}' }, '{{< half >}}\n'), []);
  });
});
