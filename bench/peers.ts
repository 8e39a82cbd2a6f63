// How other libraries find the headings of a post.
import MarkdownIt from 'markdown-it';
import {
  createLanguageService,
  githubSlugifier,
  LogLevel,
  type IMdParser,
  type ITextDocument,
  type IWorkspace,
} from 'vscode-markdown-languageservice';
import { positionAt, offsetAt, readSource } from '../src/core/text.js';

const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true });

/** Parses all Markdown of the text with markdown-it. */
export function parseMarkdown(text: string): unknown {
  return markdown.parse(text, {});
}

/** The tree of headings that VS Code's own outline shows, from its language service; nothing is kept between calls. */
export function tableOfContents(document: ITextDocument): Promise<unknown> {
  const logger = { level: LogLevel.Off, log: () => undefined };
  const service = createLanguageService({ workspace, parser, logger });
  const uncancelled = { isCancellationRequested: false, onCancellationRequested: nothing };
  return service.getDocumentSymbols(document, { includeLinkDefinitions: false }, uncancelled);
}

/** A document as an editor holds it: its line starts are computed before anybody asks for headings. */
export function documentOf(text: string): ITextDocument {
  const source = readSource(text);
  return {
    uri: 'file:///post.md',
    version: 1,
    lineCount: source.lineStarts.length,
    getText: (range) => (range ? text.slice(offsetAt(source, range.start), offsetAt(source, range.end)) : text),
    positionAt: (offset) => positionAt(source, offset),
    offsetAt: (position) => offsetAt(source, position),
  };
}

const parser: IMdParser = {
  slugifier: githubSlugifier,
  tokenize: (document) => Promise.resolve(markdown.parse(document.getText(), {})),
};

function nothing(): { dispose: () => void } {
  return { dispose: () => undefined };
}

/** The workspace contains only this document. */
const workspace: IWorkspace = {
  workspaceFolders: [],
  onDidChangeMarkdownDocument: nothing,
  onDidCreateMarkdownDocument: nothing,
  onDidDeleteMarkdownDocument: nothing,
  getAllMarkdownDocuments: () => Promise.resolve([]),
  hasMarkdownDocument: () => false,
  openMarkdownDocument: () => Promise.resolve(undefined),
  stat: () => Promise.resolve(undefined),
  readDirectory: () => Promise.resolve([]),
};
