import assert from 'node:assert/strict';
import { classifyLink, pageCandidates } from '../../../src/core/site/addresses/classifyLink.js';
import { defaultSite } from '../../../src/core/site/site.js';

describe('classifyLink', () => {
  const external = ['https://jazoon.com/', 'HTTP://example.org', 'mailto:me@example.org', 'https://a.b/c?d=e#f'];
  for (const href of external) {
    it(`opens ${href} outside`, () => assert.deepEqual(classifyLink(href), { kind: 'external', url: href }));
  }

  it('reads a link without a scheme as https', () => {
    assert.deepEqual(classifyLink('//example.org/x'), { kind: 'external', url: 'https://example.org/x' });
  });

  it('decodes an anchor', () => {
    assert.deepEqual(classifyLink('#caf%C3%A9'), { kind: 'anchor', id: 'café' });
    assert.deepEqual(classifyLink('#100%'), { kind: 'anchor', id: '100%' });
    assert.deepEqual(classifyLink('#fn:1'), { kind: 'anchor', id: 'fn:1' });
  });

  it('removes query and fragment of a page', () => {
    const page = { kind: 'page', path: '/posts/jazoon 2013/', fromRoot: true };
    assert.deepEqual(classifyLink('/posts/jazoon%202013/?a=b:c#day-1'), page);
    assert.deepEqual(classifyLink('../slides.pdf'), { kind: 'page', path: '../slides.pdf', fromRoot: false });
  });

  const refused = [
    '',
    ' ',
    '?q=1',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' \u0001javascript:alert(1)',
    'command:workbench.action.quit',
    'vscode://settings',
    'vscode-insiders:x',
    'file:///etc/passwd',
    'data:text/html,x',
    'https:evil',
    'https:',
    'mailto:',
    '\\\\host\\share',
    '/\\host',
    '..%5c..%5cx.md',
    '/a%00b',
    '///host',
    'c:/windows',
    'ms-msdt:/id',
  ];
  for (const href of refused) {
    it(`refuses ${JSON.stringify(href)}`, () => assert.deepEqual(classifyLink(href), { kind: 'refused' }));
  }
});

describe('pageCandidates', () => {
  const candidates = (path: string, pagePath: string): readonly string[] =>
    pageCandidates({ path, fromRoot: path.startsWith('/') }, pagePath, defaultSite);

  it('looks for a published path in the content folder', () => {
    assert.deepEqual(candidates('/posts/jazoon/', 'content/posts/x.md'), [
      'content/posts/jazoon.md',
      'content/posts/jazoon/index.md',
      'content/posts/jazoon/_index.md',
    ]);
  });

  it('finds the home page', () => assert.ok(candidates('/', 'content/x.md').includes('content/_index.md')));

  it('tries a file next to the page first', () => {
    assert.equal(candidates('other.md', 'content/posts/x.md')[0], 'content/posts/other.md');
    assert.equal(candidates('./slides.pdf', 'content/posts/x/index.md')[0], 'content/posts/x/slides.pdf');
  });

  it('also reads a relative path as published', () => {
    assert.ok(candidates('../other/', 'content/posts/x.md').includes('content/posts/other.md'));
    assert.ok(candidates('../other/', 'content/posts/x/index.md').includes('content/posts/other.md'));
  });

  it('reads the dot of a version as part of the name', () => {
    assert.ok(candidates('/posts/jazoon-2.0', 'content/posts/x.md').includes('content/posts/jazoon-2.0.md'));
  });

  it('never leaves the site', () => {
    assert.deepEqual(candidates('../../../../etc/passwd.md', 'content/posts/x.md'), []);
    assert.deepEqual(candidates('/../../secret.md', 'content/posts/x.md'), []);
  });

  it('works without a folder', () => {
    assert.deepEqual(candidates('b.md', 'a.md'), ['b.md', 'a/b.md']);
    assert.ok(candidates('b', 'a.md').includes('b.md'));
  });
});
