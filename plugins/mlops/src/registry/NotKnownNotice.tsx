import Button from '@mui/material/Button';
import { RiSearchEyeLine } from '@remixicon/react';
import { Notice, type HeadingLevel } from '../state';

export interface NotKnownNoticeProps {
  readonly title: string;
  readonly level: HeadingLevel;
  readonly onRetry: () => void;
}

/** When the suite does not know a service that the catalog shows. */
export const NotKnownNotice = (props: NotKnownNoticeProps) => (
  <Notice
    role="status"
    status="running"
    icon={<RiSearchEyeLine />}
    level={props.level}
    title={`${props.title} has no versions to show.`}
    action={
      <Button variant="outlined" onClick={props.onRetry}>
        Look again
      </Button>
    }
  >
    Versions belong to ML services, and its type may not be among the service
    types of this portal's configuration.
  </Notice>
);
