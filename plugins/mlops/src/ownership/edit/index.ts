export { ChangeButton } from './ChangeButton';
export { ChangeDialog, type ChangePlace } from './ChangeDialog';
