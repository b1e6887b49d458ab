import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Records, type Column } from '../../record';

export interface ListSectionProps<T> {
  readonly title: string;
  /** What it means, and why it is here. */
  readonly explanation?: string;
  readonly list: { readonly items: readonly T[]; readonly totalItems: number };
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly keyOf: (record: T) => string;
  /** Said when there is nothing. */
  readonly none: string;
  /** Between the title and the list. */
  readonly children?: ReactNode;
}

/** One kind of gap: how many there are, and the first of them. */
export function ListSection<T>(props: ListSectionProps<T>) {
  const { title, explanation, list, columns, keyOf, none, children } = props;
  const { items, totalItems } = list;
  return (
    <Box component="section" aria-label={title}>
      <Typography
        component="h3"
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        {title}
        {totalItems > 0 &&
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
            records={items}
            keyOf={keyOf}
          />
        </Paper>
      )}
    </Box>
  );
}
