import { NotFoundNotice, type HeadingLevel } from '../state';

export interface UnknownServiceNoticeProps {
  readonly title: string;
  readonly level: HeadingLevel;
  readonly onRetry: () => void;
}

/** When the suite does not know a service that the catalog shows. */
export const UnknownServiceNotice = (props: UnknownServiceNoticeProps) => (
  <NotFoundNotice
    level={props.level}
    title={`${props.title} has no ownership to show yet.`}
    onRetry={props.onRetry}
  >
    Its roles and their parts appear here a minute after the catalog has read a
    new ML service. If this one is older, its type may not be among the service
    types of this portal's configuration.
  </NotFoundNotice>
);
