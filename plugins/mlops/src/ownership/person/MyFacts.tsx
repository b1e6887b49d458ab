import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { factPeople } from '@pitwall/plugin-mlops-common';
import { useMemo, useState } from 'react';
import { useNow } from '../../instant';
import { FactList, useFacts, useNames } from '../fact';

/** What is written down about the reader, with the way to take it back. */
export const MyFacts = ({ entityRef }: { entityRef: string }) => {
  const now = useNow();
  const [said, setSaid] = useState('');
  const subjects = useMemo(
    () => ({ people: [entityRef], rotas: [] }),
    [entityRef],
  );
  const { answer, askAgain } = useFacts(subjects);
  const facts = answer.status === 'ready' ? answer.value : [];
  const nameOf = useNames(
    facts.flatMap(fact => {
      const { person, other } = factPeople(fact);
      return [person, other, fact.recordedBy?.entityRef].flatMap(
        ref => ref ?? [],
      );
    }),
    [],
  );
  if (answer.status === 'failed') {
    return (
      <Typography variant="body2">
        What is written about you could not be read: {answer.error.message}
      </Typography>
    );
  }
  if (facts.length === 0 && !said) return null;
  return (
    <Box component="section" aria-label="Written about you">
      <Typography
        component="h3"
        variant="subtitle1"
        sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
      >
        Written about you
      </Typography>
      <FactList
        facts={facts}
        nameOf={nameOf}
        now={now}
        onTakenBack={sentence => {
          setSaid(sentence);
          askAgain();
        }}
      />
      <Typography role="status" variant="body2">
        {said}
      </Typography>
    </Box>
  );
};
