import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formatMessage, type Severity } from '../../core/problem.js';
import type { Range } from '../../core/text.js';
import type { FoundProblem } from './foundProblem.js';

/** From the manifest; replaced by the build. */
declare const recapVersion: string;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note' };

/** Formats problems as SARIF 2.1.0 (OASIS), for code scanning. */
export function formatSarif(found: readonly FoundProblem[]): string {
  const codes = [...new Set(found.map(({ problem }) => problem.code))].sort();
  const driver = { name: 'Conference Recap', semanticVersion: recapVersion, rules: codes.map((id) => ({ id })) };
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results: found.map((each) => toResult(each, codes)) };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toResult(
  { file, problem: { code, severity, message, range, related = [] } }: FoundProblem,
  codes: readonly string[],
): object {
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: levels[severity],
    message: { text: formatMessage(message) },
    locations: [{ physicalLocation: toLocation(file, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((place) => ({
        physicalLocation: toLocation(place.path, place.range),
        message: { text: formatMessage(place.message) },
      })),
    }),
  };
}

function toLocation(file: string, { start, end }: Range): object {
  const region = {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
  return { artifactLocation: { uri: toUri(file) }, region };
}

/** Relative to the working directory; an absolute URI for files elsewhere. */
function toUri(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').replace(/^\.\//, '').split('/').map(encodeURIComponent).join('/');
}
