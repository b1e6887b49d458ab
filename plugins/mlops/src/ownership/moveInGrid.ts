/** A cell of the matrix, headers included: row 0 names the roles, column 0 the activities. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
}

const rowsPerPage = 5;

/**
 * Where a key leads in a grid of `rows` by `columns`, by the grid pattern of
 * the ARIA authoring practices; nowhere for keys that are not the grid's.
 */
export function moveInGrid(
  { row, column }: GridPosition,
  key: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPosition | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const to = (nextRow: number, nextColumn: number) => ({
    row: Math.min(Math.max(nextRow, 0), last.row),
    column: Math.min(Math.max(nextColumn, 0), last.column),
  });
  switch (key.key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - rowsPerPage, column);
    case 'PageDown':
      return to(row + rowsPerPage, column);
    case 'Home':
      return to(key.ctrlKey ? 0 : row, 0);
    case 'End':
      return to(key.ctrlKey ? last.row : row, last.column);
    default:
      return undefined;
  }
}
