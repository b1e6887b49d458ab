import { RiSearchEyeLine } from '@remixicon/react';
import { RetryNotice, type RetryNoticeProps } from './RetryNotice';

/** When the suite does not know, or not yet, what the portal shows. */
export const NotFoundNotice = (
  props: Pick<
    RetryNoticeProps,
    'title' | 'level' | 'verb' | 'onRetry' | 'children'
  >,
) => (
  <RetryNotice
    role="status"
    status="running"
    icon={<RiSearchEyeLine />}
    verb="Look again"
    {...props}
  />
);
