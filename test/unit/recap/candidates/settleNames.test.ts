import assert from 'node:assert/strict';
import { readListItems } from '../../../../src/core/recap/candidates/listItems.js';
import { settleNames } from '../../../../src/core/recap/candidates/settled/settleNames.js';
import { linesOf, shown } from './candidates.js';

function settled(...items: readonly string[]): readonly string[] {
  return settleNames(readListItems(linesOf(items.map((item) => `- ${item}`).join('\n')))).map(shown);
}

describe('names that only look like some', () => {
  it('are words of the title where most siblings name nobody', () => {
    assert.deepEqual(
      settled('Tides and the Sea', 'Bare Rock - More Water, Less Sand', 'Why we fish', 'Wide Nets: How to throw'),
      ['Tides and the Sea', 'Bare Rock - More Water, Less Sand', 'Why we fish', 'Wide Nets: How to throw'],
    );
  });

  it('are names where the siblings name people', () => {
    assert.deepEqual(settled('Tides of Data, Ada Ek', 'Small Nets, Bo Li', 'Why we fish'), [
      'Tides of Data / Ada Ek',
      'Small Nets / Bo Li',
      'Why we fish',
    ]);
  });

  it('are names in a column of names, first names too', () => {
    assert.deepEqual(
      settled('Anna - Tides of Data', 'Maria & Thomas - Small Nets', 'Kai Lund - Why we fish', 'Ro - The Sea: Part 2'),
      ['Tides of Data / Anna', 'Small Nets / Maria, Thomas', 'Why we fish / Kai Lund', 'The Sea: Part 2 / Ro'],
    );
    assert.deepEqual(
      settled('Kai Lund (Acme) - Why we fish', 'Anna - Tides of Data', 'Maria - Small Nets', 'Jörg - The Sea'),
      ['Why we fish / Kai Lund (Acme)', 'Tides of Data / Anna', 'Small Nets / Maria', 'The Sea / Jörg'],
    );
    const facts = ['Sea - calm and cold', 'Boats - small', 'Nets - big and old'];
    assert.deepEqual(settled(...facts), facts);
  });
});

describe('a name at the end', () => {
  it('is one after a dash, if it begins with a usual given name', () => {
    assert.equal(settled('Tides', 'Small Nets', 'Why we fish - Ada Ek')[2], 'Why we fish / Ada Ek');
    assert.equal(settled('Tides', 'Small Nets', 'Why we fish - Copper Kettle')[2], 'Why we fish - Copper Kettle');
    assert.equal(settled('Tides', 'Small Nets', 'Keynote - Ada Ek')[2], 'Keynote / Ada Ek');
    assert.equal(settled('Tides', 'Small Nets', 'Keynote - Copper Kettle')[2], 'Keynote - Copper Kettle');
  });

  it('is a single one after "by" where most are there', () => {
    const named = ['Tides by Ada Ek', 'Small Nets by Bo Li'];
    assert.equal(settled(...named, 'Why we fish by Apu')[2], 'Why we fish / Apu');
    assert.equal(settled(...named, 'Why we fish by doing')[2], 'Why we fish by doing');
    assert.equal(settled('Tides', 'Small Nets', 'Why we fish by Apu')[2], 'Why we fish by Apu');
  });
});

describe('the name of the event before a title', () => {
  it('is no part of it', () => {
    assert.deepEqual(settled('RopeConf 2015 - Tides by Ada Ek', 'RopeConf 2015 - Small Nets by Bo Li'), [
      'Tides / Ada Ek',
      'Small Nets / Bo Li',
    ]);
    assert.equal(settled('Summer of 1990 - Tides', 'Small Nets')[0], 'Summer of 1990 - Tides');
  });
});

describe('people after "with"', () => {
  it('are those who speak where the siblings name people', () => {
    assert.deepEqual(settled('Tides of Data by Ada Ek', 'Small Nets by Bo Li', 'Why we fish with Anna Lund'), [
      'Tides of Data / Ada Ek',
      'Small Nets / Bo Li',
      'Why we fish / Anna Lund',
    ]);
  });

  it('are words of the title elsewhere', () => {
    for (const items of [
      ['Tides of Data', 'Small Nets', 'Why we fish with Anna Lund'],
      ['Tides of Data by Ada Ek', 'Small Nets by Bo Li', 'Why we fish with Spring Boot'],
    ])
      assert.equal(settled(...items)[2], items[2]);
  });
});

describe('words before a colon', () => {
  it('are not names because those elsewhere in other titles of the list are', () => {
    for (const mark of [' by ', ' - '])
      for (const more of ['', ' (Acme)'])
        assert.deepEqual(
          settled(`Tides of Data${mark}Ada Ek${more}`, `Small Nets${mark}Bo Li${more}`, 'Terraform: the good parts')[2],
          'Terraform: the good parts',
        );
  });

  it('are not names because another list has names there, if none of their own looks like one', () => {
    const lists = (...more: readonly string[]): readonly string[] => {
      const named = ['Anna - Tides of Data', 'Maria - Small Nets', 'Kai Lund - Why we fish'];
      const text = [named, more].map((items) => items.map((item) => `- ${item}`).join('\n')).join('\n\nAnd:\n\n');
      return settleNames(readListItems(linesOf(text)))
        .map(shown)
        .slice(named.length);
    };
    const tools = ['Terraform: the good parts', 'Ropework: the rest'];
    assert.deepEqual(lists(...tools), tools);
    assert.deepEqual(lists('Bo - Cold Nets', 'Ropey: the rest'), ['Cold Nets / Bo', 'the rest / Ropey']);
  });
});

describe('what only the other titles of a list show', () => {
  it('are session codes before them', () => {
    assert.deepEqual(settled('E-2 Tides of Data', 'GH-3 Small Nets', 'M-7_2 Why we fish'), [
      'Tides of Data / #E-2',
      'Small Nets / #GH-3',
      'Why we fish / #M-7_2',
    ]);
    const same = ['GPT-4 for sailors', 'GPT-4 for fish', 'GPT-4 for nets'];
    assert.deepEqual(settled(...same), same);
  });

  it('is the name of the event after them', () => {
    assert.deepEqual(
      settled('Tides of Data - HarbourConf 2015', 'Small Nets - HarbourConf 2015', 'Why we fish - HarbourConf 2015'),
      ['Tides of Data', 'Small Nets', 'Why we fish'],
    );
    assert.deepEqual(settled('Tides of Data - Why?', 'Small Nets', 'Why we fish'), [
      'Tides of Data - Why?',
      'Small Nets',
      'Why we fish',
    ]);
  });

  it('are names of one word after a dash', () => {
    assert.deepEqual(settled('Tides of Data - Ada Ek', 'Small Nets - Bo Li', 'Why we fish - fishy', '绳结 - 大妈'), [
      'Tides of Data / Ada Ek',
      'Small Nets / Bo Li',
      'Why we fish / fishy',
      '绳结 / 大妈',
    ]);
    assert.deepEqual(
      settled('Tides of Data - Ada Ek', 'Small Nets - Bigger', 'Why we fish - often')[1],
      'Small Nets - Bigger',
    );
  });
});
