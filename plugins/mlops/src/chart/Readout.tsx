import Typography from '@mui/material/Typography';

/** The facts of the chosen point below its chart, for whoever has no pointer. */
export const Readout = ({ facts }: { facts: readonly string[] }) => (
  <Typography
    component="p"
    variant="body2"
    // The slider above says the same to a screen reader.
    aria-hidden
    sx={{ m: 0, mt: 1, minHeight: '2.9em' }}
  >
    <strong>{facts[0]}</strong>
    {facts.length > 1 && `; ${facts.slice(1).join('; ')}`}.
  </Typography>
);
