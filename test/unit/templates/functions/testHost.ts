import type { TemplateHost } from '../../../../src/core/templates/run/templateHost.js';
import { castText } from '../../../../src/core/templates/values/cast.js';
import { Dictionary, Instance, type Value } from '../../../../src/core/templates/values/value.js';
import { idFrom } from '../../../../src/core/post/queries/headingIds.js';

/** The files of the site in which templates are recorded (`scripts/recordTemplates.mjs`). */
const files: ReadonlyMap<string, string> = new Map([
  ['note.txt', 'A note.\n'],
  ['files/a.txt', 'a\n'],
  ['files/b.txt', 'bb\n'],
  ['files/sub/c.txt', 'c\n'],
]);

const translations = new Map<string, (data: Value) => string>([
  ['plain', () => 'Plain'],
  ['hello', (data) => `Hello, ${data instanceof Dictionary ? castText(data.get('Name')) : '<no value>'}!`],
  ['items', (data) => items(data instanceof Dictionary ? (data.get('Count') ?? null) : data)],
]);

function items(count: Value): string {
  return `${count === null ? '<no value>' : castText(count)} ${castText(count) === '1' ? 'talk' : 'talks'}`;
}

/** The site itself: as much of it as recorded templates use. */
class Site extends Instance {
  readonly typeName = '*page.siteWrapper';

  member(name: string): Value | undefined {
    const nested = new Dictionary(new Map([['deep', 'yes']]), true);
    const params = new Dictionary(
      new Map<string, Value>([
        ['colour', 'green'],
        ['nested', nested],
      ]),
      true,
    );
    return name === 'Params' ? params : name === 'Title' ? 'A site' : undefined;
  }
}

const emoji = new Map([
  ['heart', '\u2764\ufe0f'],
  ['+1', '\u{1f44d}'],
  ['tada', '\u{1f389}'],
  ['smile', '\u{1f604}'],
  ['b', '\u{1f171}\ufe0f'],
]);

/** What a page of that site gives to templates. */
export const testHost: TemplateHost = {
  now: Date.UTC(2026, 0, 2, 3, 4, 5),
  timeZone: 'Europe/Berlin',
  locale: 'en',
  baseUrl: 'https://example.org/blog/',
  languagePrefix: '',
  canonifiesUrls: false,
  titleStyle: 'ap',
  partial: () => undefined,
  markdown: (text) => markdown.get(text) ?? text,
  highlight: (code) => code,
  canHighlight: () => false,
  headingId: (text) => idFrom(text, 'github'),
  emoji: (name) => emoji.get(name),
  readFile: (path) => files.get(path),
  fileAt,
  readFolder,
  environment: (name) => (name === 'HUGO_GREETING' ? 'hello' : /^HUGO_|^CI$/.test(name) ? '' : undefined),
  translate: (id, data) => translations.get(id)?.(data),
  reference: () => undefined,
  resource: () => undefined,
  resources: () => [],
  make: () => undefined,
  missRequest: () => undefined,
  log: () => undefined,
  site: new Site(),
  hugo: null,
  page: null,
};

const markdown = new Map([
  ['*x* **y**', '<em>x</em> <strong>y</strong>'],
  ['a\n\nb', '<p>a</p>\n<p>b</p>\n'],
  ['[a](b)', '<a href="b">a</a>'],
]);

function fileAt(path: string): { name: string; isFolder: boolean; size: number } | undefined {
  const text = files.get(path);
  if (text === undefined) return readFolder(path) && { name: path, isFolder: true, size: 0 };
  return { name: path, isFolder: false, size: text.length };
}

function readFolder(folder: string): { name: string; isFolder: boolean; size: number }[] | undefined {
  const prefix = folder === '' ? '' : `${folder}/`;
  const below = [...files].filter(([path]) => path.startsWith(prefix));
  if (below.length === 0) return undefined;
  const names = new Set(below.map(([path]) => path.slice(prefix.length).split('/')[0] ?? ''));
  return [...names].map((name) => {
    const text = files.get(prefix + name);
    return { name, isFolder: text === undefined, size: text?.length ?? 0 };
  });
}
