import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type {
  BrokenRule,
  ServiceViolations,
} from '@pitwall/plugin-mlops-common';
import { useNow } from '../../instant';
import { FirstRecords, type Column } from '../../record';
import { sayCount, Spoken } from '../../spoken';
import { AnswerFrame } from '../../state';
import { SeverityChip } from './SeverityChip';
import { useCoverage } from './useCoverage';
import { violationColumns } from './violationColumns';

const [service, ...others] = violationColumns;
const columns: readonly [
  Column<ServiceViolations>,
  ...Column<ServiceViolations>[],
] = [
  service,
  ...others.slice(0, -1),
  { ...others[others.length - 1], title: 'What this rule says' },
];

export interface RuleBreakersProps {
  readonly rule: BrokenRule;
  /** The part of the fleet; all of it without. */
  readonly of?: string;
}

/** The services that one rule speaks of, each with what this rule says of it. */
export const RuleBreakers = ({ rule, of }: RuleBreakersProps) => {
  const { answer, askAgain } = useCoverage(of, rule.code);
  return (
    <>
      <Box sx={{ mb: 1 }}>
        <SeverityChip severity={rule.severity} /> {rule.title}
      </Box>
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={useNow()}
        loading={<BreakersSkeleton services={rule.services} />}
        what="the services of this rule"
        stillWorks="The list of all rules still works."
        level={4}
      >
        {({ violations: { items, totalItems } }) => (
          <>
            {totalItems > items.length && (
              <Typography variant="body2" sx={{ mb: 1 }}>
                The first {items.length} of {sayCount(totalItems, 'service')}.
              </Typography>
            )}
            <FirstRecords
              label={`Services: ${rule.title}`}
              items={items}
              columns={columns}
              keyOf={each => each.service.entityRef}
            />
          </>
        )}
      </AnswerFrame>
    </>
  );
};

const mostRows = 10;

const BreakersSkeleton = ({ services }: { services: number }) => (
  <Box role="status">
    <Spoken>Reading the services of this rule</Spoken>
    {Array.from({ length: Math.min(services, mostRows) }, (_, row) => (
      <Skeleton key={row} aria-hidden height={40} />
    ))}
  </Box>
);
