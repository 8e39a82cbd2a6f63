import { countMissingCells, mostMissingCells } from '../../post/blocks/syntax/missingCells.js';
import { rowCells } from '../../post/blocks/syntax/tableRows.js';
import { say, type Problem } from '../../problem.js';
import { lineAt, lineRange } from '../../text.js';
import type { TextCheck } from './textPage.js';

/** Tables with so many missing cells that the preview shows them as text. */
export const tableCells: TextCheck = {
  codes: ['table-cells-missing'],
  check: ({ recap: { post, source } }) => {
    let left = mostMissingCells;
    return post.blocks.flatMap(({ kind, line, endLine }): readonly Problem[] => {
      if (kind !== 'table') return [];
      const rows = Array.from(
        { length: endLine - line + 1 },
        (_, index) => rowCells(lineAt(source, line + index)).length,
      );
      const [, columns = 0, ...body] = rows;
      const missing = countMissingCells(columns, body);
      if (missing <= left) {
        left -= missing;
        return [];
      }
      const message = say(
        'The rows of this table leave out {0} cells, which Hugo adds. The preview shows the table as text.',
        String(missing),
      );
      return [{ code: 'table-cells-missing', severity: 'warning', message, range: lineRange(source, line) }];
    });
  },
};
