import type { ReactNode } from 'react';
import type { Answer } from '../../answer';
import { useNow } from '../../instant';
import { FailureNotice, StaleNotice, useStaleAfterSeconds } from '../../state';
import { CoverageSkeleton } from './CoverageSkeleton';

export interface AnswerOfProps<T> {
  /** What is read: `the coverage of the fleet`. */
  readonly what: string;
  readonly answer: Answer<T>;
  /** Whether what it draws comes without the sentence of the answer. */
  readonly isSentenceApart?: boolean;
  readonly onRetry: () => void;
  readonly draw: (value: T) => ReactNode;
}

/** An answer in each of its states. */
export function AnswerOf<T extends { readonly asOf: string }>(
  props: AnswerOfProps<T>,
) {
  const { what, answer, isSentenceApart, onRetry, draw } = props;
  const now = useNow();
  const staleAfterSeconds = useStaleAfterSeconds();
  switch (answer.status) {
    case 'loading':
      return <CoverageSkeleton {...{ what, isSentenceApart }} />;
    case 'failed':
      return (
        <FailureNotice
          error={answer.error}
          what={what}
          stillWorks="The fleet and the pages of single services still work."
          level={2}
          onRetry={onRetry}
        />
      );
    case 'ready':
      return (
        <>
          <StaleNotice
            asOf={answer.value.asOf}
            now={now}
            staleAfterSeconds={staleAfterSeconds}
            refreshError={answer.refreshError}
            onRetry={onRetry}
          />
          {draw(answer.value)}
        </>
      );
    default:
      return answer satisfies never;
  }
}
