import { Route, Routes } from 'react-router-dom';
import { ReviewPage } from './review';
import { ReviewsPage } from './reviews';

/** Every review at the page's own address, one review below it. */
export const ReviewsRoutes = () => (
  <Routes>
    <Route index element={<ReviewsPage />} />
    <Route path=":reviewId" element={<ReviewPage />} />
  </Routes>
);
