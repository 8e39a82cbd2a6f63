import * as vscode from 'vscode';
import { readCheckSettings, withCheckSettings } from '../../core/checks/checkSettings.js';
import type { Problem } from '../../core/problem.js';
import { lookUp, type LookedUp } from '../../core/readiness/lookUp.js';
import { largePictures } from '../../core/readiness/pictures.js';
import { readinessOf } from '../../core/readiness/readiness.js';
import type { ReadinessEntry } from '../../core/readiness/readinessEntry.js';
import { stateOfRecap } from '../../core/readiness/readinessState.js';
import type { Recap } from '../../core/recap/model/recap.js';
import type { PublishingState } from '../../core/site/content/publishingState.js';
import type { KnownSizes } from '../../core/site/images/pictureFiles.js';
import type { Outlines } from '../documents/outlines.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import { now } from '../programmes/clock.js';
import type { Posts } from '../site/posts.js';
import { SiteFiles } from '../site/siteFiles.js';
import type { SiteAround, Sites } from '../site/sites.js';

/** What finds the problems of documents. */
export interface ProblemSource {
  /** Those of the current text; `undefined` until it was checked. */
  readonly get: (document: vscode.TextDocument) => readonly Problem[] | undefined;
  readonly checkerFor: (document: vscode.TextDocument) => Promise<(text: string) => readonly Problem[]>;
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
}

/** What the last check of links found. */
export interface LinkSource {
  /** `undefined` if they have not been checked. */
  readonly get: (uri: vscode.Uri, recap: Recap) => readonly Problem[] | undefined;
  readonly onDidChange: vscode.Event<vscode.Uri | undefined>;
}

/** What the list is made of. */
export interface ReadinessFinding {
  readonly documents: RecapDocuments;
  readonly outlines: Outlines;
  readonly problems: ProblemSource;
  readonly linkReports: LinkSource;
  readonly sites: Sites;
  readonly posts: Posts;
}

/** What is left before a recap is published. */
export interface Readiness {
  readonly document: vscode.TextDocument;
  /** Of the text that it is about. */
  readonly version: number;
  readonly recap: Recap;
  readonly entries: readonly ReadinessEntry[];
  readonly state: PublishingState;
  readonly looked: LookedUp;
  readonly areLinksChecked: boolean;
}

/** Sizes of pictures that were read, for all lists. */
const known: KnownSizes = new Map();

/** Finds what is left, with what the files around the document say. */
export async function findReadiness(document: vscode.TextDocument, sources: ReadinessFinding): Promise<Readiness> {
  const { documents, outlines, problems, linkReports, sites } = sources;
  const [check, around] = await Promise.all([problems.checkerFor(document), sites.lookup(document.uri)]);
  const { version } = document;
  const recap = documents.get(document);
  const progress = outlines.progress(document);
  const links = linkReports.get(document.uri, recap);
  const { root, pagePath, site } = around;
  const place = { pagePath, site: { ...site, cascaded: inheritedBy(around, sources.posts) } };
  const looked = await new SiteFiles(root).answer(lookUp(recap, place, known));
  const settings = readCheckSettings(vscode.workspace.getConfiguration('recap', document.uri).get('checks'));
  const pictures = withCheckSettings(largePictures(recap, looked), settings);
  const found = [...check(recap.source.text), ...(links ?? []), ...pictures];
  return {
    document,
    version,
    recap,
    entries: readinessOf(recap, progress, found, looked),
    state: stateIn(recap, around, sources.posts),
    looked,
    areLinksChecked: links !== undefined,
  };
}

/** Finds what is left before the recap in a file is ready, by its text in the editor if it is open there. */
export function leftFinder(sources: ReadinessFinding): (uri: vscode.Uri) => Promise<readonly ReadinessEntry[]> {
  return async (uri) => (await findReadiness(await vscode.workspace.openTextDocument(uri), sources)).entries;
}

/** Whether the recap is published now. */
export function stateIn(recap: Recap, around: SiteAround, posts: Posts): PublishingState {
  const { inSite } = around;
  return stateOfRecap(recap, around, { inherited: inheritedBy(around, posts), inSite, now: now() });
}

function inheritedBy(around: SiteAround, posts: Posts) {
  return posts.get(around)?.inheritedBy(around.pagePath) ?? [];
}
