import Link from '@mui/material/Link';
import { ContractError } from '@pitwall/plugin-mlops-common';
import { RiLockLine, RiPlugLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import type { HeadingLevel } from './headingLevel';
import { RetryNotice } from './RetryNotice';

export interface FailureNoticeProps {
  readonly error: Error;
  /** What could not be read, as a sentence names it: `the fleet`. */
  readonly what: string;
  /** A sentence on what the reader can still use. */
  readonly stillWorks: string;
  readonly level: HeadingLevel;
  readonly onRetry: () => void;
  /** Another way on, when the question itself may be what is wrong. */
  readonly otherAction?: ReactNode;
}

/**
 * Instead of a view whose answer did not come: denied when the reader lacks a
 * permission, else an error.
 */
export const FailureNotice = (props: FailureNoticeProps) =>
  props.error instanceof ContractError && props.error.status === 403 ? (
    <DeniedNotice {...props} error={props.error} />
  ) : (
    <RetryNotice
      role="alert"
      status="error"
      icon={<RiPlugLine />}
      level={props.level}
      title={`${capital(props.what)} could not be read.`}
      onRetry={props.onRetry}
      otherAction={props.otherAction}
    >
      {props.error.message} {props.stillWorks}
    </RetryNotice>
  );

const DeniedNotice = ({
  error,
  what,
  level,
  onRetry,
}: FailureNoticeProps & { error: ContractError }) => (
  <RetryNotice
    role="alert"
    status="aborted"
    icon={<RiLockLine />}
    level={level}
    title={`You may not see ${what}.`}
    onRetry={onRetry}
  >
    {error.permission ? (
      <>
        It takes the permission <code>{error.permission}</code>.{' '}
      </>
    ) : (
      <>{error.message} </>
    )}
    {error.contact ? (
      <>
        Ask{' '}
        {error.contact.link ? (
          <Link href={error.contact.link} underline="always">
            {error.contact.title}
          </Link>
        ) : (
          error.contact.title
        )}{' '}
        for it, then try again.
      </>
    ) : (
      'Ask the administrator of this portal for it, then try again.'
    )}
  </RetryNotice>
);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
