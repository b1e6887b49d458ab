import Button from '@mui/material/Button';
import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { ContractError, mlServiceRef } from '@pitwall/plugin-mlops-common';
import { RiCheckLine } from '@remixicon/react';
import { useState } from 'react';
import { useNow } from '../instant';
import { MlopsRoot } from '../MlopsRoot';
import { usePaging } from '../paging';
import {
  FailureNotice,
  Notice,
  StaleNotice,
  useStaleAfterSeconds,
} from '../state';
import { NotKnownNotice } from './NotKnownNotice';
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
  const named = {
    namespace: metadata.namespace ?? DEFAULT_NAMESPACE,
    name: metadata.name,
  };
  const title = metadata.title ?? metadata.name;
  const { at, lookAt } = useAsOf();
  const paging = usePaging();
  const { answer, askAgain } = useVersions({
    ...named,
    at,
    after: paging.after,
  });
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
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
  const draw = () => {
    switch (answer.status) {
      case 'loading':
        return <VersionsSkeleton />;
      case 'failed':
        return answer.error instanceof ContractError &&
          answer.error.status === 404 ? (
          <NotKnownNotice title={title} level={level} onRetry={askAgain} />
        ) : (
          <FailureNotice
            error={answer.error}
            what={`the versions of ${title}`}
            stillWorks="The other tabs of this page still work."
            level={level}
            onRetry={askAgain}
          />
        );
      case 'ready':
        return (
          <>
            <StaleNotice
              asOf={answer.value.readAt}
              source="The registry"
              now={now}
              staleAfterSeconds={staleAfterSeconds}
              refreshError={answer.refreshError}
              onRetry={askAgain}
            />
            {answer.value.newest ? (
              <VersionsView
                versions={answer.value}
                at={at}
                onLookAt={lookAt}
                paging={paging}
                isRefreshing={answer.isRefreshing}
                now={now}
                level={level}
                action={registerButton}
              />
            ) : (
              <NoVersionsNotice
                service={mlServiceRef(named)}
                title={title}
                level={level}
                action={registerButton}
              />
            )}
          </>
        );
      default:
        return answer satisfies never;
    }
  };
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
      {draw()}
      {isRegistering && (
        <RegisterVersionDialog
          service={mlServiceRef(named)}
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
