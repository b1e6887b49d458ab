import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Records, type Column } from '../../record';

/** More than this is shown when asked for, so that the next list is in reach. */
const shownAtFirst = 10;

export interface ListSectionProps<T> {
  readonly title: string;
  /** What it means, and why it is here. */
  readonly explanation?: string;
  readonly list: { readonly items: readonly T[]; readonly totalItems: number };
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly keyOf: (record: T) => string;
  /** Said when there is nothing. */
  readonly none: string;
  /** Whether the number of records says something; it does of gaps. */
  readonly isCounted?: boolean;
  /** Between the title and the list. */
  readonly children?: ReactNode;
}

/** One kind of gap: how many there are, and the first of them. */
export function ListSection<T>(props: ListSectionProps<T>) {
  const { title, explanation, list, columns, keyOf, none, children } = props;
  const { isCounted = true } = props;
  const { items, totalItems } = list;
  const [isWhole, setWhole] = useState(false);
  return (
    <Box component="section" aria-label={title}>
      <Typography
        component="h3"
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        {title}
        {isCounted &&
          totalItems > 0 &&
          (totalItems > items.length
            ? `: ${items.length} of ${totalItems}`
            : `: ${totalItems}`)}
      </Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {totalItems === 0 ? none : explanation}
      </Typography>
      {children}
      {items.length > 0 && (
        <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
          <Records
            label={title}
            columns={columns}
            records={isWhole ? items : items.slice(0, shownAtFirst)}
            keyOf={keyOf}
          />
        </Paper>
      )}
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
    </Box>
  );
}
