import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { distributionColours } from './distributionColours';

export interface DistributionLegendProps {
  readonly window: string;
  readonly reference: string;
}

/** Which bar is which, with when and how many rows. */
export const DistributionLegend = (props: DistributionLegendProps) => {
  const colours = distributionColours(useTheme());
  return (
    <Box
      component="ul"
      aria-label="Bars"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        m: 0,
        p: 0,
        listStyle: 'none',
        typography: 'caption',
        color: 'text.secondary',
      }}
    >
      {(['reference', 'window'] as const).map(side => (
        <Box
          component="li"
          key={side}
          sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
        >
          <svg aria-hidden width={12} height={12}>
            <rect width={12} height={12} fill={colours[side]} />
          </svg>
          {props[side]}
        </Box>
      ))}
    </Box>
  );
};
