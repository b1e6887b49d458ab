export { PeoplePickerPage } from './PeoplePickerPage';
