import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { chosenStyle } from './chosenStyle';
import type { RecordsProps } from './column';

/** The same records where a table would be too wide: one card each. */
export function RecordList<T>(props: RecordsProps<T>) {
  const { label, columns, records, keyOf, isChosen, onChoose } = props;
  const [name, ...rest] = columns;
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ listStyle: 'none', m: 0, p: 0, ...chosenStyle }}
    >
      {records.map(record => (
        <Box
          component="li"
          key={keyOf(record)}
          data-chosen={isChosen?.(record)}
          onClick={onChoose && (() => onChoose(record))}
          sx={{ p: 2, borderBottom: 1, borderColor: 'divider' }}
        >
          <Typography
            component="div"
            variant="body1"
            sx={{ fontWeight: 'fontWeightMedium' }}
          >
            {name.draw(record)}
          </Typography>
          <Box
            component="dl"
            sx={{
              display: 'grid',
              gridTemplateColumns: 'fit-content(45%) minmax(0, 1fr)',
              columnGap: 2,
              m: 0,
              typography: 'body2',
              lineHeight: '24px',
            }}
          >
            {rest.map(({ title, draw }) => (
              <Box key={title} sx={{ display: 'contents' }}>
                <Box
                  component="dt"
                  sx={{ color: 'text.secondary', minWidth: 88 }}
                >
                  {title}
                </Box>
                <Box component="dd" sx={{ m: 0 }}>
                  {draw(record)}
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
