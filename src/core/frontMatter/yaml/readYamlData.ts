import { formatMessage } from '../../problem.js';
import { duplicateKeys } from './duplicateKeys.js';
import { endOfDocument } from './endOfDocument.js';
import { firstDocument } from './firstDocument.js';
import { hasManyAliases, parseMasked } from './parseMasked.js';
import { setIntegers, setValues } from './scalars/scalarValues.js';
import { scanYaml } from './scanYaml.js';
import { isTooDeep } from './syntaxError.js';
import { yamlFaults } from './yamlFaults.js';

/**
 * Reads a file of data as Hugo does since 0.152: as front matter, but any value can be at the top, and an integer is a
 * `bigint`. Maps are `Map`s. `takesLast`: of keys that occur twice, the last one counts, as before 0.152 and in other generators.
 * Throws an `Error` that says what is wrong.
 */
export function readYamlData(text: string, takesLast = false): unknown {
  const content = firstDocument(text.replace(/\r(?!\n)/g, '\n'));
  if (isTooDeep(content)) throw new Error('it is nested too deeply');
  const scan = scanYaml(content);
  const { masked } = endOfDocument(scan);
  const document = parseMasked(masked);
  if (hasManyAliases(document)) throw new Error('it is repeated too often');
  setValues(document, scan);
  const fault = scan.tokenFault ?? scan.keyFault ?? scan.fault;
  if (fault) throw new Error(formatMessage(fault.message));
  const [error] = document.errors;
  if (error) throw new Error(error.message);
  const doubled = takesLast ? [] : duplicateKeys(document, noRange);
  const [problem] = [...doubled, ...yamlFaults(document, masked, noRange, 'any')];
  if (problem) throw new Error(formatMessage(problem.message));
  setIntegers(document, scan);
  return document.toJS({ mapAsMap: true });
}

/** Positions in a file of data are not shown. */
const start = { line: 0, character: 0 };
const noRange = (): { start: typeof start; end: typeof start } => ({ start, end: start });
