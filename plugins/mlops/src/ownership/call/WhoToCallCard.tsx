import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { MlopsRoot } from '../../MlopsRoot';
import { OnCallNow } from './OnCallNow';

/** On the overview of a service: who is called now. */
export const WhoToCallCard = () => {
  const { entity } = useEntity();
  const { title, name } = entity.metadata;
  return (
    <EntityInfoCard title="Who to call now">
      <MlopsRoot>
        <OnCallNow
          service={{
            entityRef: stringifyEntityRef(entity),
            title: title ?? name,
          }}
          level={4}
        />
      </MlopsRoot>
    </EntityInfoCard>
  );
};
