import { castText } from '../../values/cast.js';
import { TemplateFault } from '../../run/templateFault.js';
import type { Run, TemplateFunction } from '../../run/run.js';
import { Instance, type Value } from '../../values/value.js';
import { textOf } from '../../values/cast.js';
import { writeJson } from '../encoding/writeJson.js';
import { spendOn, type FunctionDefinition } from '../functionDefinition.js';

/** The functions of `debug`. */
export const debug: readonly FunctionDefinition[] = [
  { name: 'debug.Dump', arity: [1, 1], call: ([value = null], run) => dump(value, run) },
  { name: 'debug.Timer', arity: [1, 1], takes: ['string'], call: () => new Timer() },
  {
    name: 'debug.VisualizeSpaces',
    arity: [1, 1],
    call: ([value], run) => showSpaces(textOf(value) === undefined ? '' : castText(value), run),
  },
];

/** What has no form in JSON is nothing. */
function dump(value: Value, run: Run): string {
  try {
    return writeJson(value, { prefix: '', indent: '  ', escapesHtml: true }, run);
  } catch (fault) {
    if (fault instanceof TemplateFault && fault.kind === 'error') return '';
    throw fault;
  }
}

const names: Readonly<Record<string, string>> = {
  ' ': '[SPACE]',
  '\t': '[TAB]',
  '\n': '[NEWLINE]\n',
  '\r': '[CR]',
  '\v': '[VTAB]',
  '\0': '[NUL]',
  '\ufffd': '[U+FFFD]',
};

function showSpaces(text: string, run: Run): string {
  spendOn(run, 10 * text.length);
  return text.replace(/[ \t\n\r\v\0\ufffd]/g, (space) => names[space] ?? space);
}

/** Measures nothing: that would need a clock. */
class Timer extends Instance {
  readonly typeName = 'debug.nopTimerImpl';

  member(name: string): Value | undefined {
    return name === 'Stop' ? ({ name, arity: [0, 0], call: () => '' } as TemplateFunction) : undefined;
  }

  override print(): string {
    return '{}';
  }
}
