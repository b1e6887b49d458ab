import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { symptomRoutes, type WhoToCall } from '@pitwall/plugin-mlops-common';
import { sayExact } from '../../instant';

/** What was asked, under the answer: also on paper, where the fields are not. */
export const AskedLine = ({ answer }: { answer: WhoToCall }) => (
  <Typography variant="body2" color="text.secondary">
    {[
      answer.service.title,
      symptomRoutes[answer.symptom].title,
      ...(answer.environment ? [answer.environment] : []),
      answer.localTime,
      answer.isInHours ? 'in working hours' : 'outside working hours',
    ].join(' · ')}
    <Box
      component="span"
      sx={{ display: 'none', '@media print': { display: 'inline' } }}
    >
      {' '}
      · printed from what was known on {sayExact(new Date(answer.asOf))}
    </Box>
  </Typography>
);
