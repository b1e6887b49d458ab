import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { fromLocalField, toLocalField } from '../../instant';
import type { Period, PeriodPreset } from './periods';

export interface PeriodFieldsProps {
  readonly from?: string;
  readonly until?: string;
  readonly presets: readonly PeriodPreset[];
  readonly now: Date;
  readonly onPeriod: (period: Partial<Period>) => void;
  /** Where the stretch is from, as long as nobody changed it. */
  readonly source?: string;
  readonly problemWith: (field: string) => string | undefined;
}

/** From when until when: by a word people use, or to the minute. */
export const PeriodFields = (props: PeriodFieldsProps) => {
  const { from, until, presets, now, onPeriod, source, problemWith } = props;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const field = (name: keyof Period, label: string, hint?: string) => (
    <TextField
      type="datetime-local"
      size="small"
      label={label}
      value={props[name] ? toLocalField(props[name] ?? '') : ''}
      error={Boolean(problemWith(name))}
      helperText={problemWith(name) ?? hint}
      onChange={event =>
        // Empty is not what is suggested.
        onPeriod({ [name]: fromLocalField(event.target.value) ?? '' })
      }
      InputLabelProps={{ shrink: true }}
      sx={{ flex: '1 1 200px' }}
    />
  );
  return (
    <Box
      component="fieldset"
      sx={{ display: 'grid', rowGap: 1.5, m: 0, p: 0, border: 0 }}
    >
      <Box component="legend" sx={{ p: 0, mb: 1, typography: 'subtitle2' }}>
        How long
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {presets.map(({ word, periodAt }) => {
          const period = periodAt(now);
          const isChosen = period.from === from && period.until === until;
          return (
            <Button
              key={word}
              size="small"
              variant={isChosen ? 'contained' : 'outlined'}
              aria-pressed={isChosen}
              onClick={() => onPeriod(period)}
              sx={{ minHeight: 36 }}
            >
              {word}
            </Button>
          );
        })}
      </Box>
      {source && (
        <Typography variant="caption" color="text.secondary">
          {source}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, pt: 0.5 }}>
        {field('from', 'From')}
        {field('until', 'Until', `In your zone, ${timeZone}`)}
      </Box>
    </Box>
  );
};
