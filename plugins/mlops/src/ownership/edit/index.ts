export { ChangeButton } from './ChangeButton';
