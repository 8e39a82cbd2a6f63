// node scripts/releaseNotes.mjs [TAG]: prints the section of CHANGELOG.md about the version in package.json. It fails if
// that section is missing or empty, or if package-lock.json or the tag (v1.2.3) is of another version.
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).version;
const tag = process.argv[2];
const notes = readSection(readFileSync('CHANGELOG.md', 'utf8'), version);

const problems = [
  ...(tag && tag !== `v${version}` ? [`The tag is ${tag}, but package.json has version ${version}.`] : []),
  ...(locked === version ? [] : [`package-lock.json has version ${locked}, but package.json has ${version}.`]),
  ...(notes === '' ? [`CHANGELOG.md has nothing under “## ${version}”.`] : []),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(notes);

/**
 * The text after `## 1.2.3`, `## [1.2.3]` or `## 1.2.3 - 2026-01-31`, up to the next heading of the same level; empty if
 * there is none.
 * @param {string} changelog @param {string} version
 */
function readSection(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => /^\[?([^\]\s]+)/.exec(text)?.[1] === version) ?? '';
  return section.replace(/^.*/, '').trim();
}
