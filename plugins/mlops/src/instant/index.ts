export { fromLocalField, toLocalField } from './localInstant';
export { RelativeTime } from './RelativeTime';
export { sayRelative } from './sayInstant';
export { sayDay } from './sayDay';
export { sayExact } from './sayInstant';
export { useNow } from './useNow';
export { sayMinute } from './sayMinute';
export { sayMoment } from './sayMoment';
