import { lowerCase } from './attributes.js';

const names =
  'application/ecmascript application/javascript application/json application/ld+json application/x-ecmascript ' +
  'application/x-javascript module text/ecmascript text/javascript text/jscript text/livescript text/x-ecmascript ' +
  'text/x-javascript';

const types = new Set(['', ...names.split(' '), ...'012345'.split('').map((minor) => `text/javascript1.${minor}`)]);

/** Whether the content of a <script> of a type is JavaScript or JSON. */
export function isScriptType(type: string): boolean {
  const [name = ''] = type.split(';', 1);
  return types.has(lowerCase(name).trim());
}
