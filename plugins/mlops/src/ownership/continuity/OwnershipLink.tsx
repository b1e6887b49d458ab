import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import type { EntityLink } from '@pitwall/plugin-mlops-common';

/** Leads to where the ownership of a service is shown in full. */
export const OwnershipLink = ({ service }: { service: EntityLink }) => {
  const entityLink = useEntityRefLink();
  return (
    <Link to={`${entityLink(service.entityRef)}/ownership`}>
      {service.title}
    </Link>
  );
};
