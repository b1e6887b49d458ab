import { RiQuillPenLine } from '@remixicon/react';
import { Notice, type HeadingLevel } from '../../state';

/** While there is no review to show: what will appear, and how to open one. */
export const EmptyReviewsNotice = ({ level }: { level: HeadingLevel }) => (
  <Notice
    role="status"
    status="running"
    icon={<RiQuillPenLine />}
    level={level}
    title="There is no review that you may see."
  >
    A review appears here when somebody opens one: on the page of an ML service,
    in the tab Governance, or by a pipeline with{' '}
    <code>POST /api/mlops/reviews</code>.
  </Notice>
);
