import type { LedgerHead } from '@pitwall/plugin-mlops-common';
import { RiErrorWarningFill } from '@remixicon/react';
import { sayCount } from '../spoken';
import { Notice } from '../state';

/** One notice for each other place that does not keep the head; else nothing. */
export const AnchorProblems = ({ anchors }: Pick<LedgerHead, 'anchors'>) => (
  <>
    {anchors.map(
      ({ name, size, problem }) =>
        problem && (
          <Notice
            key={name}
            role="alert"
            status="error"
            icon={<RiErrorWarningFill />}
            level={3}
            title={`The place “${name}” does not keep the newest head.`}
          >
            {problem}{' '}
            {size !== undefined &&
              `The last head it kept is of ${sayCount(
                size,
                'entry',
                'entries',
              )}. `}
            Ask whoever runs the portal before you rely on this ledger.
          </Notice>
        ),
    )}
  </>
);
