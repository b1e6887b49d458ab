import { Link } from '@backstage/core-components';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { WhoToCall } from '@pitwall/plugin-mlops-common';
import { sayRelative } from '../../instant';
import { sayList } from '../../spoken';
import { StateChip, type HeadingLevel } from '../../state';
import { callKey } from '../../callKey';
import { AwaySection } from '../fact';
import { CallKeyHint } from './CallKeyHint';
import { ContactButtons } from './ContactButtons';
import { lineOfCalls } from './lineOfCalls';
import { namedIn } from './namedIn';
import { useCallAddress } from './useCallAddress';

export interface OnCallNowViewProps {
  readonly answer: WhoToCall;
  readonly now: Date;
  readonly level: HeadingLevel;
  readonly onChanged: () => void;
}

/** Who is called now, until when, who is next, and the way to all of it. */
export const OnCallNowView = (props: OnCallNowViewProps) => {
  const { answer, now, level, onChanged } = props;
  const [first, ...rest] = lineOfCalls(answer.hops);
  return (
    <>
      <Box sx={{ display: 'grid', rowGap: 1 }}>
        <Typography
          variant="subtitle1"
          component="p"
          sx={{ m: 0, fontWeight: 'fontWeightBold' }}
        >
          {answer.sentence}
        </Typography>
        {first?.party.isContact && !answer.waitUntil && (
          <Box>
            <StateChip state="error" word="nobody of the service" />
          </Box>
        )}
        <Typography variant="body2" color="text.secondary">
          {first?.hop.until &&
            `Ends ${sayRelative(new Date(first.hop.until), now)}. `}
          {rest.length > 0 &&
            `Next: ${sayList(rest.map(({ party }) => party.title))}.`}
        </Typography>
        {first && (
          <ContactButtons title={first.party.title} ways={first.party.ways} />
        )}
        <CallLink service={answer.service.entityRef} />
      </Box>
      <AwaySection
        level={level}
        service={answer.service}
        named={namedIn(answer)}
        now={now}
        onChanged={onChanged}
      />
    </>
  );
};

/** Leads to the page; the portal may have none. */
const CallLink = ({ service }: { service: string }) => {
  const address = useCallAddress(service);
  if (!address) return null;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1,
        '@media print': { display: 'none' },
      }}
    >
      <Button
        component={Link}
        to={address}
        variant="contained"
        aria-keyshortcuts={callKey}
        sx={{
          // The link of the portal's kit has a colour of its own.
          '&&': { color: 'primary.contrastText' },
          minHeight: 40,
          textTransform: 'none',
        }}
      >
        Who do I call?
      </Button>
      <CallKeyHint />
    </Box>
  );
};
