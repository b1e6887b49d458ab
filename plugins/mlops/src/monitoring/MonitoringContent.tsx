import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Button from '@mui/material/Button';
import { MlopsRoot } from '../MlopsRoot';
import { FailureNotice, isNotFound, NotFoundNotice } from '../state';
import { MonitoringSkeleton } from './MonitoringSkeleton';
import { MonitoringView } from './MonitoringView';
import { useMonitoringQuery } from './useMonitoringQuery';
import { useMonitoringSummary } from './useMonitoringSummary';

const noteAnnotation = 'mlops.pitwall.dev/data-note';

export interface MonitoringContentProps {
  /** The heading level that comes next on the page of the entity. */
  readonly level: 2 | 3;
}

/** The monitoring tab of the entity whose page this is. */
export const MonitoringContent = ({ level }: MonitoringContentProps) => {
  const { metadata } = useEntity().entity;
  const portal = useApi(configApiRef).getOptionalString('backend.baseUrl');
  const query = useMonitoringQuery();
  const service = {
    namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    name: metadata.name,
  };
  const { environment } = query.choice;
  const { answer, askAgain } = useMonitoringSummary(service, environment);
  const title = metadata.title ?? metadata.name;
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return <MonitoringSkeleton />;
      case 'failed':
        return isNotFound(answer.error) ? (
          <NotFoundNotice
            level={level}
            title={`${title} has no monitoring to show.`}
            onRetry={askAgain}
          >
            What pipelines push of it appears here a minute after the catalog
            has read a new ML service. If this one is older, its type may not be
            among the service types of this portal's configuration.
          </NotFoundNotice>
        ) : (
          <FailureNotice
            error={answer.error}
            what={`the monitoring of ${title}`}
            stillWorks="The other tabs of this page still work."
            level={level}
            onRetry={askAgain}
            otherAction={
              environment && (
                <Button
                  variant="outlined"
                  onClick={() => query.choose({ environment: undefined })}
                >
                  Show the default environment
                </Button>
              )
            }
          />
        );
      case 'ready':
        return (
          <MonitoringView
            summary={answer.value}
            service={service}
            query={query}
            note={metadata.annotations?.[noteAnnotation]}
            portal={portal ?? 'http://localhost:7007'}
            onRetry={askAgain}
            level={level}
          />
        );
      default:
        return answer satisfies never;
    }
  };
  return <MlopsRoot>{draw()}</MlopsRoot>;
};
