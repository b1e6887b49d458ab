import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { CallHop } from '@pitwall/plugin-mlops-common';
import { RelativeTime } from '../../instant';
import { StateChip } from '../../state';
import { sayPlainly } from '../sayPlainly';
import { ContactButtons } from './ContactButtons';
import { partyOfHop } from './partyOfHop';
import { PersonName } from './PersonName';
import type { Calls } from './useCalls';

const chips = {
  call: <StateChip state="ok" word="call" />,
  next: <StateChip state="waiting" word="next" />,
  passed: <StateChip state="ended" word="passed" />,
};

export interface HopListProps {
  readonly hops: readonly CallHop[];
  /** Calls of the last hour, to say beside a person how theirs went. */
  readonly calls: Calls;
  readonly now: Date;
}

/** Each step of the way, taken or passed, with the reason and how fresh it is. */
export const HopList = ({ hops, calls, now }: HopListProps) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {hops.map((hop, index) => (
      <Box
        component="li"
        key={`${index} ${hop.title}`}
        sx={{
          display: 'grid',
          gridTemplateColumns: '88px minmax(0, 1fr)',
          columnGap: 1.5,
          py: 1.25,
          borderTop: 1,
          borderColor: 'divider',
          breakInside: 'avoid',
          '@media print': { py: 0.5, '& *': { lineHeight: 1.3 } },
        }}
      >
        <Box>{chips[hop.verdict]}</Box>
        <HopDetail hop={hop} calls={calls} now={now} />
      </Box>
    ))}
  </Box>
);

const HopDetail = (props: { hop: CallHop; calls: Calls; now: Date }) => {
  const { hop, calls, now } = props;
  const { person, standsInFor, contact } = hop;
  const party = partyOfHop(hop);
  const lastCall = calls.find(
    call => person?.entityRef && call.person?.entityRef === person.entityRef,
  );
  return (
    <Box sx={{ display: 'grid', rowGap: 0.5, typography: 'body2' }}>
      <Typography variant="body2" color="text.secondary">
        {hop.title}
      </Typography>
      {(person ?? contact) && (
        <Box sx={{ typography: 'body1', fontWeight: 'fontWeightMedium' }}>
          {person ? <PersonName person={person} /> : contact?.title}
          {standsInFor && (
            <>
              {' '}
              for <PersonName person={standsInFor} />
            </>
          )}
        </Box>
      )}
      <span>{sayPlainly(hop.sentence)}</span>
      {lastCall && (
        <span>
          {lastCall.outcome === 'answered' ? 'Answered' : 'Did not answer'}{' '}
          <RelativeTime instant={lastCall.at} now={now} />.
        </span>
      )}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 1,
          color: 'text.secondary',
          typography: 'caption',
        }}
      >
        {hop.isLastKnown && <StateChip state="stale" word="last known" />}
        <Box component="span" sx={{ '@media print': { display: 'none' } }}>
          {hop.source}, read <RelativeTime instant={hop.asOf} now={now} />
        </Box>
      </Box>
      {hop.verdict === 'next' && party && party.ways.length > 0 && (
        <ContactButtons title={party.title} ways={party.ways} />
      )}
    </Box>
  );
};
