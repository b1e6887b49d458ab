import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

/** The facts of what is under the cursor: the same that a screen reader is told. */
export const FactTooltip = ({ facts }: { facts: readonly string[] }) => (
  <Paper elevation={4} sx={{ px: 1.5, py: 1, maxWidth: 320 }}>
    {facts.map((fact, index) => (
      <Typography
        key={fact}
        component="p"
        variant="body2"
        color={index === 0 ? 'text.primary' : 'text.secondary'}
        sx={{
          m: 0,
          fontWeight: index === 0 ? 'fontWeightBold' : undefined,
        }}
      >
        {fact}
      </Typography>
    ))}
  </Paper>
);
