export { ReviewsRoutes } from './ReviewsRoutes';
export { GovernanceContent } from './service';
