import type { EntityLink, Symptom } from '@pitwall/plugin-mlops-common';
import { useEffect } from 'react';
import { CallFailureNotice } from './CallFailureNotice';
import { NothingFoundNotice } from './NothingFoundNotice';
import { ServiceChoice } from './ServiceChoice';
import { useSearchedServices } from './useSearchedServices';
import { WhoToCallSkeleton } from './WhoToCallSkeleton';

export interface ServiceMatchesProps {
  /** What was typed in the search of the portal. */
  readonly search: string;
  /** A service was meant or chosen, or only a symptom. */
  readonly onMeant: (meant: { service?: string; symptom?: Symptom }) => void;
}

/** From what was typed to the service that was meant: at once if it is clear. */
export const ServiceMatches = ({ search, onMeant }: ServiceMatchesProps) => {
  const { answer, askAgain } = useSearchedServices(search);
  const found = answer.status === 'ready' ? answer.value : undefined;
  const clear = found && whatIsClear(found.services, found.isNamed);
  const symptom = found?.symptom;
  useEffect(() => {
    if (clear) onMeant({ ...clear, symptom });
    // Once for each search: the page then asks about the service instead.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [search, clear?.service, clear === undefined]);

  switch (answer.status) {
    case 'loading':
      return <WhoToCallSkeleton />;
    case 'failed':
      return <CallFailureNotice error={answer.error} onRetry={askAgain} />;
    case 'ready':
      if (clear) return <WhoToCallSkeleton />;
      return answer.value.services.length === 0 ? (
        <NothingFoundNotice search={search} />
      ) : (
        <ServiceChoice
          services={answer.value.services}
          onService={service => onMeant({ service, symptom })}
        />
      );
    default:
      return answer satisfies never;
  }
};

/** What needs no choice: one service, or that none was named. */
function whatIsClear(
  services: readonly EntityLink[],
  isNamed: boolean,
): { service?: string } | undefined {
  if (services.length === 1) return { service: services[0].entityRef };
  return isNamed ? undefined : {};
}
