import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReviewSummary } from '@pitwall/plugin-mlops-common';
import { Records } from '../../record';
import { sayCount } from '../../spoken';
import type { HeadingLevel } from '../../state';
import { serviceReviewColumns } from '../reviews';
import { NoReviewNotice } from './NoReviewNotice';

export interface ServiceReviewsProps {
  /** The newest first. */
  readonly reviews: readonly ReviewSummary[];
  readonly total: number;
  readonly level: HeadingLevel;
  readonly now: Date;
}

/** The reviews of a service that count today, then those of the past. */
export const ServiceReviews = (props: ServiceReviewsProps) => {
  const { reviews, total, level, now } = props;
  if (reviews.length === 0) return <NoReviewNotice level={level} />;
  const counts = ({ state }: ReviewSummary) =>
    state === 'open' || state === 'approved';
  const groups = [
    { title: 'Live reviews', of: reviews.filter(counts) },
    { title: 'Past reviews', of: reviews.filter(each => !counts(each)) },
  ].filter(({ of }) => of.length > 0);
  return (
    <>
      {groups.map(({ title, of }) => (
        <Box component="section" aria-label={title} key={title}>
          <Typography
            component={`h${level}`}
            variant="subtitle1"
            sx={{ m: 0, mb: 1, fontWeight: 'fontWeightBold' }}
          >
            {title}
          </Typography>
          <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
            <Records
              label={title}
              columns={serviceReviewColumns(now)}
              records={of}
              keyOf={({ id }) => id}
            />
          </Paper>
        </Box>
      ))}
      {total > reviews.length && (
        <Typography variant="body2" color="text.secondary">
          {sayCount(total - reviews.length, 'older review')} in the list of all
          reviews.
        </Typography>
      )}
    </>
  );
};
