import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { OnCallCover, OnCallUnknown } from '@pitwall/plugin-mlops-common';
import { sayCount } from '../../spoken';
import { sayPlainly } from '../sayPlainly';
import { ListSection } from './ListSection';
import { onCallColumns } from './onCallColumns';
import { OwnershipLink } from './OwnershipLink';

/** More providers are not silent at once; of more slips in annotations the first are mended first. */
const shownUnknown = 5;
const shownWithout = 10;

export interface OnCallSectionProps {
  readonly onCall: OnCallCover;
  /** The moment the answer is about. */
  readonly at: string;
  readonly onChanged: () => void;
}

/** Nights and days of the next weeks in which nobody can be called. */
export const OnCallSection = (props: OnCallSectionProps) => {
  const { onCall, at, onChanged } = props;
  const { gaps, unknown, withoutRota } = onCall;
  return (
    <ListSection
      title="When nobody can be called"
      none={sayNone(onCall)}
      explanation="Rotas that leave hours of the next four weeks to nobody who is there; those that services in production call come first. Times are in the zone of the rota."
      list={gaps}
      columns={onCallColumns({ at, onChanged })}
      keyOf={({ target }) => target}
    >
      <Box sx={{ display: 'grid', rowGap: 1, '&:not(:empty)': { mb: 1 } }}>
        {unknown.items.slice(0, shownUnknown).map(each => (
          <Alert key={each.sentence} severity="warning" role="note">
            {sayUnknown(each)}
          </Alert>
        ))}
        {unknown.totalItems > shownUnknown && (
          <Typography variant="body2">
            and {sayCount(unknown.totalItems - shownUnknown, 'reason')} more why
            rotas are not known
          </Typography>
        )}
        {withoutRota.totalItems > 0 && (
          <Typography variant="body2" component="div">
            In production, and no rota is called at night:{' '}
            {withoutRota.items.slice(0, shownWithout).map((service, index) => (
              <span key={service.entityRef}>
                {index > 0 && ', '}
                <OwnershipLink service={service} />
              </span>
            ))}
            {withoutRota.totalItems > shownWithout &&
              ` and ${withoutRota.totalItems - shownWithout} more`}
            . A service names its rota in <code>mlops.pitwall.dev/on-call</code>
            .
          </Typography>
        )}
      </Box>
    </ListSection>
  );
};

/** What is not known is never said to be fine. */
function sayNone({ targets, unknown }: OnCallCover): string {
  if (targets === 0) return 'No service here calls a rota.';
  return unknown.totalItems > 0
    ? 'Every rota that is known has somebody to call in the next four weeks.'
    : 'Every rota has somebody to call in the next four weeks.';
}

function sayUnknown({
  sentence,
  targets,
  totalTargets,
  services,
}: OnCallUnknown): string {
  const more = totalTargets - targets.length;
  const named = `${targets.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `${sayPlainly(
    sentence,
  )} Whether somebody can be called is not known in all of the next four weeks for ${named}, which ${sayCount(
    services,
    'service calls',
    'services call',
  )}.`;
}
