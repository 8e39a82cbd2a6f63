import type { FrontMatterValue } from '../../frontMatter/frontMatter.js';
import { toTexts } from '../configuration/cast.js';
import { isMap, mapAt, valueAt, type ConfigurationMap } from '../configuration/configurationMap.js';
import { parseConfiguration } from '../configuration/parseConfiguration.js';
import { toHugoVersion } from './hugoVersion.js';

/** The folder of GitHub workflows. */
export const workflowFolder = '.github/workflows';

/** Maximum length of a line that is read. */
const longestLine = 1000;

type Find = (text: string, path: string) => string | undefined;

/** Files that may name a version of Hugo: those that publish the site come before those that set up a machine. */
const finders = new Map<string, Find>([
  ['netlify.toml', inNetlify],
  ['vercel.json', (text, path) => variableIn(mapAt(mapOf(text, path), 'build', 'env'))],
  ['.gitlab-ci.yml', inScript],
  ['Dockerfile', inScript],
  ['.hvm', toHugoVersion],
  ['.tool-versions', (text) => versionOf(/^(?:go)?hugo[ \t]+(\S+)/m.exec(text)?.[1])],
  ['mise.toml', inMise],
  ['.mise.toml', inMise],
  ['package.json', inPackage],
  ['go.mod', (text) => versionOf(/\bgithub\.com\/gohugoio\/hugo[ \t]+(\S+)/.exec(text)?.[1])],
]);

export const versionFileNames: readonly string[] = [...finders.keys()];

/** The version of Hugo named in a file, as three numbers. Files with an unknown name are read as workflows. */
export function versionIn(path: string, text: string): string | undefined {
  return (finders.get(path) ?? inScript)(text, path);
}

/** The production context takes precedence over previews. */
function inNetlify(text: string, path: string): string | undefined {
  const map = mapOf(text, path);
  const contexts = mapAt(map, 'context');
  const environments = [
    mapAt(contexts, 'production', 'environment'),
    mapAt(map, 'build', 'environment'),
    ...Object.keys(contexts).map((name) => mapAt(contexts, name, 'environment')),
  ];
  return environments.map(variableIn).find((version) => version !== undefined);
}

/** An environment variable, the input of an action, or the tag of a container. */
function inScript(text: string): string | undefined {
  for (const line of text.split('\n').filter(({ length }) => length < longestLine)) {
    const [, variable] = /\bhugo[-_]version['"]?(?:[ \t]*[:=][ \t]*|[ \t]+)['"]?([\w.^~-]+)/i.exec(line) ?? [];
    const isImage = /\b(?:image|from|container)\b/i.test(line);
    const [, tag] = (isImage ? /hugo[^\s:]{0,80}:['"]?(?:[a-z]+-)*v?(\d[\w.]*)/i.exec(line) : undefined) ?? [];
    const version = versionOf(variable) ?? versionOf(tag);
    if (version !== undefined) return version;
  }
  return undefined;
}

function inMise(text: string, path: string): string | undefined {
  const tools = Object.entries(mapAt(mapOf(text, path), 'tools'));
  const [, tool = null] = tools.find(([name]) => /(?:^|[:/])hugo(?:-extended)?$/.test(name)) ?? [];
  return versionOf(isMap(tool) ? valueAt(tool, 'version') : tool);
}

/** Packages that contain Hugo have its version, or almost; `hugo-bin` can be configured to use another. */
function inPackage(text: string, path: string): string | undefined {
  const map = mapOf(text, path);
  const lists = ['devdependencies', 'dependencies', 'optionaldependencies'].map((key) => mapAt(map, key));
  const packages = ['hugo-extended', 'hugo-bin', 'hugo-bin-extended'];
  return [
    valueAt(map, 'hugo-bin', 'version'),
    ...packages.flatMap((name) => lists.map((each) => valueAt(each, name))),
    valueAt(map, 'otherdependencies', 'hugo'),
  ]
    .map(versionOf)
    .find((version) => version !== undefined);
}

function mapOf(text: string, path: string): ConfigurationMap {
  return parseConfiguration(path, text).map;
}

function variableIn(environment: ConfigurationMap): string | undefined {
  return versionOf(valueAt(environment, 'hugo_version'));
}

function versionOf(value: FrontMatterValue | undefined): string | undefined {
  const [text] = toTexts(value);
  return text === undefined ? undefined : toHugoVersion(text);
}
