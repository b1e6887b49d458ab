import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useServiceSearch } from '../../service';
import { NoServiceNotice } from './NoServiceNotice';

/** As many as can be read at a glance; the field finds the others. */
const shownServices = 8;

export interface ServiceMatchesProps {
  /** What was typed in the search of the portal. */
  readonly search: string;
  readonly onService: (service: string) => void;
}

/** The services that a search may have meant, one press each. */
export const ServiceMatches = ({ search, onService }: ServiceMatchesProps) => {
  const services = useServiceSearch(search);
  if (services.length === 0) return <NoServiceNotice />;
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
            ref={element => {
              // Whoever came by keyboard goes on with Enter.
              if (index === 0) element?.focus();
            }}
            onClick={() => onService(entityRef)}
            sx={{ minHeight: 48 }}
          >
            {title}
          </Button>
        ))}
      </Box>
    </Box>
  );
};
