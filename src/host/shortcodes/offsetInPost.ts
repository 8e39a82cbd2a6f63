import type * as vscode from 'vscode';
import type { Post } from '../../core/post/post.js';
import { offsetAt } from '../../core/text.js';
import { fromPosition } from '../editor/convert.js';
import type { RecapDocuments } from '../documents/recapDocuments.js';

/** A document's post, and an offset in it. */
export interface OffsetInPost {
  readonly post: Post;
  readonly offset: number;
}

export function offsetInPost(
  documents: RecapDocuments,
  document: vscode.TextDocument,
  position: vscode.Position,
): OffsetInPost {
  const { post } = documents.get(document);
  return { post, offset: offsetAt(post.source, fromPosition(position)) };
}
