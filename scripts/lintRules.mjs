// Rules of this house for Oxlint, where no rule of its own says the same.

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

export default {
  meta: { name: 'recap' },
  rules: {
    'today-is-an-argument': forNew('Today is an argument.', (call) => {
      return call.callee.name === 'Date' && call.arguments.length === 0;
    }),
    'convert-makes-ranges': forNew('Use convert.ts.', (call) => {
      return ['Range', 'Position'].includes(call.callee.property?.name);
    }),
  },
};
