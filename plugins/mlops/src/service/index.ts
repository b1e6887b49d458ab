export { ServiceField, type ServiceFieldProps } from './ServiceField';
export { useServiceSearch } from './useServiceSearch';
