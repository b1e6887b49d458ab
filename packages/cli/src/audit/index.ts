export { auditNewKey } from './auditNewKey';
export { auditVerify } from './auditVerify';
