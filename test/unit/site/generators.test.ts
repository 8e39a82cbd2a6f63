import assert from 'node:assert/strict';
import { generatorOfPost } from '../../../src/core/post/queries/generatorOfPost.js';
import { parsePost } from '../../../src/core/post/parsePost.js';
import type { Generator } from '../../../src/core/site/generator/generator.js';
import { generatorIn } from '../../../src/core/site/generator/generatorIn.js';
import { readFiles } from './readFiles.js';

describe('the generator of a site', () => {
  const found = (files: Readonly<Record<string, string>>, chosen?: Generator) => readFiles(generatorIn(chosen), files);

  it('is the one whose configuration is in its folder', () => {
    const sites: readonly (readonly [Generator | undefined, Readonly<Record<string, string>>])[] = [
      ['hugo', { 'hugo.toml': '' }],
      ['hugo', { 'hugo.yaml': '', '_config.yml': '', 'package.json': '{"devDependencies":{"astro":"5"}}' }],
      ['hugo', { 'config.toml': 'baseURL = "/"', 'content/a.md': '' }],
      ['hugo', { 'config.toml': '[params]\nbase_url = "/"', 'content/a.md': '' }],
      ['hugo', { 'config/_default/hugo.toml': '', 'layouts/x.html': '' }],
      ['zola', { 'config.toml': 'title = "x"\nbase_url = "/"\n[extra]\nbaseURL = ""', 'content/a.md': '' }],
      ['zola', { 'zola.toml': '' }],
      ['jekyll', { '_config.yml': 'title: x' }],
      ['jekyll', { Gemfile: "source 'x'\ngem 'jekyll', '~> 4.3'\n" }],
      ['hexo', { '_config.yml': 'title: x', 'scaffolds/post.md': '' }],
      ['hexo', { '_config.yml': 'title: x\nsource_dir: source' }],
      ['hexo', { '_config.yml': 'title: x', 'package.json': '{"dependencies":{"hexo":"7"}}' }],
      ['eleventy', { '.eleventy.js': '', 'config.json': '{}', 'content/a.md': '' }],
      ['eleventy', { 'package.json': '{"devDependencies":{"@11ty/eleventy":"3"}}' }],
      ['astro', { 'astro.config.mjs': '' }],
      ['none', { 'gatsby-config.js': '', 'config.toml': '', 'content/a.md': '' }],
      ['none', { '_config.yml': 'title: x', '_toc.yml': '' }],
      [undefined, { 'package.json': '{"dependencies":{"typescript":"5"}}', 'content/a.md': '' }],
      [undefined, { 'package.json': '{ broken', Gemfile: 'gem "rails"' }],
      [undefined, { 'config.json': '{}' }],
      [undefined, {}],
    ];
    for (const [generator, files] of sites) assert.equal(found(files), generator, JSON.stringify(files));
  });

  it('is Hugo’s where its author says so, and no site of Hugo where they say otherwise', () => {
    const zola = { 'config.toml': 'base_url = "/"', 'content/a.md': '' };
    assert.equal(found(zola, 'hugo'), 'hugo');
    assert.equal(found({ '_config.yml': '' }, 'hugo'), undefined);
    assert.equal(found({ 'hugo.toml': '' }, 'jekyll'), undefined);
  });
});

describe('the generator of a post on its own', () => {
  const of = (text: string, path?: string) => generatorOfPost(parsePost(text), path);

  it('is Hugo’s if its shortcodes or its front matter show that', () => {
    for (const text of [
      '{{< figure src="a.jpg" >}}',
      '---\nlayout: post\n---\n{{% note %}}x{{% /note %}}',
      '{{</* youtube x */>}}',
      '{{< youtube x',
      '---\ntitle: A\nlastmod: 2024-01-01\n---\n',
      '---\ntitle: A\ndate: 2024-01-01T10:00:00+02:00\ndraft: true\n---\n',
      '+++\ntitle = "A"\ntags = ["b"]\n+++\n',
      '{ "title": "A", "date": "2024-01-01" }\n',
    ])
      assert.equal(of(text), 'hugo', text);
  });

  it('is another’s by its fields, its markup, or its name', () => {
    const posts: readonly (readonly [Generator, string, string?])[] = [
      ['jekyll', '---\nlayout: post\ntitle: A\n---\n'],
      ['jekyll', '{% include x.html %}'],
      ['jekyll', '# A', '/home/me/blog/_posts/2024-01-01-a.md'],
      ['hexo', '# A', 'source/_posts/talks/a.md'],
      ['hexo', '{% asset_img a.png %}'],
      ['eleventy', '---\nlayout: post.njk\n---\n'],
      ['astro', '---\npubDate: Jul 8 2022\n---\n'],
      ['zola', '+++\ntitle = "A"\n[taxonomies]\ntags = ["b"]\n+++\n'],
      ['none', 'See [[Another Note]].'],
      ['none', '---\nformat: html\n---\n{{< video x >}}'],
    ];
    for (const [generator, text, path] of posts) assert.equal(of(text, path), generator, text);
  });

  it('is not known where the post shows nothing, or signs of two, and code shows nothing', () => {
    for (const text of [
      '',
      '---\ntitle: A\ndate: 2024-01-01\ntags: [b]\ndraft: true\n---\n## Day 1\n',
      '+++\ntitle = "A"\n+++\n',
      '---\nlayout: post\nlastmod: 2024-01-01\n---\n',
      'Write `{{< figure >}}`, or\n\n    {% include x %}\n',
      '[[1]](https://example.org/) and [[a]][b]',
    ])
      assert.equal(of(text), undefined, text);
  });
});
