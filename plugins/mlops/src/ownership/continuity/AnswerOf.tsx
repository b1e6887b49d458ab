import type { ReactNode } from 'react';
import type { Answer } from '../../answer';
import { useNow } from '../../instant';
import { AnswerFrame } from '../../state';
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
  return (
    <AnswerFrame
      answer={answer}
      askAgain={onRetry}
      now={useNow()}
      loading={<CoverageSkeleton {...{ what, isSentenceApart }} />}
      what={what}
      stillWorks="The fleet and the pages of single services still work."
      level={2}
      asOf={({ asOf }) => asOf}
    >
      {draw}
    </AnswerFrame>
  );
}
