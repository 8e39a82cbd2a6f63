import assert from 'node:assert/strict';
import { judgeAnswer, type Answer } from '../../../src/core/links/answer.js';
import { countAnswers, isOffline } from '../../../src/core/links/countAnswers.js';
import { hostLanes } from '../../../src/core/links/hostLanes.js';
import { isLocalHost } from '../../../src/core/links/isLocalHost.js';
import { linkProblems } from '../../../src/core/links/linkProblems.js';
import { webLinksOf } from '../../../src/core/links/webLinks.js';
import { formatMessage } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits } from '../../../src/core/text.js';

const status = (code: number, movedTo?: string): Answer => ({ kind: 'status', status: code, movedTo });

function judged(answer: Answer): string {
  const judgement = judgeAnswer(answer);
  return judgement ? `${judgement.code} ${judgement.severity}` : 'fine';
}

describe('an answer to a link', () => {
  it('reports pages that do not exist, but not those that only refuse programs', () => {
    for (const code of [200, 204, 206]) assert.equal(judged(status(code)), 'fine');
    for (const code of [404, 410, 400]) assert.equal(judged(status(code)), 'link-unreachable warning');
    for (const code of [401, 403, 429, 503, 500, 999]) assert.equal(judged(status(code)), 'link-refused information');
    assert.equal(judged(status(404, 'https://b.example/')), 'link-unreachable warning');
    assert.equal(judged(status(200, 'https://b.example/')), 'link-moved information');
    assert.equal(judged({ kind: 'failed', reason: 'ENOTFOUND' }), 'link-unreachable warning');
    assert.equal(judged({ kind: 'late', seconds: 15 }), 'link-refused information');
    assert.equal(judged({ kind: 'local' }), 'link-local warning');
    assert.equal(judged({ kind: 'hidden' }), 'fine');
  });

  it('marks every link of that address, and writes where a page has moved to', () => {
    const recap = parseRecap('[a](http://a.example/#b) [c](https://c.example/)\n\n<http://a.example/#b>\n');
    const answers = new Map([['http://a.example/#b', status(200, "https://a.example/x('y')")]]);
    const problems = linkProblems(webLinksOf(recap, true), answers);
    assert.deepEqual(
      problems.map(({ code, range }) => `${code} ${range.start.line}:${range.start.character}`),
      ['link-moved 0:4', 'link-moved 2:1'],
    );
    const edits = problems.flatMap(({ fixes }) => fixes![0]!.edits);
    const address = 'https://a.example/x%28%27y%27%29#b';
    assert.equal(applyEdits(recap.source, edits), `[a](${address}) [c](https://c.example/)\n\n<${address}>\n`);
  });

  it('is counted with the others, by what it says', () => {
    const answers: Answer[] = [status(200), status(404), status(200), { kind: 'hidden' }];
    assert.equal(
      countAnswers(answers)
        .map((message) => formatMessage(message))
        .join(', '),
      'fine: 2, answered, but a browser does not tell what: 1, not there: 1',
    );
    const failed: Answer = { kind: 'failed', reason: 'ENOTFOUND' };
    assert.ok(isOffline([failed, failed, { kind: 'late', seconds: 15 }, { kind: 'local' }]));
    assert.ok(!isOffline([failed, failed, failed, status(404)]));
    assert.ok(!isOffline([failed]));
  });
});

describe('who is asked', () => {
  it('is nobody of one’s own network, however it is written', () => {
    const local = [
      'localhost 127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0',
      '[::1] [fd00::1] [fe80::1] [::ffff:7f00:1] [::ffff:c0a8:101] router nas.local a.localhost intranet.corp localhost.',
      '[::] [fec0::1] [ff02::1] [febf::1] [64:ff9b::a00:1] [64:ff9b:1::808:808] [2002:7f00:1::] [2002:c0a8:101::1]',
      '[2001:0:4136:e378:8000:63bf:80ff:fffe] [::7f00:1] [::ffff:0:a00:1] [100::1] 224.0.0.1 239.1.2.3 240.0.0.1 255.255.255.255',
    ];
    for (const host of local.join(' ').split(' ')) assert.ok(isLocalHost(host), host);
    const others =
      'example.org 8.8.8.8 172.32.0.1 100.128.0.1 [2606:4700::1] [::ffff:808:808] local.example.org 11.0.0.1 223.255.255.1 [64:ff9b::808:808] [2002:808:808::1] [2001:db8::1] [2001:4860::8888] [fbff::1]';
    for (const host of others.split(' ')) assert.ok(!isLocalHost(host), host);
  });

  it('is asked for two things at a time at most', () => {
    const addresses = 'a a a a a b b c'.split(' ').map((host, index) => ({ host, index }));
    const lanes = hostLanes(addresses).map((lane) => lane.map(({ host, index }) => `${host}${index}`).join(' '));
    assert.deepEqual(lanes, ['a0 a2 a4', 'a1 a3', 'b5', 'b6', 'c7']);
  });
});
