export { offerWhoToCall } from './offerWhoToCall';
