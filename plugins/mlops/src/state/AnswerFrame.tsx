import type { ReactElement, ReactNode } from 'react';
import type { Answer } from '../answer';
import { FailureNotice, type FailureNoticeProps } from './FailureNotice';
import { StaleNotice } from './StaleNotice';

export interface AnswerFrameProps<T>
  extends Pick<
    FailureNoticeProps,
    'what' | 'stillWorks' | 'level' | 'otherAction'
  > {
  readonly answer: Answer<T>;
  readonly askAgain: () => void;
  readonly now: Date;
  /** The shape of what is being read. */
  readonly loading: ReactElement;
  /** Drawn instead of a failure whose reason is no fault. */
  readonly drawFailure?: (error: Error) => ReactElement | undefined;
  /** What a value was read from, as a sentence begins with it. Default: the catalog. */
  readonly source?: string;
  /** When the source of a value was read, where it may be old. */
  readonly asOf?: (value: T) => string | undefined;
  /** The value, and whether another one is under way. */
  readonly children: (value: T, isRefreshing: boolean) => ReactNode;
}

/**
 * A view in every state of its answer: its shape while it comes, why it did
 * not come, and the value, with a word above it once that is old.
 */
export function AnswerFrame<T>(props: AnswerFrameProps<T>) {
  const { answer, askAgain, now, asOf, children } = props;
  switch (answer.status) {
    case 'loading':
      return props.loading;
    case 'failed':
      return (
        props.drawFailure?.(answer.error) ?? (
          <FailureNotice
            error={answer.error}
            what={props.what}
            stillWorks={props.stillWorks}
            level={props.level}
            onRetry={askAgain}
            otherAction={props.otherAction}
          />
        )
      );
    case 'ready':
      return (
        <>
          <StaleNotice
            source={props.source}
            asOf={asOf?.(answer.value)}
            now={now}
            refreshError={answer.refreshError}
            onRetry={askAgain}
          />
          {children(answer.value, answer.isRefreshing)}
        </>
      );
    default:
      return answer satisfies never;
  }
}
