import { copyPage } from './pages/copyPage.js';
import { portableMarkdown } from './portable/portableMarkdown.js';
import { copyThread } from './thread/copyThread.js';
import type { CopyRecap } from './target.js';

export const copyRecap: CopyRecap = (recap, facts, target) => {
  switch (target) {
    case 'rich':
    case 'print':
      return copyPage(recap, facts, target);
    case 'x':
    case 'mastodon':
    case 'bluesky':
      return copyThread(recap, facts, target);
    default:
      return portableMarkdown(recap, facts, target);
  }
};
