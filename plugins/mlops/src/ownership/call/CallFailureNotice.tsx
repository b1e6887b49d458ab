import { configApiRef, useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import { FailureNotice, isNotFound, NotFoundNotice } from '../../state';
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
      {isNotFound(error) ? (
        <NotFoundNotice
          level={2}
          title="There is no such service, or you may not see it."
          verb="Ask again"
          onRetry={onRetry}
        >
          A new service is known a minute after the catalog has read it.
          {contact && ` Until then, call ${contact.title}.`}
        </NotFoundNotice>
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
