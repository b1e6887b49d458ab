export { SignOffForm } from './SignOffForm';
