import * as vscode from 'vscode';
import type { Answer } from '../../core/links/answer.js';
import { countAnswers, isOffline } from '../../core/links/countAnswers.js';
import { hostLanes } from '../../core/links/hostLanes.js';
import { webLinksOf } from '../../core/links/webLinks.js';
import type { ActiveRecap } from '../documents/activeRecap.js';
import { toText } from '../editor/convert.js';
import { openDocumentOf } from '../editor/openDocumentOf.js';
import { showInformation, showWarning } from '../editor/notify.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';
import type { Sites } from '../site/sites.js';
import { addressOf, type Address } from '../network/address.js';
import { askAddress } from './askAddress.js';
import type { LinkReports } from './linkReports.js';
import { openPost, workspacePosts, type PostToCheck } from './postsToCheck.js';

/** How many addresses are requested at the same time. */
const concurrency = 4;

type Progress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/**
 * Registers *Check Links* for the post or all posts of the workspace. Nothing else sends requests to what posts link
 * to.
 */
export function registerCheckLinks(
  documents: RecapDocuments,
  active: ActiveRecap,
  sites: Sites,
  reports: LinkReports,
): vscode.Disposable {
  let running = new vscode.CancellationTokenSource();
  const check = async (
    postsOf: (token: vscode.CancellationToken) => Promise<readonly PostToCheck[]>,
  ): Promise<void> => {
    if (!canCheck()) return;
    // Checking again starts over.
    running.cancel();
    const current = (running = new vscode.CancellationTokenSource());
    const title = vscode.l10n.t('Checking links…');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    await vscode.window.withProgress(options, async (progress, token) => {
      token.onCancellationRequested(() => current.cancel());
      const posts = await postsOf(current.token);
      const answers = await checkAll(posts, progress, current.token);
      if (answers) showResults(posts, answers, reports);
    });
  };
  return vscode.Disposable.from(
    { dispose: () => running.cancel() },
    // A post that is shown elsewhere names itself.
    vscode.commands.registerCommand('recap.checkLinks', async (uri: unknown) => {
      const document = uri instanceof vscode.Uri ? openDocumentOf(uri) : active.requireDocument();
      if (document) await check(async () => [await openPost(document, documents, sites)]);
    }),
    vscode.commands.registerCommand('recap.checkLinksOfAll', () =>
      check((token) => {
        // Removes the problems of posts that no longer exist.
        reports.clear();
        return workspacePosts(documents, sites, token);
      }),
    ),
  );
}

/** An untrusted text must not decide what this machine requests. */
function canCheck(): boolean {
  const { isTrusted } = vscode.workspace;
  if (!isTrusted) {
    const message = vscode.l10n.t(
      'Links are checked only in trusted workspaces, because a request is sent to every address in a post.',
    );
    void showWarning(message);
  }
  return isTrusted;
}

/** The responses by address as written; `undefined` if the check was cancelled, because then nothing is certain. */
async function checkAll(
  posts: readonly PostToCheck[],
  progress: Progress,
  token: vscode.CancellationToken,
): Promise<ReadonlyMap<string, Answer> | undefined> {
  const allowsLocal = vscode.workspace.getConfiguration('recap.checkLinks').get('localAddresses') === true;
  const urls = new Set(posts.flatMap(({ recap, linkify }) => webLinksOf(recap, linkify).map(({ url }) => url)));
  const answers = new Map<string, Answer>();
  const wanted = new Map<string, Address & { readonly urls: string[] }>();
  for (const url of urls) {
    const address = addressOf(url);
    const known = address && wanted.get(address.href);
    if (known) known.urls.push(url);
    else if (!address) answers.set(url, { kind: 'invalid' });
    else if (address.isLocal && !allowsLocal) answers.set(url, { kind: 'local' });
    else wanted.set(address.href, { ...address, urls: [url] });
  }
  const stop = new AbortController();
  const listener = token.onCancellationRequested(() => stop.abort());
  const lanes = [...hostLanes([...wanted.values()])];
  const work = async (): Promise<void> => {
    for (let lane = lanes.shift(); lane; lane = lanes.shift())
      for (const address of lane) {
        if (token.isCancellationRequested) return;
        const answer = await askAddress(address, allowsLocal, stop.signal);
        for (const url of address.urls) answers.set(url, answer);
        const message = vscode.l10n.t('{0} of {1}', answers.size, urls.size);
        progress.report({ message, increment: (100 * address.urls.length) / urls.size });
      }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  listener.dispose();
  return token.isCancellationRequested ? undefined : answers;
}

function showResults(posts: readonly PostToCheck[], answers: ReadonlyMap<string, Answer>, reports: LinkReports): void {
  const all = [...answers.values()];
  if (isOffline(all)) {
    void showWarning(vscode.l10n.t('No address responded. Check your network connection.'));
    return;
  }
  for (const post of posts) reports.report(post, answers);
  const counts = countAnswers(all).map(toText).join(', ');
  const message =
    all.length === 0 ? vscode.l10n.t('There are no web links.') : vscode.l10n.t('Web links: {0}.', counts);
  void showInformation(message);
}
