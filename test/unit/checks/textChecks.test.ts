import assert from 'node:assert/strict';
import { checkText } from '../../../src/core/checks/text/checkText.js';
import { repairMojibake } from '../../../src/core/checks/text/mojibake.js';
import { answered, formatMessage, type Problem } from '../../../src/core/problem.js';
import { parseRecap } from '../../../src/core/recap/parseRecap.js';
import { applyEdits, offsetAt, readSource } from '../../../src/core/text.js';
import { smallSite } from './smallSite.js';

function problemsOf(text: string): readonly Problem[] {
  return checkText.check(parseRecap(text), smallSite);
}

/** Each problem as "code «marked text»", with its severity unless it is a warning. */
function check(text: string): string[] {
  const source = readSource(text);
  return problemsOf(text).map(({ code, severity, range }) => {
    const marked = text.slice(offsetAt(source, range.start), offsetAt(source, range.end));
    return `${code}${severity === 'warning' ? '' : ` ${severity}`} «${marked}»`;
  });
}

/** The text after a fix of its first problem, selected by its index. */
function repair(text: string, fix = 0, answer = ''): string {
  const found = problemsOf(text)[0]!.fixes![fix]!;
  if (found.asks) assert.match(answer, found.asks.pattern);
  return applyEdits(readSource(text), answered(found, answer));
}

const talk = (title: string, rest = 'Notes.'): string => `### ${title}\n\n${rest}\n\n`;

