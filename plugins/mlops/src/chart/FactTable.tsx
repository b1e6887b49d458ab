import Box from '@mui/material/Box';
import { Records, type Column } from '../record';
import type { FactColumn } from './factColumn';

export interface FactTableProps<T> {
  readonly label: string;
  /** The first column names the point. */
  readonly columns: readonly [FactColumn<T>, ...FactColumn<T>[]];
  readonly records: readonly T[];
  readonly keyOf: (record: T) => string;
}

/** What a chart draws, as words and numbers. */
export function FactTable<T>({ columns, ...rest }: FactTableProps<T>) {
  const [first, ...others] = columns;
  const shown = others.filter(({ isOnlyInFile }) => !isOnlyInFile);
  return (
    <Box
      role="region"
      aria-label={`Rows of ${rest.label}`}
      tabIndex={0}
      sx={{
        maxHeight: 420,
        overflow: 'auto',
        position: 'relative',
        // A number on two lines is two numbers; titles may wrap instead.
        '& td, & tbody th': { whiteSpace: 'nowrap' },
        '& thead tr th': {
          whiteSpace: 'normal',
          wordBreak: 'normal',
          overflowWrap: 'normal',
        },
      }}
    >
      <Records columns={[toColumn(first), ...shown.map(toColumn)]} {...rest} />
    </Box>
  );
}

function toColumn<T>({ title, value, say }: FactColumn<T>): Column<T> {
  return {
    title,
    draw: record => (say ? say(record) : String(value(record) ?? '')),
  };
}
