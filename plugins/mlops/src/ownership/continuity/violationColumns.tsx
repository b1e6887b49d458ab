import Box from '@mui/material/Box';
import type { ServiceViolations } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import type { Column } from '../../record';
import { sayPlainly } from '../sayPlainly';
import { OwnershipLink } from './OwnershipLink';
import { SeverityChip } from './SeverityChip';

/** What the list tells of each service whose ownership needs attention. */
export const violationColumns: readonly [
  Column<ServiceViolations>,
  ...Column<ServiceViolations>[],
] = [
  {
    title: 'Service',
    width: '20%',
    draw: ({ service }) => <OwnershipLink service={service} />,
  },
  {
    title: 'Owner',
    width: '15%',
    draw: ({ owner }) => (owner ? <EntityLinks links={[owner]} /> : '–'),
  },
  {
    title: 'Severity',
    width: '20%',
    draw: ({ errors, warnings }) => (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {errors > 0 && <SeverityChip severity="error" count={errors} />}
        {warnings > 0 && <SeverityChip severity="warning" count={warnings} />}
      </Box>
    ),
  },
  {
    title: 'First of them',
    draw: ({ sentence, service, owner, named = [] }) =>
      sayPlainly(sentence, { links: [service, owner, ...named] }),
  },
];
