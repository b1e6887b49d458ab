import { RiBookReadLine } from '@remixicon/react';
import { Notice } from '../state';

/** While nothing is on record: what will appear, and how to make it appear. */
export const EmptyLedgerNotice = () => (
  <Notice
    role="status"
    status="running"
    icon={<RiBookReadLine />}
    level={4}
    title="There is no entry yet."
  >
    Every decision appears here by itself: registering a version, recording a
    deployment, opening and signing a review, and asking the gate to decide. The
    tab Versions of an ML service is where the first version is registered.
  </Notice>
);
