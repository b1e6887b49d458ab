export { migrate, openDatabase } from './openDatabase';
export { type ServiceRows } from './ServiceRows';
