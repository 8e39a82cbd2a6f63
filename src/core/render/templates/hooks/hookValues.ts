import type {
  CodeHook,
  HeadingHook,
  LinkHook,
  PassthroughHook,
  QuoteHook,
  TableHook,
} from '../../../markdown/hooks/hookContexts.js';
import type { RenderedRow } from '../../../markdown/blocks/tableRows.js';
import { listOf } from '../../../templates/values/typeName.js';
import { Dictionary, SafeText, Instance, type Value } from '../../../templates/values/value.js';
import type { Placed } from '../placed.js';
import { codeValues } from './codeValues.js';
import { Members } from '../members.js';

/** What all hooks of a page have in common. */
export interface HookSurroundings {
  readonly page: () => Value;
  /** The place of the element. */
  readonly position: () => Value;
  /** Notes that the element's place among those of the page is used. */
  readonly use: (what: Placed) => void;
}

type Table = Readonly<Record<string, () => Value>>;

/** Text by name. */
type Texts = Readonly<Record<string, string>>;

function base(around: HookSurroundings, { attributes }: { readonly attributes: Texts }): Table {
  return {
    Page: around.page,
    PageInner: around.page,
    Attributes: () => new Dictionary(new Map<string, Value>(Object.entries(attributes))),
    Position: () => {
      around.use('position');
      return around.position();
    },
  };
}

function numbered(around: HookSurroundings, { ordinal }: { readonly ordinal: number }): Table {
  return {
    Ordinal: () => {
      around.use('ordinal');
      return BigInt(ordinal);
    },
  };
}

const html = (text: string): Value => new SafeText('html', text);

export function headingValue(hook: HeadingHook, around: HookSurroundings): Instance {
  return new Members('goldmark.headingContext', {
    ...base(around, hook),
    Level: () => BigInt(hook.level),
    Anchor: () => hook.anchor,
    Text: () => html(hook.text),
    PlainText: () => hook.plainText,
  });
}

export function linkValue(hook: LinkHook, around: HookSurroundings): Instance {
  return new Members('goldmark.linkContext', linkTable(hook, around));
}

export function imageValue(hook: LinkHook, around: HookSurroundings): Instance {
  return new Members('goldmark.imageLinkContext', { ...linkTable(hook, around), IsBlock: () => hook.isBlock });
}

function linkTable(hook: LinkHook, around: HookSurroundings): Table {
  return {
    ...base(around, hook),
    Destination: () => hook.destination,
    Title: () => hook.title,
    Text: () => html(hook.text),
    PlainText: () => hook.plainText,
    ...numbered(around, hook),
  };
}

export function codeValue(hook: CodeHook, around: HookSurroundings): Instance {
  const { options, attributes } = codeValues(hook.attributes);
  const value = new Members('*codeblocks.codeBlockContext', {
    ...base(around, { attributes: {} }),
    Type: () => hook.language,
    Inner: () => hook.code,
    Options: () => options,
    Attributes: () => attributes,
    ...numbered(around, hook),
  });
  codeOf.set(value, { ...hook, use: around.use });
  return value;
}

/** Code that a hook was called for. */
export interface HookedCode extends CodeHook, Pick<HookSurroundings, 'use'> {}

const codeOf = new WeakMap<Instance, HookedCode>();

/** The code that a hook was called for; `undefined` for any other value. */
export function codeOfHook(value: Value | undefined): HookedCode | undefined {
  return value instanceof Instance ? codeOf.get(value) : undefined;
}

export function quoteValue(hook: QuoteHook, around: HookSurroundings): Instance {
  return new Members('*blockquotes.blockquoteContext', {
    ...base(around, hook),
    Type: () => (hook.alertType === '' ? 'regular' : 'alert'),
    AlertType: () => hook.alertType,
    AlertTitle: () => html(hook.alertTitle),
    AlertSign: () => hook.alertSign,
    Text: () => html(hook.text),
    ...numbered(around, hook),
  });
}

export function tableValue(hook: TableHook, around: HookSurroundings): Instance {
  const rows = (all: readonly RenderedRow[]): Value =>
    listOf(
      'hooks.TableRow',
      all.map((row) => listOf('hooks.TableCell', row.map(cellValue))),
    );
  return new Members('*tables.tableContext', {
    ...base(around, hook),
    THead: () => rows(hook.head),
    TBody: () => rows(hook.body),
    ...numbered(around, hook),
  });
}

function cellValue({ text, alignment }: RenderedRow[number]): Instance {
  return new Members('hooks.TableCell', { Text: () => html(text), Alignment: () => alignment });
}

export function passthroughValue(hook: PassthroughHook, around: HookSurroundings): Instance {
  return new Members('*passthrough.passthroughContext', {
    ...base(around, hook),
    Type: () => (hook.isBlock ? 'block' : 'inline'),
    Inner: () => hook.inner,
    ...numbered(around, hook),
  });
}
