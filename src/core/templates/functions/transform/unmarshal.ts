import { readData } from '../../../frontMatter/readData.js';
import { TemplateFault } from '../../run/templateFault.js';
import type { Run } from '../../run/run.js';
import { castText, textOf } from '../../values/cast.js';
import { fromData } from '../../values/fromData.js';
import { isTrue } from '../../values/truth.js';
import { typeName } from '../../values/typeName.js';
import { quote } from '../../values/print/quote.js';
import { Dictionary, Instance, type Value } from '../../values/value.js';
import { memberOf } from '../collections/memberOf.js';
import { fail, type FunctionDefinition } from '../functionDefinition.js';
import { castTime } from '../time/castTime.js';
import { utc } from '../time/zone.js';
import { readCsv } from './readCsv.js';

interface Options {
  readonly format: string;
  readonly delimiter: string;
  readonly comment: string;
  readonly hasLazyQuotes: boolean;
  readonly targetType: string;
}

const defaults: Options = { format: '', delimiter: ',', comment: '', hasLazyQuotes: false, targetType: 'slice' };

/** `transform.Unmarshal [OPTIONS] TEXT-OR-RESOURCE`. */
export const unmarshal: FunctionDefinition['call'] = (args, run) => {
  if (args.length < 1 || args.length > 2) fail('unmarshal takes 1 or 2 arguments');
  const [first = null] = args;
  const options = args.length === 2 ? optionsOf(first) : defaults;
  const input = args.at(-1) ?? null;
  const text =
    input instanceof Instance
      ? contentOf(input, run)
      : (textOf(input) ?? fail(`type ${typeName(input)} not supported`));
  run.spend(1 + text.length);
  const isText = !(input instanceof Instance);
  if (isText && text.trim() === '') return null;
  const format = options.format || (isText ? detect(text, options.delimiter) : endingOf(input));
  return decode(text, formatOf(format), options);
};

/** A resource has its content as a field. */
function contentOf(resource: Instance, run: Run): string {
  return castText(memberOf(resource, 'Content', run) ?? fail(`type ${resource.typeName} not supported`));
}

function endingOf(resource: Instance): string {
  return /\.([^./]+)$/.exec(textOf(resource.member('Name') ?? '') ?? '')?.[1] ?? '';
}

function optionsOf(value: Value): Options {
  if (!(value instanceof Dictionary)) return fail('first argument must be a map');
  const option = (name: string): Value => [...value.entries].find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  return {
    format: castText(option('format')),
    delimiter: castText(option('delimiter')) || defaults.delimiter,
    comment: castText(option('comment')),
    hasLazyQuotes: isTrue(option('lazyquotes')),
    targetType: castText(option('targettype')) || defaults.targetType,
  };
}

/** The format that the first of the typical signs points to. */
function detect(text: string, delimiter: string): string {
  const signs = [
    [delimiter, 'csv'],
    ['{', 'json'],
    [':', 'yaml'],
    ['<', 'xml'],
    ['=', 'toml'],
  ] as const;
  const found = signs
    .map(([sign, format]) => ({ at: text.indexOf(sign), format }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  return found[0]?.format ?? fail('unknown format');
}

const formats: Readonly<Record<string, string>> = {
  json: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  csv: 'csv',
  xml: 'xml',
  org: 'org',
};

function formatOf(written: string): string {
  const name = written.toLowerCase().replace(/^.*[./]/, '');
  return Object.hasOwn(formats, name) ? (formats[name] ?? '') : fail(`format ${quote(written)} not supported`);
}

function decode(text: string, format: string, options: Options): Value {
  if (format === 'csv') return decodeCsv(text, options);
  if (format !== 'json' && format !== 'yaml' && format !== 'toml')
    throw new TemplateFault(`unmarshal of format ${quote(format)} is not supported`, 'unsupported');
  if (text === '') return new Dictionary(new Map());
  const read = readData(text, format);
  if ('fault' in read) return fail(`unmarshal failed: ${read.fault}`);
  return fromData(read.value, (date) => castTime(date, utc));
}

function decodeCsv(text: string, options: Options): Value {
  const { targetType } = options;
  const records = readCsv(text, options);
  if (targetType === 'slice') return records;
  if (targetType !== 'map')
    return fail(
      `cannot unmarshal CSV into *interface {}: invalid targetType: expected either slice or map, received ${targetType}`,
    );
  const [names = [], ...rows] = records;
  if (rows.length === 0)
    return fail('cannot unmarshal CSV into *interface {}: expected at least a header row and one data row');
  if (new Set(names).size < names.length)
    return fail('cannot unmarshal CSV into *interface {}: header row contains duplicate field names');
  return rows.map((row) => new Dictionary(new Map(row.map((field, index) => [names[index] ?? '', field]))));
}
