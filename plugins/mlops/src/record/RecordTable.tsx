import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { SxProps, Theme } from '@mui/material/styles';
import { chosenStyle } from './chosenStyle';
import type { RecordsProps } from './column';

const dense: SxProps<Theme> = {
  '& th, & td': {
    px: 1.5,
    py: 0.75,
    lineHeight: '24px',
    overflow: 'visible',
    borderBottom: 1,
    borderColor: 'divider',
    verticalAlign: 'top',
  },
  // Rows are parted by lines; the portal's stripes would be a second signal.
  '& tr, & tr:nth-of-type(odd)': { backgroundColor: 'background.paper' },
  '& tbody tr:hover': { backgroundColor: 'action.hover' },
  '& thead th': { color: 'text.secondary', whiteSpace: 'nowrap' },
  '& tbody th': { fontWeight: 'fontWeightMedium' },
  '& tr': { breakInside: 'avoid' },
  ...chosenStyle,
};

/** Records as rows, each headed by its first column. */
export function RecordTable<T>(props: RecordsProps<T>) {
  const { label, columns, records, keyOf, isChosen, onChoose } = props;
  const [name, ...rest] = columns;
  return (
    <TableContainer>
      <Table aria-label={label} size="small" sx={dense}>
        <TableHead>
          <TableRow>
            {columns.map(({ title, width }) => (
              <TableCell key={title} scope="col" sx={{ width }}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {records.map(record => (
            <TableRow
              key={keyOf(record)}
              data-chosen={isChosen?.(record)}
              onClick={onChoose && (() => onChoose(record))}
            >
              <TableCell component="th" scope="row">
                {name.draw(record)}
              </TableCell>
              {rest.map(({ title, draw }) => (
                <TableCell key={title}>{draw(record)}</TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
