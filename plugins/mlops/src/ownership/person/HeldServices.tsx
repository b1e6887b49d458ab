import Box from '@mui/material/Box';
import { EntityLinks } from '../../entity';
import { StateChip } from '../../state';
import type { RoleOfServices } from './rolesByWork';

export interface HeldServicesProps {
  readonly services: RoleOfServices['services'];
  /** That nobody stands in for any of them is said elsewhere. */
  readonly isAloneSaid: boolean;
}

/** The services of a held role, last those for which nobody stands in. */
export const HeldServices = (props: HeldServicesProps) => {
  const { services, isAloneSaid } = props;
  const marked = services.filter(({ isAlone }) => isAlone && !isAloneSaid);
  const others = services.filter(each => !marked.includes(each));
  return (
    <>
      {others.length > 0 && <ServiceList services={others} />}
      {marked.length > 0 && (
        <>
          <StateChip
            state="warning"
            word={marked.length === 1 ? 'no stand-in' : 'no stand-in for these'}
          />
          <ServiceList services={marked} />
        </>
      )}
    </>
  );
};

const ServiceList = ({ services }: Pick<HeldServicesProps, 'services'>) => (
  <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {services.map(({ service }) => (
      <li key={service.entityRef}>
        <EntityLinks links={[service]} />
      </li>
    ))}
  </Box>
);
