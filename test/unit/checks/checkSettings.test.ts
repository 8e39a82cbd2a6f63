import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkRecap, checks } from '../../../src/core/checks/checkRecap.js';
import {
  checkLevels,
  readCheckSettings,
  restoreLevel,
  withCheckSettings,
} from '../../../src/core/checks/checkSettings.js';
import { templateCodes } from '../../../src/core/checks/templateCodes.js';
import { pictureCodes } from '../../../src/core/readiness/pictures.js';
import { linkCodes } from '../../../src/core/links/answer.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';

function problemsWith(settings: unknown): readonly string[] {
  const problems = checkRecap(parseRecap('---\ntitle: A\ndate: soon\n---\n## Day 1\n### A\n'));
  return withCheckSettings(problems, readCheckSettings(settings)).map(({ code, severity }) => `${code} ${severity}`);
}

describe('the settings of checks', () => {
  it('change the severity of a problem, or turn it off', () => {
    const plain = ['description-missing information', 'date-unparsable error'];
    assert.deepEqual(problemsWith({}), plain);
    assert.deepEqual(problemsWith({ 'description-missing': 'off', 'date-unparsable': 'warning' }), [
      'date-unparsable warning',
    ]);
    for (const nonsense of [undefined, null, 'off', [], { 'date-unparsable': 'loud', toString: 'off' }])
      assert.deepEqual(problemsWith(nonsense), plain);
  });

  it('turn on a check that is off by default', () => {
    const [problem] = checkRecap(parseRecap('---\ntitle: A\n---\n'));
    const problems = [{ ...problem!, code: 'template-stand-in' }];
    assert.deepEqual(withCheckSettings(problems, {}), []);
    assert.equal(withCheckSettings(problems, { 'template-stand-in': 'warning' })[0]?.severity, 'warning');
  });

  it('get back the level of one check, whatever was changed since it was turned off', () => {
    const off = 'off';
    assert.equal(restoreLevel('todo', undefined, { todo: off }), undefined);
    assert.deepEqual(restoreLevel('todo', undefined, { anchor: off, todo: off }), { anchor: off });
    assert.deepEqual(restoreLevel('todo', {}, { todo: off }), {});
    assert.deepEqual(restoreLevel('todo', { todo: 'error', anchor: off }, { todo: off }), { todo: 'error' });
    assert.deepEqual(restoreLevel('todo', { anchor: off }, undefined), {});
    assert.deepEqual(restoreLevel('toString', {}, { toString: off }), {});
  });

  it('have a schema that matches how they are read', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { configuration: { properties: Record<string, { additionalProperties?: { enum: string[] } }> } };
    };
    const { additionalProperties } = contributes.configuration.properties['recap.checks']!;
    assert.deepEqual(additionalProperties?.enum, checkLevels);
  });

  it('match the checks page: every check is explained, and no others', () => {
    const explained = Array.from(readFileSync('media/checks.md', 'utf8').matchAll(/^### (.*)$/gm), ([, code]) => code!);
    assert.deepEqual(
      explained.sort(),
      [...checks.flatMap(({ codes }) => codes), ...linkCodes, ...templateCodes, ...pictureCodes].sort(),
    );
  });
});
