export { peoplePickerModule } from './peoplePickerModule';
