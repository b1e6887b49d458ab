import { ContractError } from '@pitwall/plugin-mlops-common';
import { RiErrorWarningLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { Notice } from '../state';

export interface ProblemNoticeProps {
  /** What did not happen, as a sentence. */
  readonly title: string;
  readonly error: Error;
  readonly action?: ReactNode;
}

/** In place of what the reader tried: that it did not work, why, and what to do. */
export const ProblemNotice = ({ title, error, action }: ProblemNoticeProps) => {
  const permission =
    error instanceof ContractError && error.status === 403
      ? error.permission
      : undefined;
  const contact = error instanceof ContractError ? error.contact : undefined;
  return (
    <Notice
      role="alert"
      status={permission ? 'aborted' : 'error'}
      icon={<RiErrorWarningLine />}
      title={title}
      action={action}
    >
      {error.message}
      {permission && !error.message.includes(permission) && (
        <>
          {' '}
          It takes the permission <code>{permission}</code>
          {contact && `; ask ${contact.title} for it`}.
        </>
      )}
      {error instanceof ContractError &&
        error.status === 0 &&
        ' Nothing you wrote is lost; try again in a moment.'}
    </Notice>
  );
};
