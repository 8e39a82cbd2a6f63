import { builtins } from '../values/builtins.js';
import type { TemplateFunction } from '../run/run.js';
import { castFunctions } from './castFunctions.js';
import { applyWith, others } from './collections/others.js';
import { lists } from './collections/lists.js';
import { maps } from './collections/maps.js';
import { parts } from './collections/iterable.js';
import { scratches } from './collections/scratch.js';
import { sets } from './collections/sets.js';
import { compare } from './compare.js';
import { crypto } from './namespaces/crypto.js';
import { debug } from './namespaces/debug.js';
import { encoding } from './encoding/encoding.js';
import { fmt } from './fmt.js';
import { guarded } from './guarded.js';
import type { FunctionDefinition } from './functionDefinition.js';
import { hash } from './namespaces/hash.js';
import { inflect } from './namespaces/inflect.js';
import { lang } from './namespaces/lang.js';
import { math } from './math/math.js';
import { os } from './namespaces/os.js';
import { partials } from './partials.js';
import { path } from './namespaces/path.js';
import { reflect } from './namespaces/reflect.js';
import { resources } from './resources.js';
import { safe } from './safe.js';
import { siteValues } from './siteValues.js';
import { strings } from './strings/strings.js';
import { asTime, time } from './time/time.js';
import { transform } from './transform/transform.js';
import { unsupported } from './unsupported.js';
import { urls } from './urls/urls.js';

const definitions: readonly FunctionDefinition[] = [
  ...castFunctions,
  ...compare,
  ...crypto,
  ...debug,
  ...encoding,
  ...fmt,
  ...hash,
  ...inflect,
  ...lang,
  ...lists,
  ...maps,
  ...math,
  ...os,
  ...others,
  ...partials,
  ...parts,
  ...path,
  ...reflect,
  ...resources,
  ...safe,
  ...scratches,
  ...sets,
  ...siteValues,
  ...strings,
  ...time,
  ...transform,
  ...unsupported,
  ...urls,
  // A namespace and a function: without arguments it is the former.
  { name: 'time', arity: [1, undefined], call: asTime },
  applyWith((name) => functions.get(name)),
];

/**
 * All functions of Hugo 0.169, by the names that templates use: `replace` and `strings.Replace`. A name that is not
 * here does not exist.
 */
export const functions: ReadonlyMap<string, TemplateFunction> = new Map([
  ...[...builtins].map(([name, own]) => [name, guarded(own)] as const),
  ...definitions.flatMap(({ aliases = [], ...definition }) =>
    [definition.name, ...aliases].map(
      (name) => [name, guarded({ ...definition, name: name.replace(/^.*\./, '') })] as const,
    ),
  ),
]);
