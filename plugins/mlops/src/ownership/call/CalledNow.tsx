import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { symptomSchema, type EntityLink } from '@pitwall/plugin-mlops-common';
import { useWhoToCall } from './useWhoToCall';

export interface CalledNowProps {
  readonly service: EntityLink;
  /** Where the whole answer is; it names the symptom. */
  readonly location: string;
}

/** Who is called now, in one line; nothing where that cannot be known. */
export const CalledNow = ({ service, location }: CalledNowProps) => {
  const asked = new URLSearchParams(location.replace(/^[^?]*/, ''));
  const { answer } = useWhoToCall({
    service: service.entityRef,
    symptom: symptomSchema.catch('quality').parse(asked.get('symptom')),
  });
  if (answer.status === 'failed') return null;
  return (
    <Box
      sx={{
        typography: 'body1',
        fontWeight: 'fontWeightMedium',
        overflowWrap: 'anywhere',
      }}
    >
      {answer.status === 'ready' ? (
        answer.value.sentence
      ) : (
        <Skeleton aria-hidden width="60%" />
      )}
    </Box>
  );
};
