import Box from '@mui/material/Box';
import { RiFlagLine } from '@remixicon/react';
import { RetryNotice } from '../state';

const example = `kind: Component
metadata:
  name: arrival-delay
spec:
  type: ml-service
  lifecycle: production
  owner: group:default/mlops
  system: delay-forecasting`;

export interface EmptyFleetNoticeProps {
  /** Whether the catalog was read at least once. */
  readonly isRead: boolean;
  readonly onRetry: () => void;
}

/** While there is no ML service to show: what will appear, and how to register one. */
export const EmptyFleetNotice = ({
  isRead,
  onRetry,
}: EmptyFleetNoticeProps) => (
  <RetryNotice
    role="status"
    status="running"
    icon={<RiFlagLine />}
    title={
      isRead
        ? 'There is no ML service that you may see.'
        : 'The catalog is being read for the first time.'
    }
    verb="Look again"
    onRetry={onRetry}
  >
    Every ML service appears here with who is accountable, who is on call and
    what is wrong with its ownership, a minute after the catalog has read it. An
    ML service is a component like this:
    <Box component="pre" sx={{ m: 0, mt: 1, overflowX: 'auto' }} tabIndex={0}>
      {example}
    </Box>
  </RetryNotice>
);
