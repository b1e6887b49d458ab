/**
 * The demo organisation and the sign-in that lets one try all its jobs.
 *
 * @packageDocumentation
 */
export { peoplePickerModule as default } from './peoplePicker';
