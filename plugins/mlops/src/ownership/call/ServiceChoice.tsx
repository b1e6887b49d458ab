import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { EntityLink } from '@pitwall/plugin-mlops-common';
import { useEffect, useRef } from 'react';

/** As many as can be read at a glance; the field finds the others. */
const shownServices = 8;

export interface ServiceChoiceProps {
  readonly services: readonly EntityLink[];
  readonly onService: (service: string) => void;
}

/** The services that a search may have meant, one press each. */
export const ServiceChoice = ({ services, onService }: ServiceChoiceProps) => {
  const first = useRef<HTMLButtonElement>(null);
  const firstRef = services[0]?.entityRef;
  // Whoever came by keyboard goes on with Enter.
  useEffect(() => first.current?.focus(), [firstRef]);
  const more = services.length - shownServices;
  return (
    <Box component="section" aria-label="Services that match">
      <Typography component="h2" variant="h6" sx={{ m: 0, mb: 1 }}>
        Which service has a problem?
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {services.slice(0, shownServices).map(({ entityRef, title }, index) => (
          <Button
            key={entityRef}
            size="large"
            variant={index === 0 ? 'contained' : 'outlined'}
            ref={index === 0 ? first : undefined}
            onClick={() => onService(entityRef)}
            sx={{ minHeight: 48 }}
          >
            {title}
          </Button>
        ))}
      </Box>
      {more > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          and {more} more, which the field above finds by more of their name
        </Typography>
      )}
    </Box>
  );
};
