import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packagedManifest, packagedReadme, sourceOf } from '../../scripts/packagedFiles.mjs';

const read = (file: string): string => readFileSync(file, 'utf8');

/** The targets of links and pictures that are files of the repository, as paths from its root. */
function filesIn(page: string, pattern: RegExp): string[] {
  const targets = Array.from(read(page).matchAll(pattern), ([, target]) => target!.replace(/#.*/, ''));
  return targets.filter((target) => target !== '' && !target.includes(':')).map((each) => join(dirname(page), each));
}

describe('the README of a package whose repository is unknown', () => {
  it('has only pictures and links that lead somewhere', () => {
    const readme = '# A\n\n![One](media/one.png)\n\n[Two](two.md) [three](#three) [four](https://example.org/)\n';
    assert.equal(packagedReadme(readme), '# A\n\nTwo [three](#three) [four](https://example.org/)\n');
  });

  it('is ours, without its pictures', () => {
    const ours = read('README.md');
    const targets = Array.from(packagedReadme(ours).matchAll(/\]\(([^)]*)\)/g), ([, target]) => target!);
    assert.ok(/!\[[^\]]*\]\(media\//.test(ours));
    assert.deepEqual(
      targets.filter((target) => !/^(?:https:|#)/.test(target)),
      [],
    );
  });
});

describe('a package that a workflow builds', () => {
  const source = sourceOf({
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'harbour/conference-recap',
    GITHUB_SHA: '0123abc',
  });

  it('has the addresses of its repository, of its commit, and for questions', () => {
    const { text, known } = packagedManifest(read('package.json'), source);
    const manifest = JSON.parse(text) as Record<string, unknown>;
    assert.ok(known);
    assert.deepEqual(manifest['repository'], { type: 'git', url: 'https://github.com/harbour/conference-recap.git' });
    assert.deepEqual(manifest['bugs'], { url: 'https://github.com/harbour/conference-recap/issues' });
    assert.equal(manifest['qna'], 'https://github.com/harbour/conference-recap/issues');
    assert.equal(manifest['homepage'], 'https://github.com/harbour/conference-recap#readme');
    assert.equal(source?.images, 'https://github.com/harbour/conference-recap/raw/0123abc');
  });

  it('differs in nothing else, as one built elsewhere differs in nothing', () => {
    const plain = JSON.parse(read('package.json')) as object;
    const elsewhere = packagedManifest(read('package.json'), sourceOf({}));
    assert.deepEqual(JSON.parse(elsewhere.text), plain);
    assert.equal(elsewhere.known, 'repository' in plain);
    const added = ['repository', 'homepage', 'bugs', 'qna'];
    const built = JSON.parse(packagedManifest(read('package.json'), source).text) as object;
    assert.deepEqual(Object.fromEntries(Object.entries(built).filter(([key]) => !added.includes(key))), plain);
  });
});

describe('the pages of the repository', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...readdirSync('docs').map((name) => `docs/${name}`)];

  it('link to files that exist', () => {
    for (const page of pages)
      for (const file of filesIn(page, /\]\(([^)\s]*)\)/g)) assert.ok(existsSync(file), `${page}: ${file}`);
  });

  it('show every screenshot, each of a modest size', () => {
    const shown = pages.flatMap((page) => filesIn(page, /!\[[^\]]*\]\(([^)\s]*)\)/g));
    const screenshots = readdirSync('media/screenshots').map((name) => join('media/screenshots', name));
    assert.deepEqual([...new Set(shown)].sort(), screenshots.sort());
    for (const file of screenshots) assert.ok(statSync(file).size < 350_000, file);
  });
});
