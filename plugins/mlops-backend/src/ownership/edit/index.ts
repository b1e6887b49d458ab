export { ChangeService } from './ChangeService';
export { changeBindings } from './router';
