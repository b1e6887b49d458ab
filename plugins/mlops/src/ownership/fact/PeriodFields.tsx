import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { fromLocalField, toLocalField } from '../../instant';
import { periodOf, type Period, type PeriodPreset } from './periods';

export interface PeriodFieldsProps {
  readonly period: Partial<Period>;
  readonly presets: readonly PeriodPreset[];
  readonly now: Date;
  readonly onPeriod: (period: Partial<Period>) => void;
  readonly problemWith: (field: string) => string | undefined;
}

/** From when until when: by a word people use, or to the minute. */
export const PeriodFields = (props: PeriodFieldsProps) => {
  const { period, presets, now, onPeriod, problemWith } = props;
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const field = (name: keyof Period, label: string, hint?: string) => (
    <TextField
      type="datetime-local"
      size="small"
      label={label}
      value={period[name] ? toLocalField(period[name] ?? '') : ''}
      error={Boolean(problemWith(name))}
      helperText={problemWith(name) ?? hint}
      onChange={event =>
        onPeriod({ ...period, [name]: fromLocalField(event.target.value) })
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
        {presets.map(preset => {
          const { until } = periodOf(preset, now);
          const isChosen = until === period.until;
          return (
            <Button
              key={preset.word}
              size="small"
              variant={isChosen ? 'contained' : 'outlined'}
              aria-pressed={isChosen}
              onClick={() => onPeriod(periodOf(preset, now))}
              sx={{ minHeight: 36 }}
            >
              {preset.word}
            </Button>
          );
        })}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, pt: 0.5 }}>
        {field('from', 'From')}
        {field('until', 'Until', `In your zone, ${timeZone}`)}
      </Box>
    </Box>
  );
};
