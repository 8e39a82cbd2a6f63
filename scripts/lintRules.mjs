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

/** The messages that core and host say, by their functions: translators find them as text (messages.mjs). */
const messagesAreLiteral = {
  create(/** @type {any} */ context) {
    const isTranslation = (/** @type {any} */ node) =>
      node?.type === 'MemberExpression' &&
      node.property.name === 't' &&
      (node.object.name ?? node.object.property?.name) === 'l10n';
    return {
      CallExpression: (/** @type {any} */ node) => {
        const { callee } = node;
        if (!['say', 'sayCount'].includes(callee.name) && !isTranslation(callee)) return;
        if (typeof node.arguments[0]?.value === 'string') return;
        context.report({ node, message: 'Write the message out, so that it can be translated.' });
      },
      MemberExpression: (/** @type {any} */ node) => {
        if (isTranslation(node) && node.parent.callee !== node)
          context.report({ node, message: 'Call l10n.t, so that its messages can be found.' });
      },
    };
  },
};

export default {
  meta: { name: 'recap' },
  rules: {
    walls,
    'messages-are-literal': messagesAreLiteral,
    'today-is-an-argument': forNew('Today is an argument.', (call) => {
      return call.callee.name === 'Date' && call.arguments.length === 0;
    }),
    'convert-makes-ranges': forNew('Use convert.ts.', (call) => {
      return ['Range', 'Position'].includes(call.callee.property?.name);
    }),
    'markdown-makes-strings': forNew('Use markdown.ts, which escapes text of the workspace.', (call) => {
      return ['MarkdownString', 'Hover'].includes(call.callee.property?.name);
    }),
  },
};
