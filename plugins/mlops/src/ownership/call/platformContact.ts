import type { ConfigApi } from '@backstage/core-plugin-api';
import type { Contact } from '@pitwall/plugin-mlops-common';

/** Whom to turn to when the backend gives no answer at all. */
export function platformContact(config: ConfigApi): Contact | undefined {
  const contact = config.getOptionalConfig('mlops.platformContact');
  const title = contact?.getOptionalString('title');
  if (!title) return undefined;
  return { title, link: contact?.getOptionalString('link') };
}
