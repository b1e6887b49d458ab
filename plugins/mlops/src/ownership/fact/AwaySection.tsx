import type { EntityLink } from '@pitwall/plugin-mlops-common';
import type { HeadingLevel } from '../../state';
import { FactSection } from './FactSection';
import { isOwnRota } from './isOwnRota';

export interface AwaySectionProps {
  readonly level: HeadingLevel;
  readonly service: EntityLink;
  /** Whom and which rotas the answer around it names. */
  readonly named: {
    readonly people: readonly EntityLink[];
    readonly rotas: readonly string[];
  };
  readonly now: Date;
  /** Something was entered or taken back that may change the answer. */
  readonly onChanged: () => void;
}

/** Who of a service is away, stands in or hands over. */
export const AwaySection = (props: AwaySectionProps) => {
  const { level, service, named, now, onChanged } = props;
  return (
    <FactSection
      title="Who is away"
      level={level}
      subjects={[
        service.entityRef,
        ...named.people.map(({ entityRef }) => entityRef),
        // Whatever another tool keeps is swapped there.
        ...named.rotas.filter(isOwnRota),
      ]}
      place={{
        services: [service],
        known: named.people,
        rotas: named.rotas,
      }}
      none="Nobody is known to be away. What is written here ends by itself."
      now={now}
      onChanged={onChanged}
    />
  );
};
