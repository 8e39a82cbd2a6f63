import type {
  CodeHook,
  HeadingHook,
  LinkHook,
  PassthroughHook,
  QuoteHook,
  TableHook,
} from '../../../markdown/hooks/hookContexts.js';
import type { TableRow } from '../../../markdown/blocks/tableRows.js';
import { listOf } from '../../../templates/values/typeName.js';
import { Dictionary, SafeText, Instance, type Value } from '../../../templates/values/value.js';
import { codeValues } from './codeValues.js';
import { Members } from '../members.js';

/** What all hooks of a page have in common. */
export interface HookSurroundings {
  readonly page: () => Value;
  /** The place of a line of the text that Markdown sees. */
  readonly position: (line: number) => Value;
  /** The number of an element, which the whole page shares. */
  readonly ordinal: (ordinal: number) => Value;
}

type Table = Readonly<Record<string, () => Value>>;

function base(around: HookSurroundings, line: number, attributes: Readonly<Record<string, string>>): Table {
  return {
    Page: around.page,
    PageInner: around.page,
    Attributes: () => new Dictionary(new Map<string, Value>(Object.entries(attributes))),
    Position: () => around.position(line),
  };
}

const html = (text: string): Value => new SafeText('html', text);

export function headingValue(hook: HeadingHook, around: HookSurroundings): Instance {
  return new Members('goldmark.headingContext', {
    ...base(around, hook.line, hook.attributes),
    Level: () => BigInt(hook.level),
    Anchor: () => hook.anchor,
    Text: () => html(hook.text),
    PlainText: () => hook.plainText,
  });
}

/** Of a link, or of an image, which has more. */
export function linkValue(hook: LinkHook, around: HookSurroundings, isImage: boolean): Instance {
  return new Members(isImage ? 'goldmark.imageLinkContext' : 'goldmark.linkContext', {
    ...base(around, hook.line, hook.attributes),
    Destination: () => hook.destination,
    Title: () => hook.title,
    Text: () => html(hook.text),
    PlainText: () => hook.plainText,
    Ordinal: () => around.ordinal(hook.ordinal),
    ...(isImage ? { IsBlock: () => hook.isBlock } : {}),
  });
}

export function codeValue(hook: CodeHook, around: HookSurroundings): Instance {
  const { options, attributes } = codeValues(hook.attributes);
  const value = new Members('*codeblocks.codeBlockContext', {
    ...base(around, hook.line, {}),
    Type: () => hook.language,
    Inner: () => hook.code,
    Options: () => options,
    Attributes: () => attributes,
    Ordinal: () => around.ordinal(hook.ordinal),
  });
  codeOf.set(value, hook);
  return value;
}

const codeOf = new WeakMap<Instance, CodeHook>();

/** The code that a hook was called for; `undefined` for any other value. */
export function codeOfHook(value: Value | undefined): CodeHook | undefined {
  return value instanceof Instance ? codeOf.get(value) : undefined;
}

export function quoteValue(hook: QuoteHook, around: HookSurroundings): Instance {
  return new Members('*blockquotes.blockquoteContext', {
    ...base(around, hook.line, hook.attributes),
    Type: () => (hook.alertType === '' ? 'regular' : 'alert'),
    AlertType: () => hook.alertType,
    AlertTitle: () => html(hook.alertTitle),
    AlertSign: () => hook.alertSign,
    Text: () => html(hook.text),
    Ordinal: () => around.ordinal(hook.ordinal),
  });
}

export function tableValue(hook: TableHook, around: HookSurroundings): Instance {
  const rows = (all: readonly TableRow[]): Value =>
    listOf(
      'hooks.TableRow',
      all.map((row) => listOf('hooks.TableCell', row.map(cellValue))),
    );
  return new Members('*tables.tableContext', {
    ...base(around, hook.line, hook.attributes),
    THead: () => rows(hook.head),
    TBody: () => rows(hook.body),
    Ordinal: () => around.ordinal(hook.ordinal),
  });
}

function cellValue({ text, alignment }: TableRow[number]): Instance {
  return new Members('hooks.TableCell', { Text: () => html(text), Alignment: () => alignment });
}

export function passthroughValue(hook: PassthroughHook, around: HookSurroundings): Instance {
  return new Members('*passthrough.passthroughContext', {
    ...base(around, hook.line, hook.attributes),
    Type: () => (hook.isBlock ? 'block' : 'inline'),
    Inner: () => hook.inner,
    Ordinal: () => around.ordinal(hook.ordinal),
  });
}
