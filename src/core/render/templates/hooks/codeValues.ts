import type { Attributes, AttributeValue } from '../../../post/attributes.js';
import { listOf } from '../../../templates/values/typeName.js';
import { Dictionary, type Value } from '../../../templates/values/value.js';

/** The options of code, in any case; everything else in braces is an attribute. */
const optionNames = new Set(
  'anchorlinenos guesssyntax hl_lines hl_inline lineanchors linenos linenostart linenumbersintable noclasses nohl style tabwidth wrapperclass'.split(
    ' ',
  ),
);

/** What is in the braces of a fence, as its hook sees it. */
export function codeValues(written: Attributes): { readonly options: Dictionary; readonly attributes: Dictionary } {
  const options = new Map<string, Value>();
  const attributes = new Map<string, Value>();
  for (const [name, value] of written) {
    const shown = isList(value) ? linesOf(value) : value;
    if (optionNames.has(name.toLowerCase())) options.set(name, shown);
    else attributes.set(name, shown);
  }
  return { options: new Dictionary(options), attributes: new Dictionary(attributes) };
}

/** To Hugo, any list is one of lines: pairs of the first and the last, from zero. */
function linesOf(lines: readonly (string | number)[]): Value {
  const pairs = lines.flatMap((each) => {
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(String(each)) ?? [];
    return first === undefined
      ? []
      : [
          listOf(
            'int',
            [first, last].map((line) => BigInt(line ?? first) - 1n),
          ),
        ];
  });
  return listOf('[2]int', pairs);
}

function isList(value: AttributeValue): value is readonly (string | number)[] {
  return Array.isArray(value);
}
