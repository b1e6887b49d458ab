import { RiQuillPenLine } from '@remixicon/react';
import { Notice, type HeadingLevel } from '../../state';

/** While a service has no review: what will appear, and how to open one. */
export const NoReviewNotice = ({ level }: { level: HeadingLevel }) => (
  <Notice
    role="status"
    status="running"
    icon={<RiQuillPenLine />}
    level={level}
    title="No version was reviewed yet."
  >
    A review asks the people whom the packs name to sign one version for one
    environment. It appears here once a person or a pipeline opens one for a
    version.
  </Notice>
);
