import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Job {
  readonly permissions?: unknown;
  readonly steps: readonly { readonly uses?: string }[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

describe('what the project takes from others', () => {
  const folder = '.github/workflows';
  const workflows = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

  it('has each action pinned to a commit, with its version next to it', () => {
    for (const { name, text } of workflows) {
      const lines = text.split('\n').filter((line) => /\buses:/.test(line));
      assert.ok(lines.length > 0, name);
      for (const line of lines) assert.match(line, /uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/, name);
      const { jobs } = parse(text) as Workflow;
      const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
      assert.equal(used.length, lines.length, name);
    }
  });

  it('has one commit for each action in all workflows', () => {
    const uses = workflows.flatMap(({ text }) => text.match(/uses: .+/g) ?? []);
    const actions = uses.map((line) => line.slice(0, line.indexOf('@')));
    assert.equal(new Set(uses).size, new Set(actions).size);
  });

  it('gets no more permissions than each workflow or job lists', () => {
    for (const { name, text } of workflows) {
      const { permissions, jobs } = parse(text) as Workflow;
      for (const value of [permissions, ...Object.values(jobs).map((job) => job.permissions ?? {})])
        assert.equal(typeof value, 'object', name);
    }
  });

  it('has exact versions, and lock files that name no registry', () => {
    for (const at of ['.', 'test/host', '.github/publish']) {
      const manifest = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as Record<string, object>;
      for (const key of ['dependencies', 'devDependencies', 'optionalDependencies'])
        for (const version of Object.values(manifest[key] ?? {}))
          assert.match(String(version), /^(?:\d+\.\d+\.\d+(?:-[\w.]+)?|file:.+)$/, `${at}: ${key}`);
      assert.doesNotMatch(readFileSync(join(at, 'package-lock.json'), 'utf8'), /"resolved": "https?:/, at);
    }
  });
});
