import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLabelledPosts } from '../../scripts/labelledPosts.mjs';

const text = '## Day 1\n\n- [*Knots* at sea](https://example.org/k), Ada Ek\n';
const post = {
  name: 'ada__blog__knots',
  repository: 'ada/blog',
  commit: 'c'.repeat(40),
  path: 'posts/on knots.md',
  sha256: createHash('sha256').update(text).digest('hex').slice(0, 16),
  layout: 'list',
  days: [
    {
      line: 1,
      talks: [
        {
          line: 3,
          title: [
            [14, 19],
            [20, 27],
          ],
          url: [[29, 50]],
          speakers: [[[53, 59]]],
        },
      ],
    },
  ],
  loose: [],
};

describe('labelled posts', () => {
  let folder: string;
  let server: Server;
  let asked: string[];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'labelled-'));
    asked = [];
    server = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(url.includes('knots') ? 200 : 404).end(text);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });

  afterEach(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const write = (posts: readonly unknown[]): Promise<readonly string[]> =>
    writeLabelledPosts(
      posts.map((each) => JSON.stringify(each)).join('\n'),
      folder,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );

  it('are written with what is at the offsets of their labels, and fetched once', async () => {
    assert.deepEqual(await write([post]), []);
    assert.equal(readFileSync(join(folder, 'recaps', `${post.name}.md`), 'utf8'), text);
    const { days } = JSON.parse(readFileSync(join(folder, 'outlines', `${post.name}.json`), 'utf8')) as {
      days: unknown;
    };
    const talk = { title: 'Knots at sea', line: 3, url: 'https://example.org/k', speakers: ['Ada Ek'], tags: [] };
    assert.deepEqual(days, [{ title: '## Day 1', line: 1, talks: [talk] }]);
    assert.deepEqual(await write([post]), []);
    assert.deepEqual(asked, [`/ada/blog/${post.commit}/posts/on%20knots.md`]);
  });

  it('are passed over where they cannot be had, or have changed', async () => {
    const failures = await write([
      { ...post, name: 'gone', path: 'gone.md' },
      { ...post, name: 'other', sha256: '0123456789abcdef' },
    ]);
    assert.deepEqual(failures, ['ada/blog/gone.md cannot be had.', 'ada/blog/posts/on knots.md is another text.']);
    assert.deepEqual(readdirSync(join(folder, 'recaps')), []);
  });

  it('have talks in order of their lines', () => {
    for (const line of readFileSync('bench/labelled.jsonl', 'utf8').trim().split('\n')) {
      const { name, days } = JSON.parse(line) as typeof post;
      const lines = days.map((day) => day.line);
      assert.deepEqual(
        lines,
        [...lines].sort((one, other) => one - other),
        name,
      );
    }
  });
});
