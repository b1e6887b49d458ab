export { OnCallUnavailable, type OnCallProvider } from './OnCallProvider';
