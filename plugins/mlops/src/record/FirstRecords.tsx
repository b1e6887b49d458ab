import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import type { Column } from './column';
import { Records } from './Records';

/** More than this is shown when asked for, so that the next list is in reach. */
const shownAtFirst = 10;

export interface FirstRecordsProps<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly keyOf: (record: T) => string;
}

/** The first records of a list, and all of them when asked. */
export function FirstRecords<T>(props: FirstRecordsProps<T>) {
  const { label, items, columns, keyOf } = props;
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return null;
  return (
    <>
      <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
        <Records
          label={label}
          columns={columns}
          records={isWhole ? items : items.slice(0, shownAtFirst)}
          keyOf={keyOf}
        />
      </Paper>
      {items.length > shownAtFirst && (
        <Button
          size="small"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          sx={{ mt: 1, '@media print': { display: 'none' } }}
        >
          {isWhole ? `Show ${shownAtFirst}` : `Show all ${items.length}`}
        </Button>
      )}
    </>
  );
}
