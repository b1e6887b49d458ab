import Box from '@mui/material/Box';
import type { EntityLink, FleetService } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../entity';
import type { Column } from '../record';
import { StateChip } from '../state';
import { CallLink } from './CallLink';
import { ServiceViolations } from './ServiceViolations';

/** What the fleet tells of each service. */
export const fleetColumns: readonly [
  Column<FleetService>,
  ...Column<FleetService>[],
] = [
  {
    title: 'Service',
    width: '16%',
    draw: ({ service }) => <EntityLinks links={[service]} />,
  },
  {
    title: 'Accountable',
    width: '11%',
    draw: ({ accountable }) => <Parties links={accountable} />,
  },
  {
    title: 'On call',
    width: '20%',
    draw: ({ onCall, service }) => (
      // The receiver stays beside the name, however narrow the column is.
      <Box sx={{ display: 'flex', alignItems: 'flex-start' }}>
        <CallLink service={service} />
        <Parties links={onCall} />
      </Box>
    ),
  },
  {
    title: 'Use case',
    width: '16%',
    draw: ({ useCase }) =>
      useCase ? (
        <EntityLinks links={[useCase]} />
      ) : (
        <StateChip state="warning" word="none" />
      ),
  },
  {
    title: 'Lifecycle',
    width: '9%',
    draw: ({ lifecycle }) => (
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {lifecycle}
      </Box>
    ),
  },
  {
    title: 'Ownership',
    draw: service => <ServiceViolations service={service} />,
  },
];

const Parties = ({ links }: { links: readonly EntityLink[] }) =>
  links.length > 0 ? (
    <EntityLinks links={links} />
  ) : (
    <StateChip state="warning" word="nobody" />
  );
