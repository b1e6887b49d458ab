import { RiKey2Line } from '@remixicon/react';
import { RetryNotice } from '../state';

/** While the ledger has no key: what is missing, what still holds, who mends it. */
export const NoKeyNotice = ({ onRetry }: { onRetry: () => void }) => (
  <RetryNotice
    role="status"
    status="warning"
    icon={<RiKey2Line />}
    level={2}
    title="Decisions are on record, but their ledger is not signed."
    onRetry={onRetry}
  >
    Without a signed head there is nothing to download and prove. Whoever runs
    the portal makes a key with <code>pitwall audit new-key</code> and sets{' '}
    <code>mlops.ledger.signingKey</code>. The first head then covers every entry
    below.
  </RetryNotice>
);
