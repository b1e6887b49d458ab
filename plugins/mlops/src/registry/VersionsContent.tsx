import Button from '@mui/material/Button';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { mlServiceRef } from '@pitwall/plugin-mlops-common';
import { RiCheckLine } from '@remixicon/react';
import { useState } from 'react';
import { useNow } from '../instant';
import { MlopsRoot } from '../MlopsRoot';
import { usePaging } from '../paging';
import { AnswerFrame, isNotFound, NotFoundNotice, Notice } from '../state';
import { NoVersionsNotice } from './NoVersionsNotice';
import {
  RegisterVersionDialog,
  type Registered,
} from './RegisterVersionDialog';
import { useAsOf } from './useAsOf';
import { useVersions } from './useVersions';
import { VersionsSkeleton } from './VersionsSkeleton';
import { VersionsView } from './VersionsView';

export interface VersionsContentProps {
  /** The heading level that comes next on the page of the entity. */
  readonly level: 2 | 3;
}

/** The versions tab of the entity whose page this is. */
export const VersionsContent = ({ level }: VersionsContentProps) => {
  const { metadata } = useEntity().entity;
  const { name, namespace = DEFAULT_NAMESPACE, title = name } = metadata;
  const service = mlServiceRef({ namespace, name });
  const { at, lookAt } = useAsOf();
  const paging = usePaging();
  const { answer, askAgain } = useVersions({
    ...{ namespace, name },
    at,
    after: paging.after,
  });
  const now = useNow();
  const [isRegistering, setRegistering] = useState(false);
  const [registered, setRegistered] = useState<Registered>();
  const registerButton = (
    <Button
      variant="contained"
      aria-haspopup="dialog"
      onClick={() => setRegistering(true)}
      sx={{ '@media print': { display: 'none' } }}
    >
      Register version
    </Button>
  );
  return (
    <MlopsRoot>
      {registered && (
        <Notice
          role="status"
          status="ok"
          icon={<RiCheckLine />}
          title={sayRegistered(registered)}
          action={
            <Button onClick={() => setRegistered(undefined)}>Dismiss</Button>
          }
        />
      )}
      <AnswerFrame
        answer={answer}
        askAgain={askAgain}
        now={now}
        loading={<VersionsSkeleton />}
        what={`the versions of ${title}`}
        stillWorks="The other tabs of this page still work."
        level={level}
        drawFailure={error =>
          isNotFound(error) ? (
            <NotFoundNotice
              level={level}
              title={`${title} has no versions to show.`}
              onRetry={askAgain}
            >
              Versions belong to ML services, and its type may not be among the
              service types of this portal's configuration.
            </NotFoundNotice>
          ) : undefined
        }
        source="The registry"
        asOf={({ readAt }) => readAt}
      >
        {(versions, isRefreshing) =>
          versions.newest ? (
            <VersionsView
              versions={versions}
              at={at}
              onLookAt={lookAt}
              paging={paging}
              isRefreshing={isRefreshing}
              now={now}
              level={level}
              action={registerButton}
            />
          ) : (
            <NoVersionsNotice
              service={service}
              title={title}
              level={level}
              action={registerButton}
            />
          )
        }
      </AnswerFrame>
      {isRegistering && (
        <RegisterVersionDialog
          service={service}
          title={title}
          onClose={() => setRegistering(false)}
          onRegistered={done => {
            setRegistering(false);
            setRegistered(done);
            askAgain();
          }}
        />
      )}
    </MlopsRoot>
  );
};

function sayRegistered({ modelVersion, isNew }: Registered): string {
  return isNew
    ? `Version ${modelVersion.ordinal} is registered.`
    : `These digests are version ${modelVersion.ordinal} already; nothing new was registered.`;
}
