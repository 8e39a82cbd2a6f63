// Rules of this project for Oxlint, which has none of its own for them.
import { relative, sep } from 'node:path';
import { wallBetween } from './walls.mjs';

/** @param {string} message @param {(call: any) => boolean} isWrong @returns {object} */
function forNew(message, isWrong) {
  return {
    create: (/** @type {any} */ context) => ({
      NewExpression: (/** @type {any} */ node) => {
        if (isWrong(node)) context.report({ node, message });
      },
    }),
  };
}

/** Every kind of import, including those of types. */
const walls = {
  create(/** @type {any} */ context) {
    const file = relative(context.cwd, context.filename).replaceAll(sep, '/');
    const check = (/** @type {any} */ node, /** @type {any} */ named) => {
      if (!named) return;
      const isText = typeof named.value === 'string';
      const message = isText
        ? wallBetween(file, named.value)
        : 'Write out what is imported, so that it can be checked.';
      if (message) context.report({ node, message });
    };
    const bySource = (/** @type {any} */ node) => check(node, node.source);
    return {
      ImportDeclaration: bySource,
      ExportNamedDeclaration: bySource,
      ExportAllDeclaration: bySource,
      ImportExpression: bySource,
      TSImportType: bySource,
      TSExternalModuleReference: (/** @type {any} */ node) => check(node, node.expression),
    };
  },
};

export default {
  meta: { name: 'recap' },
  rules: {
    walls,
    'today-is-an-argument': forNew('Today is an argument.', (call) => {
      return call.callee.name === 'Date' && call.arguments.length === 0;
    }),
    'convert-makes-ranges': forNew('Use convert.ts.', (call) => {
      return ['Range', 'Position'].includes(call.callee.property?.name);
    }),
  },
};
