import { RiPhoneLine } from '@remixicon/react';
import { Notice } from '../../state';
import { CallKeyHint } from './CallKeyHint';

/** Before a service is chosen: what will appear, and how. */
export const NoServiceNotice = () => (
  <Notice
    status="running"
    icon={<RiPhoneLine />}
    level={2}
    title="Choose the service that has a problem."
  >
    The person to call appears here at once, with their number, until when they
    are on call, who is next in line, and why. The key <kbd>/</kbd> leads to the
    field.{' '}
    <CallKeyHint>
      leads here from anywhere, with what you typed in the search.
    </CallKeyHint>
  </Notice>
);
