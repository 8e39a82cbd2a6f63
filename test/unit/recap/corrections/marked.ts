import { strict as assert } from 'node:assert';
import { correctionAt } from '../../../../src/core/recap/corrections/placeCorrections.js';
import { withCorrection } from '../../../../src/core/recap/model/corrections.js';
import { talksOf, type Correction, type Recap } from '../../../../src/core/recap/model/recap.js';
import { parseRecap } from '../../../../src/core/recap/parseRecap.js';

/** The zero-based line that a text is on. */
export function lineOf(recap: Recap, text: string): number {
  const line = recap.source.text.split('\n').findIndex((each) => each.includes(text));
  assert.ok(line >= 0, text);
  return line;
}

/** What to remember so that what a text is on is read as that kind. */
export function mark(recap: Recap, text: string, kind: Correction['kind']): Correction {
  const correction = correctionAt(recap, lineOf(recap, text), kind);
  assert.ok(correction, text);
  return correction;
}

/** The recap with more corrections. */
export function corrected(recap: Recap, ...added: readonly Correction[]): Recap {
  const corrections = added.reduce(withCorrection, recap.options.corrections ?? []);
  return parseRecap(recap.source.text, { ...recap.options, corrections }, recap);
}

/** The titles of the talks. */
export function titles(recap: Recap): readonly string[] {
  return talksOf(recap).map(({ title }) => title);
}

/** A post with talks, and a list of others above. */
export const listed = `---
title: HarbourConf 2031
---
## What I heard

- Ropes that last
- Sails in winter
- Lamps of the north

## Day 1

### [Terns](https://e.org/t) by Ada Ek

- Terns return
- Terns dive

### Tea on the pier
We had tea.

### [Waves](https://e.org/w) by Bo Li
Notes.

### [Acme Ropes](https://acme.example)
Thanks to the sponsor.

### [Hawser Ltd](https://hawser.example)
Thanks, too.
`;