describe('checks of the text', () => {
  it('report a skipped level of headings, and raise headings that are too deep', () => {
    assert.deepEqual(check('## A\n\n#### B\n\n##### C\n\n#### D ####\n\n### E\n\n# F\n\n## G\n'), [
      'heading-level-jump information «#### B»',
    ]);
    assert.equal(
      repair('## A\n\n#### B\n\n##### C\n\n#### D ####\n\n### E\n'),
      '## A\n\n### B\n\n#### C\n\n### D ###\n\n### E\n',
    );
    assert.deepEqual(check('### A\n\n# B\n\n> # C\n>\n> ### D\n'), []);
  });

  it('report days out of order or duplicated, and number them', () => {
    const days = (...titles: string[]): string => titles.map((title) => `## ${title}\n\n${talk('A talk')}`).join('');
    const text = days('Day 1', 'Day 3', 'Day 2');
    assert.deepEqual(check(text), ['day-order information «## Day 2»']);
    assert.equal(repair(text), days('Day 1', 'Day 2', 'Day 3'));
    assert.deepEqual(check(days('Day 1', 'Day 1')), ['day-order information «## Day 1»']);
    assert.deepEqual(check(days('Day 1: 12 June 2025', 'Day 2: 12 June 2025')), [
      'day-order information «## Day 2: 12 June 2025»',
    ]);
    assert.deepEqual(check(days('13 June 2025', '12 June 2025')), ['day-order information «## 12 June 2025»']);
    assert.deepEqual(check(days('Day 1: Morning', 'Day 1: Afternoon', 'Day 2', 'The last day')), []);
    assert.deepEqual(check(days('Monday', 'Tuesday')), []);
  });

  it('report a weekday that does not match the date', () => {
    assert.deepEqual(check(`## Monday, 12 June 2025\n\n${talk('A')}`), ['day-weekday «## Monday, 12 June 2025»']);
    const dated = (day: string): string => `---\ntitle: C\ndate: 2025-07-01\n---\n## ${day}\n\n${talk('A')}`;
    assert.deepEqual(check(dated('Monday, 12 June')), ['day-weekday information «## Monday, 12 June»']);
    assert.deepEqual(check(dated('Thursday, 12 June')), []);
    // In the previous year: this year it has yet to come.
    assert.deepEqual(check(dated('Thursday, 12 September')), []);
    // The weekday of the year before is a slip, too.
    assert.deepEqual(check(dated('Wednesday, 12 June')), ['day-weekday information «## Wednesday, 12 June»']);
    assert.deepEqual(check(`---\ntitle: Buoy Camp 2019\n---\n## Friday, July 13\n\n${talk('A')}`), [
      'day-weekday information «## Friday, July 13»',
    ]);
    assert.deepEqual(check(`## Thursday, 12 June 2025\n\n${talk('A')}`), []);
  });

  it('report a duplicate talk', () => {
    const twice = (a: string, b: string): string => `## Day 1\n\n${talk(a)}${talk('Another one')}${talk(b)}`;
    assert.deepEqual(check(twice('One Cluster per Boat', 'One cluster per boat!')), [
      'talk-twice information «### One cluster per boat!»',
    ]);
    assert.deepEqual(check(twice('One Cluster per Boat by Ann Lee', 'One Cluster per Boat by Bo Berg')), []);
    assert.deepEqual(check(twice('Lightning Talks', 'Lightning Talks')), []);
  });

  it('report what is missing while nearly all other talks have it', () => {
    const post = (last: string, rest?: string): string =>
      `## Day 1\n\n${['A', 'B', 'C', 'D'].map((name) => talk(`[Talk ${name} is on](https://x.org/${name})`, '_By Ann Lee_\n\nNotes.')).join('')}${talk(last, rest)}`;
    // A heading without any sign of a talk may not be one.
    assert.deepEqual(check(post('The one that is new', '')), [
      'talk-notes-missing information «### The one that is new»',
    ]);
    assert.deepEqual(check(post('The one that is new', '_#Sea_')), [
      'talk-notes-missing information «### The one that is new»',
      'talk-speakers-missing information «### The one that is new»',
      'talk-link-missing information «### The one that is new»',
    ]);
    assert.deepEqual(check(post('Panel: who is it?', 'Notes.')), []);
    assert.deepEqual(check(`## Day 1\n\n${['A', 'B', 'C', 'D', 'E'].map((name) => talk(name, '')).join('')}`), []);
  });

  it('report tags of talks that the post does not have or spells differently, with a fix for either side', () => {
    const post = (tags: string, line: string): string =>
      `---\ntags: ${tags}\n---\n## Day 1\n\n${talk('A talk', `_${line}_\n\nNotes.`)}`;
    const text = post('[Go, live demo]', '#Go, #Rust, #Live-Demo');
    assert.deepEqual(check(text), ['talk-tag-differs information «Rust»', 'talk-tag-differs information «Live-Demo»']);
    assert.equal(repair(text), post('[Go, live demo, Rust]', '#Go, #Rust, #Live-Demo'));
    assert.equal(repair(text, 1), post('[Go, live demo]', '#Go, #Live-Demo'));
    assert.equal(repair(post('[live demo]', '#Live-Demo')), post('[live demo]', '#live demo'));
    assert.equal(repair(post('\n  - Go # best', '#Rust, #Go')), post('\n  - Go # best\n  - Rust', '#Rust, #Go'));
    // An item that is still empty takes the tag.
    assert.equal(repair(post('\n  - Go\n  - ', '#Rust, #Go')), post('\n  - Go\n  - Rust', '#Rust, #Go'));
    assert.equal(repair(post('\n  - Go\n  -', '#Rust, #Go')), post('\n  - Go\n  - Rust', '#Rust, #Go'));
    assert.equal(repair(post('[Go]', '#Rust, #Go'), 1), post('[Go]', '#Go'));
    assert.equal(repair(post('[Go]', '#Rust'), 1), '---\ntags: [Go]\n---\n## Day 1\n\n### A talk\n\n\nNotes.\n\n');
    // A tag line further down would then belong to the talk.
    const twice = post('[Go]', '#Rust_\n\n[Slides](https://example.org/s)\n\n_#Go, #Rust');
    assert.deepEqual(
      problemsOf(twice)
        .find(({ code }) => code === 'talk-tag-differs')!
        .fixes!.map(({ title }) => formatMessage(title)),
      ['Add "Rust" to the tags of the post'],
    );
    assert.equal(
      repair('+++\ntags = [\n  "Go",\n]\n+++\n## Day 1\n\n### A\n\n_#Rust_\n'),
      '+++\ntags = [\n  "Go",\n  "Rust",\n]\n+++\n## Day 1\n\n### A\n\n_#Rust_\n',
    );
    assert.equal(
      repair('{ "tags": ["Go"] }\n## Day 1\n\n### A\n\n_#Rust_\n'),
      '{ "tags": ["Go", "Rust"] }\n## Day 1\n\n### A\n\n_#Rust_\n',
    );
    // Talks have tags of their own kind here.
    assert.deepEqual(check(post('[Conference]', '#Go, #Rust')), []);
    assert.deepEqual(check(post('[Go]', '#Go, #A, #B, #C, #D')), []);
  });

  it('report links with a placeholder address', () => {
    assert.deepEqual(
      check(
        '## Day 1\n\n### [A talk](https://example.com/)\n\n[Slides](#) · [Video](https://example.org/v)\n\n[This]() [up](#)',
      ),
      [
        'link-nowhere «[A talk](https://example.com/)»',
        'link-nowhere «[Slides](#)»',
        'link-nowhere «[Video](https://example.org/v)»',
        'link-nowhere «[This]()»',
      ],
    );
    assert.equal(repair('[Slides](#)', 0, 'https://a.org/s'), '[Slides](https://a.org/s)');
    assert.equal(repair('A [word]( ) more', 1), 'A word more');
    assert.equal(
      repair('[Slides]\n\n[slides]: # "S"\n', 0, 'https://a.org/s'),
      '[Slides]\n\n[slides]: https://a.org/s "S"\n',
    );
    assert.deepEqual(
      check('`[a]()` {{< x "[a]()" >}} <!-- [a]() -->\n\n    [a]()\n\n- ~~~\n  [a]()\n  ~~~\n- [a]({{< ref "b" >}})\n'),
      [],
    );
    assert.deepEqual(check('| `[a]()` | `b` |\n|---|---|\n| [a](https://x.org "T") | [b] (c) |\n'), []);
  });

  it('report a placeholder that several links refer to once, at its definition', () => {
    assert.deepEqual(
      check('## Day 1\n\n### [A talk][1]\n\n[Slides][s], [more slides][s]\n\n[1]: https://example.com/\n[s]:\n//\n'),
      ['link-nowhere «[1]: https://example.com/»', 'link-nowhere «[s]:\n//»'],
    );
    assert.deepEqual(check('[a][r] ![b][r]\n\n> - [r]: <> "T"\n\n[r]: https://x.org\n'), ['link-nowhere «[r]: <>»']);
    // Raw HTML holds no definitions, and code no links.
    assert.deepEqual(check('<div>\n[slides]: #\n[^1]: [slides]()\n</div>\n\n[slides] `[slides]`\n'), []);
    assert.deepEqual(check('> - a\n>\n>       [slides](#)\n\n[slides]: #\n'), []);
  });

  it('report links and images of the site that do not exist', () => {
    assert.deepEqual(
      check(
        '[a](/posts/other/) [b](../other/) [c](other.md) [d](/old/) [e](/talk.pdf) [f](/tags/go/) [g](/posts/) [h](/)\n' +
          '[i](/posts/gone/) [j](../gone/) [k](gone.md#x) [l](/gone.pdf) ![p](/img/there.png) ![q](/img/gone.png)\n' +
          '<img src="/img/gone.jpg" alt=""> [m](https://x.org) [n](mailto:a@x.org) [o][o]\n\n[o]: /gone/\n',
      ),
      [
        'link-not-found «/posts/gone/»',
        'link-not-found «../gone/»',
        'link-not-found «gone.md#x»',
        'link-not-found «/gone.pdf»',
        'link-not-found «/gone/»',
        'image-not-found «/img/gone.png»',
        'image-not-found «/img/gone.jpg»',
      ],
    );
    assert.deepEqual(check('![p][p] ![q]\n\n[p]: /img/there.png\n[q]: /img/gone.png\n'), [
      'image-not-found «/img/gone.png»',
    ]);
    const unknown = checkText.check(parseRecap('[a](/gone/) ![b](/gone.png)'), {
      ...smallSite,
      exists: () => undefined,
    });
    assert.deepEqual(unknown, []);
    const hooked = { ...smallSite, exists: (path: string) => path.includes('render-') };
    assert.deepEqual(checkText.check(parseRecap('[a](/gone/) ![b](/gone.png)'), hooked), []);
  });

  it('report anchors that do not exist in the post', () => {
    const text = '## Day 1\n\n### Ünïcödé & “Names”\n\n### Own {#mine}\n\n## Day 1\n\n<a name="raw"></a>\n';
    assert.deepEqual(
      check(`${text}[a](#day-1) [b](#day-1-1) [c](#ünïcödé--names) [d](#mine) [e](#raw) [f](#top)`).slice(1),
      [],
    );
    assert.deepEqual(check(`${text}[a](#day1)`).slice(1), ['anchor-not-found «#day1»']);
    assert.equal(repair('## Day 1\n\n[a](#day1)\n'), '## Day 1\n\n[a](#day-1)\n');
    assert.deepEqual(check('{{< own >}}\n\n[a](#x)'), []);
    // Only headings that are published have ids.
    assert.deepEqual(check('- ```\n  ## Code\n  ```\n- ## `It` *em*\n\n[a](#code) [b](#it-em)\n'), [
      'anchor-not-found «#code»',
    ]);
    assert.deepEqual(check('A *word*\n{#block}\n\n`<a id="code">` [a](#block) [b](#code)\n'), [
      'anchor-not-found «#code»',
    ]);
  });

  it('report missing alternative text', () => {
    assert.deepEqual(check('![](/img/there.png) [![ ](/img/there.png)](https://x.org) <img src="/img/there.png">'), [
      'image-alt-missing information «![](/img/there.png)»',
      'image-alt-missing information «![ ](/img/there.png)»',
      'image-alt-missing information «<img src="/img/there.png">»',
    ]);
    assert.deepEqual(check('![][p] `![](x)`\n\n[p]: /img/there.png\n'), ['image-alt-missing information «![][p]»']);
    assert.equal(repair('![](/img/there.png)', 0, 'A stage'), '![A stage](/img/there.png)');
    assert.equal(repair('<img src="/img/there.png">', 0, 'A stage'), '<img alt="A stage" src="/img/there.png">');
    assert.deepEqual(check('<img alt="" src="/img/there.png"> <img src="https://x.org/c" width=1 height=1>'), []);
  });

  it('report TODO where it is certain', () => {
    assert.deepEqual(check('TODO: notes\n\n- TODO\n\n## TODO\n\nSlides: TBD\n\n(FIXME) a\n\n<!-- TODO later -->\n'), [
      'todo «TODO»',
      'todo «TODO»',
      'todo «TODO»',
      'todo «TBD»',
      'todo «FIXME»',
      'todo information «TODO»',
    ]);
    assert.deepEqual(
      check(
        '> - TODO: a\n>   **FIXME** {#x}\n\n| TODO | b |\n|---|---|\n| [TBD](https://x.org) | `TODO` |\n\n<p>\nTODO: <b>x</b>\n</p>\n\n<pre>\nTODO: x\n</pre>\n',
      ),
      ['todo «TODO»', 'todo «FIXME»', 'todo «TODO»', 'todo «TBD»', 'todo «TODO»'],
    );
    assert.deepEqual(
      check('A TODO list, `TODO: x`, lo mejor de TODO: la gente\n\nTODO lists are bad\n\n    TODO: x\n'),
      [],
    );
  });

  it('report TODO that says what to do, with or without a colon', () => {
    assert.deepEqual(
      check(
        'TODO check\n\n- TODO check the slides\n- FIXME “Ann” or “Anne”?\n\n> TBD after the talk\n\n' +
          '**TODO** ask Bo\n\nNotes.\nTODO 3 more photos\n\n(TODO link)\n\nTODO - a photo\n\nSlides: TODO…\n\n' +
          '| A | B |\n|---|---|\n| TODO find it | _FIXME later_ |\n\n## TODO write this\n',
      ),
      'TODO TODO FIXME TBD TODO TODO TODO TODO TODO TODO FIXME TODO'.split(' ').map((word) => `todo «${word}»`),
    );
    assert.deepEqual(
      check(
        'TODO lists are bad.\n\nTODO comments, all of them\n\nTODO and FIXME are markers.\n\nTODO is a word.\n\n' +
          'TODO el mundo lo sabe.\n\nTODO lo que vi.\n\nTODO o dia em Lisboa.\n\nA TODO check.\n\nSee TODO check. MY_TODO check, TODO_MVC: a\n\nTODO, FIXME\n\nTODOs to go\n',
      ),
      [],
    );
  });

  it('repair mojibake in one place, or everywhere, in front matter and headings alike', () => {
    const text = '---\ntitle: Caf√©\n---\n## Day 1 ‚Äì A\n\n`‚Äì`\n';
    assert.deepEqual(check(text), ['mojibake «√©»', 'mojibake «‚Äì»', 'mojibake «‚Äì»']);
    assert.equal(repair(text), text.replace('√©', 'é'));
    const whole = '---\ntitle: Café\n---\n## Day 1 – A\n\n`–`\n';
    assert.equal(repair(text, 1), whole);
    assert.equal(applyEdits(readSource(text), repairMojibake(parseRecap(text))), whole);
    assert.deepEqual(check('Written as `Ã©` it is wrong'), []);
  });
});
