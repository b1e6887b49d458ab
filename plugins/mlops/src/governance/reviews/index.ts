export { EmptyReviewsNotice } from './EmptyReviewsNotice';
export { serviceReviewColumns } from './reviewColumns';
export { ReviewsPage } from './ReviewsPage';
export { ReviewsSkeleton } from './ReviewsSkeleton';
