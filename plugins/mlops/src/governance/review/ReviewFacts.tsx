import Box from '@mui/material/Box';
import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { EntityLinks } from '../../entity';
import { RelativeTime } from '../../instant';
import { Digest } from '../../registry';
import { sayList } from '../../spoken';
import { StateChip } from '../../state';
import { ReviewChip } from '../chips';
import { DoerName } from '../people';
import { capital, sayPlace, sayVersion } from '../words';
import { Fact } from './Fact';
import { ReviewClock } from './ReviewClock';

export interface ReviewFactsProps {
  readonly review: ReviewView;
  readonly now: Date;
}

/** What the review is about, under which rules, and by when. */
export const ReviewFacts = ({ review, now }: ReviewFactsProps) => {
  const { service, version, packs, authors } = review;
  return (
    <Box
      component="dl"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, m: 0 }}
    >
      <Fact term="State">
        <ReviewChip state={review.state} />
      </Fact>
      <Fact term="Clock">
        <ReviewClock review={review} now={now} />
      </Fact>
      <Fact term="Service">
        <EntityLinks links={[service]} />
      </Fact>
      <Fact term="For">{sayPlace(review)}</Fact>
      <Fact term={capital(sayVersion(review))}>
        <Digest
          digest={version.lineageDigest}
          of={`the lineage of ${sayVersion(review)}`}
        />
      </Fact>
      {version.gaps.length > 0 && (
        <Fact term="Gaps in the lineage">
          <StateChip
            state="warning"
            word={`no digest of ${sayList(version.gaps)}`}
          />
        </Fact>
      )}
      <Fact term={packs.length === 1 ? 'Pack' : 'Packs'}>
        {packs.map(pack => (
          <Box key={pack.digest} component="span" sx={{ mr: 1 }}>
            <span title={pack.title}>
              {pack.name}@{pack.version}
            </span>{' '}
            <Digest digest={pack.digest} of={`the pack ${pack.title}`} />
          </Box>
        ))}
      </Fact>
      <Fact term="Opened">
        <DoerName doer={review.requestedBy} />{' '}
        <RelativeTime instant={review.openedAt} now={now} />
      </Fact>
      <Fact term={authors.length === 1 ? 'Author' : 'Authors'}>
        {authors.map(({ given, person }, index) => (
          <span key={given}>
            {index > 0 && ', '}
            {person ? <EntityLinks links={[person]} /> : given}
          </span>
        ))}
      </Fact>
    </Box>
  );
};
