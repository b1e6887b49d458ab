import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { RiSearchEyeLine } from '@remixicon/react';
import { Notice } from '../../state';
import { ContactButtons } from './ContactButtons';
import { waysOfContact } from './contactWays';
import { platformContact } from './platformContact';

/** When no service is called what was typed: what to do, and whom to call. */
export const NothingFoundNotice = ({ search }: { search: string }) => {
  const contact = platformContact(useApi(configApiRef));
  return (
    <>
      <Notice
        role="status"
        status="running"
        icon={<RiSearchEyeLine />}
        level={2}
        title={`No service that you may see is called “${search}”.`}
      >
        Write another part of its name into the field above; the key{' '}
        <kbd>/</kbd> leads there.
        {contact && ` If it cannot wait, call ${contact.title}.`}
      </Notice>
      {contact && (
        <ContactButtons
          isBig
          title={contact.title}
          ways={waysOfContact(contact)}
        />
      )}
    </>
  );
};
