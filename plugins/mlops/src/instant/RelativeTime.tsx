import { Spoken } from '../spoken';
import { sayExact, sayRelative } from './sayInstant';

export interface RelativeTimeProps {
  /** ISO 8601, as the API gives it. */
  readonly instant: string;
  readonly now: Date;
}

/** How long ago, with the exact instant and zone on hover and for screen readers. */
export const RelativeTime = ({ instant, now }: RelativeTimeProps) => {
  const exact = sayExact(new Date(instant));
  return (
    <time dateTime={instant} title={exact}>
      {sayRelative(new Date(instant), now)}
      <Spoken> ({exact})</Spoken>
    </time>
  );
};
