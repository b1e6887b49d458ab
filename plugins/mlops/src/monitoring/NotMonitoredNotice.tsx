import Button from '@mui/material/Button';
import { RiSearchEyeLine } from '@remixicon/react';
import { Notice, type HeadingLevel } from '../state';

export interface NotMonitoredNoticeProps {
  readonly title: string;
  readonly level: HeadingLevel;
  readonly onRetry: () => void;
}

/** When the suite does not know a service that the catalog shows. */
export const NotMonitoredNotice = (props: NotMonitoredNoticeProps) => (
  <Notice
    role="status"
    status="running"
    icon={<RiSearchEyeLine />}
    level={props.level}
    title={`${props.title} has no monitoring to show.`}
    action={
      <Button variant="outlined" onClick={props.onRetry}>
        Look again
      </Button>
    }
  >
    What pipelines push of it appears here a minute after the catalog has read a
    new ML service. If this one is older, its type may not be among the service
    types of this portal's configuration.
  </Notice>
);
