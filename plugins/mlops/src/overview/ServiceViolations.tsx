import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/core-components';
import type { FleetService } from '@pitwall/plugin-mlops-common';
import { sayPlainly } from '../ownership';
import { StateChip } from '../state';

const shownSentences = 2;

/** Whether the ownership of a service is in order, and if not, why not. */
export const ServiceViolations = ({ service }: { service: FleetService }) => {
  const entityLink = useEntityRefLink();
  const { violations } = service;
  if (violations.length === 0) return <StateChip state="ok" word="in order" />;
  const errors = violations.filter(({ severity }) => severity === 'error');
  const warnings = violations.filter(({ severity }) => severity === 'warning');
  const shown = [...errors, ...warnings].slice(0, shownSentences);
  const links = [
    ...[service.service, service.useCase],
    ...service.accountable,
    ...service.onCall,
    ...(service.named ?? []),
  ];
  const hidden = violations.length - shown.length;
  return (
    <Box sx={{ display: 'grid', rowGap: 0.5 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {errors.length > 0 && (
          <StateChip
            state="error"
            word={errors.length === 1 ? 'error' : 'errors'}
            count={errors.length}
          />
        )}
        {warnings.length > 0 && (
          <StateChip
            state="warning"
            word={warnings.length === 1 ? 'warning' : 'warnings'}
            count={warnings.length}
          />
        )}
      </Box>
      {shown.map(({ sentence }) => (
        <Typography key={sentence} variant="body2">
          {sayPlainly(sentence, { links })}
        </Typography>
      ))}
      {hidden > 0 && (
        <Link to={`${entityLink(service.service.entityRef)}/ownership`}>
          {hidden} more in the ownership of {service.service.title}
        </Link>
      )}
    </Box>
  );
};
