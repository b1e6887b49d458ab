import Box from '@mui/material/Box';
import { useRef } from 'react';
import { useNow } from '../instant';
import { Spoken } from '../spoken';
import { FailureNotice, StaleNotice } from '../state';
import { FeatureDetail } from './FeatureDetail';
import { FeatureList } from './FeatureList';
import { FeatureShape } from './FeatureShape';
import { LeftOut } from './LeftOut';
import { NoProfileNotice } from './NoProfileNotice';
import { startOf } from './span';
import { useDrift, type DriftQuestion } from './useDrift';
import type { MonitoringQuery } from './useMonitoringQuery';
import { worstFirst } from './worstFirst';

export interface DriftContentProps
  extends Pick<DriftQuestion, 'service' | 'environment'> {
  readonly query: MonitoringQuery;
  readonly portal: string;
  /** The level of the sections. */
  readonly level: 3 | 4;
}

/** The features of one environment, and the chosen one in detail. */
export const DriftContent = (props: DriftContentProps) => {
  const { service, environment, query, portal, level } = props;
  const { choice, choose, addressOf } = query;
  const now = useNow();
  const detail = useRef<HTMLDivElement>(null);
  const question = {
    service,
    environment,
    role: choice.role,
    segment: choice.segment,
    variant: choice.variant,
    from: startOf(choice.span, now),
  };
  const { answer, askAgain } = useDrift(question);
  switch (answer.status) {
    case 'loading':
      return (
        <div role="status">
          <Spoken>Reading the features</Spoken>
          <FeatureShape />
        </div>
      );
    case 'failed':
      return (
        <FailureNotice
          error={answer.error}
          what={`the drift in ${environment}`}
          stillWorks="The other tabs of this page still work."
          level={level}
          onRetry={askAgain}
        />
      );
    case 'ready': {
      const { value, isRefreshing, refreshError } = answer;
      const drift = { ...value, features: worstFirst(value.features) };
      const chosen =
        drift.features.find(({ feature }) => feature === choice.feature) ??
        drift.features[0];
      if (!chosen) {
        return (
          <NoProfileNotice
            service={service}
            environment={environment}
            role={choice.role}
            portal={portal}
            level={level}
            onRetry={askAgain}
          />
        );
      }
      const change = (feature: string) => ({
        feature,
        test: undefined,
      });
      return (
        <>
          <StaleNotice
            asOf={drift.asOf}
            source="Monitoring"
            now={now}
            refreshError={refreshError}
            onRetry={askAgain}
          />
          <FeatureList
            drift={drift}
            chosen={chosen.feature}
            addressOf={feature => addressOf(change(feature))}
            onChoose={feature => {
              choose(change(feature));
              // On a phone the charts lie below the list; jsdom cannot scroll.
              detail.current?.scrollIntoView?.({ block: 'nearest' });
            }}
          />
          <LeftOut drift={drift} />
          <Box ref={detail}>
            <FeatureDetail
              key={chosen.feature}
              drift={drift}
              feature={chosen}
              question={question}
              query={query}
              isRefreshing={isRefreshing}
              level={level}
            />
          </Box>
        </>
      );
    }
    default:
      return answer satisfies never;
  }
};
