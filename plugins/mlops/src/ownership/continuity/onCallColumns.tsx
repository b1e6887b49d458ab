import { Link } from '@backstage/core-components';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { OnCallGap, OnCallStretch } from '@pitwall/plugin-mlops-common';
import { RelativeTime, sayMoment, useNow } from '../../instant';
import type { Column } from '../../record';
import { sayCount } from '../../spoken';
import { StateChip } from '../../state';
import { OwnershipLink } from './OwnershipLink';
import { sayLength } from './sayLength';
import { SwapOffer } from './SwapOffer';

/** More than these are counted: a rota without nights has one each night. */
const shownStretches = 3;

/** What the list tells of each rota by which nobody can be called for a while. */
export const onCallColumns = (about: {
  /** The moment the answer is about. */
  readonly at: string;
  readonly onChanged: () => void;
}): readonly [Column<OnCallGap>, ...Column<OnCallGap>[]] => [
  { title: 'Rota', width: '18%', draw: gap => <Rota gap={gap} /> },
  {
    title: 'When, and why',
    width: '36%',
    draw: gap => <Stretches gap={gap} at={about.at} />,
  },
  {
    title: 'Called by',
    width: '20%',
    draw: ({ services: { items, totalItems } }) => (
      <>
        {items.map(({ service, isInProduction }) => (
          <div key={service.entityRef}>
            <OwnershipLink service={service} />
            {!isInProduction && ', not in production'}
          </div>
        ))}
        {totalItems > items.length && `and ${totalItems - items.length} more`}
      </>
    ),
  },
  {
    title: 'To mend it',
    draw: gap => <ToMend gap={gap} onChanged={about.onChanged} />,
  },
];

const Rota = ({ gap }: { gap: OnCallGap }) => {
  const { title, provider, zone, asOf, isLastKnown } = gap;
  const now = useNow();
  return (
    <>
      {title}
      <Typography variant="body2" color="text.secondary">
        {provider === 'rota' ? zone : `${provider}, ${zone}`}
      </Typography>
      {isLastKnown && (
        <>
          <StateChip state="stale" word="last known" />{' '}
          <RelativeTime instant={asOf} now={now} />
        </>
      )}
    </>
  );
};

const Stretches = ({ gap, at }: { gap: OnCallGap; at: string }) => {
  const { stretches, hours, zone } = gap;
  const shown = stretches.items.slice(0, shownStretches);
  const more = stretches.totalItems - shown.length;
  return (
    <Box sx={{ display: 'grid', rowGap: 1 }}>
      {shown.map(stretch => (
        <div key={`${stretch.reason} ${stretch.from}`}>
          <ReasonChip
            reason={stretch.reason}
            isUrgent={gap.inProduction > 0 && stretch.from <= at}
          />{' '}
          {sayPeriod(stretch, zone, at)}
          <Typography variant="body2" color="text.secondary">
            {stretch.sentence}
          </Typography>
        </div>
      ))}
      {more > 0 && (
        <Typography variant="body2">
          and {more} more within four weeks
          {hours > 0 && `, ${sayCount(hours, 'hour')} without anybody in all`}
        </Typography>
      )}
    </Box>
  );
};

/** Red only while it is so: then somebody must act now. */
const ReasonChip = (props: {
  readonly reason: OnCallStretch['reason'];
  readonly isUrgent: boolean;
}) => {
  if (props.reason === 'overlap') {
    return <StateChip state="warning" word="overlap" />;
  }
  return props.isUrgent ? (
    <StateChip state="error" word="nobody now" />
  ) : (
    <StateChip state="warning" word="nobody" />
  );
};

/** In the zone of the rota, as its file writes it. */
function sayPeriod(
  { from, until }: Pick<OnCallStretch, 'from' | 'until'>,
  timeZone: string,
  at: string,
): string {
  const [begin, end] = [from, until].map(instant =>
    sayMoment(new Date(instant), new Date(at), { timeZone }),
  );
  return `${begin} to ${end}, ${sayLength({ from, until })}`;
}

const deeds: Readonly<Record<OnCallStretch['reason'], string>> = {
  nobody: 'Give these hours to somebody',
  unreachable: 'Let somebody else take over',
  overlap: 'Take one of the overrides out',
};

const ToMend = (props: { gap: OnCallGap; onChanged: () => void }) => {
  const { gap, onChanged } = props;
  const { provider, file, link, stretches } = gap;
  const reasons = new Set(stretches.items.map(({ reason }) => reason));
  const worst = (['nobody', 'unreachable', 'overlap'] as const).find(reason =>
    reasons.has(reason),
  );
  const deed = deeds[worst ?? 'nobody'];
  return (
    <Box sx={{ display: 'grid', rowGap: 1, justifyItems: 'start' }}>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {file ? (
          <>
            {deed} in <code>{file}</code>
          </>
        ) : (
          `${deed} in ${provider}`
        )}
      </Box>
      {link && <Link to={link}>Open the rota</Link>}
      <SwapOffer gap={gap} onChanged={onChanged} />
    </Box>
  );
};
