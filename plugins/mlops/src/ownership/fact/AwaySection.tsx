import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { factPeople, type EntityLink } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { useOwnRef } from '../../reader';
import { Spoken } from '../../spoken';
import type { HeadingLevel } from '../../state';
import { FactActions } from './FactActions';
import { FactList } from './FactList';
import { useFacts } from './useFacts';
import { useNames } from './useNames';

export interface AwaySectionProps {
  readonly level: HeadingLevel;
  readonly service: EntityLink;
  /** Whom and which rotas the answer around it names. */
  readonly named: {
    readonly people: readonly EntityLink[];
    readonly rotas: readonly string[];
  };
  readonly now: Date;
  /** Something was entered or taken back that may change the answer. */
  readonly onChanged: () => void;
}

/** Who is away, stands in or hands over, and two clicks to write it down. */
export const AwaySection = (props: AwaySectionProps) => {
  const { level, service, named, now, onChanged } = props;
  const [said, setSaid] = useState('');
  const ownRef = useOwnRef();
  const { answer, askAgain } = useFacts({
    service: service.entityRef,
    people: named.people.map(({ entityRef }) => entityRef),
    rotas: named.rotas,
  });
  const facts = answer.status === 'ready' ? answer.value : [];
  const nameOf = useNames(
    facts.flatMap(fact => {
      const { person, other } = factPeople(fact);
      return [person, other, fact.recordedBy?.entityRef].flatMap(
        ref => ref ?? [],
      );
    }),
    [service, ...named.people],
  );
  const changed = (sentence: string) => {
    setSaid(sentence);
    askAgain();
    onChanged();
  };
  return (
    <Box
      component="section"
      aria-label="Who is away"
      sx={{
        display: 'grid',
        rowGap: 1.5,
        gridTemplateColumns: '100%',
        '@media print': {
          gridColumn: '1 / -1',
          // That nobody is away needs no paper.
          ...(facts.length === 0 && { display: 'none' }),
        },
      }}
    >
      <Typography
        component={`h${level}`}
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        Who is away
      </Typography>
      <FactActions
        service={service}
        known={named.people}
        rotas={named.rotas}
        ownRef={ownRef}
        onRecorded={sentence => changed(`Written down: ${sentence}`)}
      />
      <Typography
        role="status"
        variant="body2"
        sx={{
          fontWeight: 'fontWeightMedium',
          '&:empty': { display: 'none' },
          '@media print': { display: 'none' },
        }}
      >
        {said}
      </Typography>
      {answer.status === 'loading' && (
        <Box>
          <Spoken>Reading what holds now or later</Spoken>
          <Skeleton aria-hidden width="70%" />
        </Box>
      )}
      {answer.status === 'failed' && (
        <Typography variant="body2">
          Who is away could not be read: {answer.error.message}
        </Typography>
      )}
      {answer.status === 'ready' &&
        (facts.length > 0 ? (
          <FactList
            facts={facts}
            nameOf={nameOf}
            now={now}
            onTakenBack={changed}
          />
        ) : (
          <Typography variant="body2" color="text.secondary">
            Nobody is known to be away. What is written here ends by itself.
          </Typography>
        ))}
    </Box>
  );
};
