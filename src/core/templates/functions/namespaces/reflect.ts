import { isList } from '../../values/truth.js';
import { Dictionary, Instance, type Value } from '../../values/value.js';
import type { FunctionDefinition } from '../functionDefinition.js';

/** The functions of `reflect`. What an instance is, it says by the name of its type or by its members. */
export const reflect: readonly FunctionDefinition[] = [
  question('IsImageResource', (value) => isImage(value)),
  question(
    'IsImageResourceProcessable',
    (value) => isImage(value) && value instanceof Instance && value.member('Process') !== undefined,
  ),
  question(
    'IsImageResourceWithMeta',
    (value) => isImage(value) && value instanceof Instance && value.member('Width') !== undefined,
  ),
  question('IsMap', (value) => value instanceof Dictionary),
  question('IsPage', (value) => value instanceof Instance && /pageState|page\.Page/.test(value.typeName)),
  question('IsResource', (value) => value instanceof Instance && value.member('ResourceType') !== undefined),
  question(
    'IsSite',
    (value) => value instanceof Instance && /siteWrapper|hugolib\.Site|page\.Site/.test(value.typeName),
  ),
  question('IsSlice', (value) => isList(value)),
];

function question(name: string, answer: (value: Value) => boolean): FunctionDefinition {
  return { name: `reflect.${name}`, arity: [1, 1], call: ([value = null]) => answer(value) };
}

function isImage(value: Value): boolean {
  return value instanceof Instance && /[iI]mageResource/.test(value.typeName);
}
