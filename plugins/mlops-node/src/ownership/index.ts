export { OnCallUnavailable, type OnCallProvider } from './OnCallProvider';
export {
  onCallProviderCases,
  type OnCallProviderUnderTest,
} from './onCallProviderCases';
