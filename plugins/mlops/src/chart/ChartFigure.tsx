import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { RiDownloadLine, RiLineChartLine, RiTable2 } from '@remixicon/react';
import { useId, useState, type ReactNode } from 'react';
import { downloadFile } from '../download';
import type { HeadingLevel } from '../state';
import { FactTable, type FactTableProps } from './FactTable';
import { toCsv } from './toCsv';

export interface ChartFigureProps<T> extends Omit<FactTableProps<T>, 'label'> {
  /** What is drawn, in one line. */
  readonly title: string;
  readonly level: HeadingLevel;
  /** What the title leaves open: method, window, number of rows. */
  readonly note?: ReactNode;
  /** Without `.csv`. */
  readonly fileName: string;
  /** Whether another answer is under way. */
  readonly isRefreshing?: boolean;
  /** The drawing. */
  readonly children: ReactNode;
}

/** A chart with its title, the same as a table, and the same as a file. */
export function ChartFigure<T>(props: ChartFigureProps<T>) {
  const { title, level, note, fileName, isRefreshing, children } = props;
  const { columns, records, keyOf } = props;
  const titleId = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby={titleId}
      aria-busy={isRefreshing ?? false}
      sx={{ position: 'relative', p: 2, minWidth: 0, overflow: 'hidden' }}
    >
      {isRefreshing && (
        <LinearProgress
          aria-hidden
          sx={{ position: 'absolute', top: 0, left: 0, right: 0 }}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
        <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
          <Typography
            id={titleId}
            component={`h${level}`}
            variant="subtitle1"
            sx={{ m: 0, fontWeight: 'fontWeightBold', lineHeight: 1.5 }}
          >
            {title}
          </Typography>
        </Box>
        <Box sx={{ '@media print': { display: 'none' } }}>
          <Button
            size="small"
            startIcon={isTable ? <RiLineChartLine /> : <RiTable2 />}
            aria-label={`${isTable ? 'Chart' : 'Table'} of ${title}`}
            onClick={() => setIsTable(!isTable)}
          >
            {isTable ? 'Chart' : 'Table'}
          </Button>
          <Button
            size="small"
            startIcon={<RiDownloadLine />}
            aria-label={`CSV of ${title}`}
            onClick={() =>
              downloadFile(`${fileName}.csv`, 'text/csv;charset=utf-8', [
                toCsv(columns, records),
              ])
            }
          >
            CSV
          </Button>
        </Box>
      </Box>
      {note && (
        <Typography
          component="div"
          variant="body2"
          color="text.secondary"
          sx={{ mb: 1, maxWidth: '80ch' }}
        >
          {note}
        </Typography>
      )}
      {isTable ? (
        <FactTable
          label={title}
          columns={columns}
          records={records}
          keyOf={keyOf}
        />
      ) : (
        children
      )}
    </Paper>
  );
}
