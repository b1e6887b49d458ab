export { auditVerify } from './auditVerify';
