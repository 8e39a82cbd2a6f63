import assert from 'node:assert/strict';
import { bareContext, type CheckContext } from '../../../src/core/checks/check.js';
import { checkRecap } from '../../../src/core/checks/checkRecap.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { isBranchName } from '../../../src/core/site/content/contentIndex.js';
import { readContentFile } from '../../../src/core/site/content/read/readContentFile.js';
import { readReferences } from '../../../src/core/site/content/read/readReferences.js';
import { indexPosts, readSitePost } from '../../../src/core/site/content/sitePosts.js';
import { defaultSite, type Site } from '../../../src/core/site/site.js';
import { readFiles } from '../site/readFiles.js';
import { tooMuch } from './cost.js';

const permalinks = [{ kind: 'page', path: '/{posts,posts/**}', pattern: '/:sections/:slug/' }];
const site: Site = { ...defaultSite, permalinks };

/** A site whose posts refer to each other and have tags of their own. */
function filesOf(count: number): Readonly<Record<string, string>> {
  const files = Array.from({ length: count }, (_, index): [string, string] => {
    const folder = `content/posts/s${Math.floor(index / 10)}`;
    if (index % 10 === 0) return [`${folder}/_index.md`, `---\ntitle: S${index}\nslug: s${index}\n---\n`];
    const links = `[a](/posts/gone/) [b]({{< ref "p${(index * 7) % count}.md" >}}) [c](p${index}.pdf)`;
    return [`${folder}/p${index}.md`, `---\ntitle: P${index}\ntags: [t${index}, Go]\n---\n${links}\n`];
  });
  return Object.fromEntries(files);
}

/** Checks every post, as the command line does. */
function checkAll(files: Readonly<Record<string, string>>): number {
  const content = Object.keys(files);
  const branches = content.filter(isBranchName).map((path) => readContentFile(path, files[path]!, site, 0));
  const around = { ...site, content: { files: branches } };
  const posts = indexPosts(
    content.map((path) => readSitePost(path, files[path]!, around)),
    around,
  );
  return content.reduce((problems, path) => {
    const recap = parseRecap(files[path]!);
    const seen = readFiles(readReferences(site, { path, text: files[path]! }, content, 0), files);
    const context: CheckContext = { ...bareContext, site: seen, pagePath: path, now: 0, exists: () => false, posts };
    return problems + checkRecap(recap, context).filter(({ code }) => code === 'link-not-found').length;
  }, 0);
}

describe('four times the posts of a site', () => {
  it('are not much more than four times the work', () => {
    const [small, large] = [filesOf(300), filesOf(1200)];
    assert.equal(checkAll(small), 540);
    const [less, more] = [small, large].map((files) => () => checkAll(files));
    assert.equal(tooMuch(less!, more!), undefined);
  });
});
