import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { factPeople, type DatedFact } from '@pitwall/plugin-mlops-common';
import { useState } from 'react';
import { useNames } from '../../entity';
import { useOwnRef } from '../../reader';
import { Spoken } from '../../spoken';
import type { HeadingLevel } from '../../state';
import { FactActions } from './FactActions';
import { factDialogs, type EnteredKind } from './factDialogs';
import { FactList } from './FactList';
import type { FactPlace } from './factPlace';
import { MoreFacts } from './MoreFacts';
import { useFacts } from './useFacts';

export interface FactSectionProps {
  readonly title: string;
  readonly level: HeadingLevel;
  /** What the facts are about: refs and names of rotas, the main one first. */
  readonly subjects: readonly string[];
  readonly place: Omit<FactPlace, 'facts' | 'ownRef'>;
  /** Said when there are none. */
  readonly none: string;
  readonly now: Date;
  /** Something was entered or taken back that may change the page. */
  readonly onChanged: () => void;
}

/** What holds for a while, two clicks to write it down, and the way to end it. */
export const FactSection = (props: FactSectionProps) => {
  const { title, level, now, onChanged } = props;
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState<{ kind: EnteredKind; former?: DatedFact }>();
  const ownRef = useOwnRef();
  const { answer, askAgain, askForMore } = useFacts(props.subjects);
  const facts = answer.status === 'ready' ? answer.value.facts : [];
  const { services, known, person } = props.place;
  const nameOf = useNames(facts.flatMap(refsIn), [
    ...services,
    ...known,
    ...(person ? [person] : []),
  ]);
  const changed = (sentence: string) => {
    setSaid(sentence);
    askAgain();
    onChanged();
  };
  const place = { ...props.place, facts, ownRef };
  const Opened = open && factDialogs[open.kind];
  return (
    <Box
      component="section"
      aria-label={title}
      sx={{
        display: 'grid',
        rowGap: 1.5,
        gridTemplateColumns: '100%',
        '@media print': {
          gridColumn: '1 / -1',
          // That there is nothing needs no paper.
          ...(facts.length === 0 && { display: 'none' }),
        },
      }}
    >
      <Typography
        component={`h${level}`}
        variant="subtitle1"
        sx={{ m: 0, fontWeight: 'fontWeightBold' }}
      >
        {title}
      </Typography>
      <FactActions
        canHandOver={services.length > 0}
        onOpen={kind => setOpen({ kind })}
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
          {title} could not be read: {answer.error.message}
        </Typography>
      )}
      {answer.status === 'ready' &&
        (facts.length > 0 ? (
          <>
            <FactList
              facts={facts}
              nameOf={nameOf}
              now={now}
              onCorrect={fact =>
                fact.kind !== 'acknowledgement' &&
                setOpen({ kind: fact.kind, former: fact })
              }
              onTakenBack={changed}
            />
            <MoreFacts
              shown={facts.length}
              total={answer.value.totalItems}
              isAsking={answer.isRefreshing}
              onMore={askForMore}
            />
          </>
        ) : (
          <Typography variant="body2" color="text.secondary">
            {props.none}
          </Typography>
        ))}
      {Opened && (
        <Opened
          place={open.former ? placeOf(open.former, place, nameOf) : place}
          former={open.former}
          onClose={() => setOpen(undefined)}
          onRecorded={sentence => {
            const verb = open.former ? 'Corrected' : 'Written down';
            setOpen(undefined);
            changed(`${verb}: ${sentence}`);
          }}
        />
      )}
    </Box>
  );
};

/** Everybody and everything that a fact names. */
function refsIn(fact: DatedFact): string[] {
  const { person, other } = factPeople(fact);
  const service = 'service' in fact ? fact.service : undefined;
  return [person, other, service, fact.recordedBy?.entityRef].flatMap(
    ref => ref ?? [],
  );
}

/** Where a fact is corrected that may be about a service of another page. */
function placeOf(
  fact: DatedFact,
  place: FactPlace,
  nameOf: (ref: string) => string,
): FactPlace {
  const service = 'service' in fact ? fact.service : undefined;
  const isKnown = place.services.some(each => each.entityRef === service);
  return service === undefined || isKnown
    ? place
    : {
        ...place,
        services: [
          { entityRef: service, title: nameOf(service) },
          ...place.services,
        ],
      };
}
