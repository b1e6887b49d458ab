import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ContractError } from '@pitwall/plugin-mlops-common';
import { RiSearchEyeLine } from '@remixicon/react';
import { FailureNotice, Notice } from '../../state';
import { ContactButtons } from './ContactButtons';
import { waysOfContact } from './contactWays';
import { platformContact } from './platformContact';

export interface CallFailureNoticeProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

/** Instead of the answer: what still helps somebody who has to call now. */
export const CallFailureNotice = ({
  error,
  onRetry,
}: CallFailureNoticeProps) => {
  const contact = platformContact(useApi(configApiRef));
  return (
    <Box sx={{ display: 'grid', rowGap: 2 }}>
      {error instanceof ContractError && error.status === 404 ? (
        <Notice
          role="status"
          status="running"
          icon={<RiSearchEyeLine />}
          level={2}
          title="There is no such service, or you may not see it."
          action={
            <Button variant="outlined" onClick={onRetry}>
              Ask again
            </Button>
          }
        >
          A new service is known a minute after the catalog has read it.
          {contact && ` Until then, call ${contact.title}.`}
        </Notice>
      ) : (
        <FailureNotice
          error={error}
          what="the answer to who to call"
          stillWorks={`The page that is exported every hour still works, where your organisation keeps it.${
            contact ? ` Or call ${contact.title}.` : ''
          }`}
          level={2}
          onRetry={onRetry}
        />
      )}
      {contact && (
        <ContactButtons
          isBig
          title={contact.title}
          ways={waysOfContact(contact)}
        />
      )}
    </Box>
  );
};
