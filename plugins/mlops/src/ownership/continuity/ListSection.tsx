import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { FirstRecords, type FirstRecordsProps } from '../../record';

export interface ListSectionProps<T>
  extends Pick<FirstRecordsProps<T>, 'columns' | 'keyOf'> {
  readonly title: string;
  /** What it means, and why it is here. */
  readonly explanation?: string;
  readonly list: { readonly items: readonly T[]; readonly totalItems: number };
  /** Said when there is nothing. */
  readonly none: string;
  /** Whether the number of records says something; it does of gaps. */
  readonly isCounted?: boolean;
  /** Between the title and the list. */
  readonly children?: ReactNode;
  /** In place of the list. */
  readonly instead?: ReactNode;
}

/** One kind of gap: how many there are, and the first of them. */
export function ListSection<T>(props: ListSectionProps<T>) {
  const { title, explanation, list, none, children, instead } = props;
  const { isCounted = true } = props;
  const { items, totalItems } = list;
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
      {instead ?? (
        <FirstRecords
          label={title}
          items={items}
          columns={props.columns}
          keyOf={props.keyOf}
        />
      )}
    </Box>
  );
}
