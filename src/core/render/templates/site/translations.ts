import { readData, type DataValue } from '../../../frontMatter/readData.js';
import type { SiteTemplates } from '../../../site/siteTemplates.js';
import { builtins } from '../../../templates/values/builtins.js';
import { castInteger } from '../../../templates/values/cast.js';
import { knownNames } from '../../../templates/run/environment.js';
import { Budget } from '../../../templates/run/budget.js';
import type { Run } from '../../../templates/run/run.js';
import { runTemplate } from '../../../templates/run/runTemplate.js';
import type { TemplateHost } from '../../../templates/run/templateHost.js';
import { parseTemplate } from '../../../templates/syntax/parseTemplate.js';
import { Dictionary, type Instance, type Value } from '../../../templates/values/value.js';
import { Members } from '../members.js';

/** The texts of a translation by plural form: `one`, `other` … */
type Forms = Readonly<Record<string, string>>;

const known = new WeakMap<SiteTemplates['translations'], Map<string, ReadonlyMap<string, Forms>>>();

/**
 * The translation that `i18n` gives in the first of the languages that has one, with its plural form; `undefined` if none
 * has.
 */
export function translate(
  { translations }: SiteTemplates,
  languages: readonly string[],
  id: string,
  data: Value,
  { host, spend }: Pick<Run, 'host' | 'spend'>,
): string | undefined {
  for (const language of languages) {
    const forms = formsOf(translations, language).get(id.toLowerCase());
    if (!forms) continue;
    const count = countOf(data);
    const form = count === undefined ? 'other' : pluralForm(language, count);
    const text = forms[form] ?? forms['other'];
    if (text !== undefined) return fillIn(text, data, host, new Budget(mostSteps, { spend }));
  }
  return undefined;
}

function formsOf(translations: SiteTemplates['translations'], language: string): ReadonlyMap<string, Forms> {
  const languages = known.get(translations) ?? new Map<string, ReadonlyMap<string, Forms>>();
  known.set(translations, languages);
  const found = languages.get(language);
  if (found) return found;
  const forms = new Map<string, Forms>();
  for (const { name, text } of translations) {
    const [, stem = '', ending = ''] = /^(.*)\.([^.]+)$/.exec(name.toLowerCase()) ?? [];
    if (stem !== language.toLowerCase()) continue;
    const format = ending === 'yml' ? 'yaml' : ending;
    if (format !== 'yaml' && format !== 'toml' && format !== 'json') continue;
    const read = readData(text, format);
    if ('value' in read) addForms(read.value, forms);
  }
  languages.set(language, forms);
  return forms;
}

/** A list of messages with their `id`, or a map by id, in which what is not a message groups others: `menu.open`. */
function addForms(data: DataValue, forms: Map<string, Forms>, group = ''): void {
  if (isMap(data)) {
    for (const [id, value] of data)
      if (isMessage(value)) add(group + id, value, forms);
      else addForms(value, forms, `${group}${id}.`);
  } else if (Array.isArray(data)) {
    for (const item of data as readonly DataValue[]) {
      const id = isMap(item) ? item.get('id') : undefined;
      if (isMap(item) && typeof id === 'string') add(group + id, item.get('translation') ?? item, forms);
    }
  }
}

const keysOfMessages = 'id description hash leftdelim rightdelim zero one two few many other'.split(' ');

/** A text, or a map that has a text for one of the keys that messages have. */
function isMessage(value: DataValue): boolean {
  return isMap(value) ? keysOfMessages.some((key) => typeof value.get(key) === 'string') : typeof value === 'string';
}

/** The first file that translates a message applies. */
function add(id: string, value: DataValue, forms: Map<string, Forms>): void {
  if (!forms.has(id.toLowerCase())) forms.set(id.toLowerCase(), readForms(value));
}

function readForms(value: DataValue): Forms {
  if (typeof value === 'string') return { other: value };
  if (!isMap(value)) return {};
  const forms = [...value].flatMap(([form, text]) => (typeof text === 'string' ? [[form, text] as const] : []));
  return Object.fromEntries(forms);
}

function isMap(value: DataValue | undefined): value is ReadonlyMap<string, DataValue> {
  return value instanceof Map;
}

/** The number that decides the plural form: the value, or its `Count`. */
function countOf(data: Value): number | undefined {
  const value = data instanceof Dictionary ? [...data.entries].find(([key]) => /^count$/i.test(key))?.[1] : data;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(castInteger(value)) : undefined;
}

function pluralForm(language: string, count: number): string {
  try {
    return new Intl.PluralRules(language).select(count);
  } catch {
    return count === 1 ? 'one' : 'other';
  }
}

const names = knownNames(builtins);

/** Steps to choose a form, and those that one translation may take. */
const [perText, mostSteps] = [50, 100_000];

/** A translation can have actions. A number alone is its own `Count`. */
function fillIn(text: string, data: Value, host: TemplateHost, budget: Budget): string {
  budget.spend(perText + text.length);
  if (!text.includes('{{')) return text;
  const file = parseTemplate('translation', text, names);
  if ('fault' in file) return text;
  const isCount = typeof data === 'bigint' || typeof data === 'number' || typeof data === 'string';
  const context: Value = isCount ? counted(data) : data;
  const run = runTemplate(file, context, { host, functions: builtins, budget });
  return 'output' in run ? run.output : text;
}

function counted(count: bigint | number | string): Instance {
  return new Members('i18n.intCount', { Count: () => count }, { print: () => String(count) });
}
