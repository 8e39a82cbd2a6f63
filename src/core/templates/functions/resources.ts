import type { Run } from '../run/run.js';
import { castText } from '../values/cast.js';
import { isList } from '../values/truth.js';
import { elementType, listOf, typeName } from '../values/typeName.js';
import { Instance, type Value } from '../values/value.js';
import { fail, type FunctionDefinition } from './functionDefinition.js';
import { makeBy } from './unsupported.js';

const itemType = 'resource.Resource';

/** The functions of `resources`. What a resource is, and what can be made of it, is up to the host. */
export const resources: readonly FunctionDefinition[] = [
  {
    name: 'resources.ByType',
    arity: [1, 1],
    call: ([type], { host }) => listOf(itemType, host.resources('type', castText(type))),
  },
  { name: 'resources.Concat', arity: [2, 2], call: concatenate },
  { name: 'resources.Copy', arity: [2, 2], call: makeBy('resources.Copy') },
  { name: 'resources.ExecuteAsTemplate', arity: [0, undefined], call: executeAsTemplate },
  { name: 'resources.Fingerprint', aliases: ['fingerprint'], arity: [0, undefined], call: fingerprint },
  {
    name: 'resources.FromString',
    arity: [2, 2],
    call: ([path, content], run) => makeBy('resources.FromString')([castText(path), castText(content)], run),
  },
  {
    name: 'resources.Get',
    arity: [1, 1],
    call: ([path], { host }) => find(castText(path), (name) => host.resource(name)),
  },
  {
    name: 'resources.GetMatch',
    arity: [1, 1],
    call: ([pattern], { host }) => find(castText(pattern), (name) => host.resources('pattern', name)[0]),
  },
  {
    name: 'resources.Match',
    arity: [1, 1],
    call: ([pattern], { host }) => listOf(itemType, host.resources('pattern', castText(pattern))),
  },
  { name: 'resources.Minify', aliases: ['minify'], arity: [1, 1], call: ofResource('resources.Minify') },
  { name: 'resources.PostProcess', arity: [1, 1], call: ofResource('resources.PostProcess') },
  { name: 'resources.Publish', arity: [1, 1], call: ofResource('resources.Publish') },
];

function find(path: string, look: (path: string) => Instance | undefined): Value {
  return path === '' ? null : (look(path.replace(/^\/+/, '')) ?? null);
}

function ofResource(name: string): FunctionDefinition['call'] {
  return (args, run) => {
    const [resource = null] = args;
    if (!(resource instanceof Instance)) fail(`${typeName(resource)} can not be transformed`);
    return makeBy(name)(args, run);
  };
}

function concatenate(args: readonly Value[], run: Run): Value {
  const [, list = null] = args;
  if (
    !isList(list) ||
    !(elementType(list) === itemType || (list.length > 0 && list.every((item) => item instanceof Instance)))
  )
    return fail(`expected slice of Resource objects, received ${typeName(list)} instead`);
  if (list.length === 0) fail('must provide one or more Resource objects to concat');
  return makeBy('resources.Concat')(args, run);
}

function executeAsTemplate(args: readonly Value[], run: Run): Value {
  if (args.length !== 3) fail('must provide targetPath, the template data context and a Resource object');
  const [, , resource = null] = args;
  if (!(resource instanceof Instance)) fail(`type ${typeName(resource)} not supported in Resource transformations`);
  return makeBy('resources.ExecuteAsTemplate')(args, run);
}

function fingerprint(args: readonly Value[], run: Run): Value {
  if (args.length < 1) fail('must provide a Resource object');
  if (args.length > 2) fail('must not provide more arguments than Resource and hash algorithm');
  const resource = args.at(-1) ?? null;
  if (!(resource instanceof Instance)) fail(`${typeName(resource)} can not be transformed`);
  return makeBy('resources.Fingerprint')(args, run);
}
