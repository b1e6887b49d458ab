import Button from '@mui/material/Button';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import type { ReviewView } from '@pitwall/plugin-mlops-common';
import { RiArrowDownSLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { WithdrawDialog } from './WithdrawDialog';

export interface MoreMenuProps {
  readonly review: ReviewView;
  readonly onDone: (sentence: string) => void;
}

/** What is rarely done with a review. */
export const MoreMenu = ({ review, onDone }: MoreMenuProps) => {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const menuId = useId();
  const { withdraw } = review.mine;
  if (review.state !== 'open') return null;
  return (
    <>
      <Button
        size="small"
        endIcon={<RiArrowDownSLine aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        aria-controls={anchor ? menuId : undefined}
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ flex: 'none', '@media print': { display: 'none' } }}
      >
        More
      </Button>
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={Boolean(anchor)}
        onClose={() => setAnchor(null)}
      >
        <MenuItem
          aria-disabled={!withdraw.allowed}
          onClick={() => {
            if (!withdraw.allowed) return;
            setAnchor(null);
            setWithdrawing(true);
          }}
        >
          <ListItemText
            primary="Withdraw the review…"
            secondary={withdraw.allowed ? undefined : withdraw.sentence}
            sx={{ maxWidth: 320, '& *': { whiteSpace: 'normal' } }}
          />
        </MenuItem>
      </Menu>
      <WithdrawDialog
        review={review}
        isOpen={isWithdrawing}
        onClose={() => setWithdrawing(false)}
        onDone={onDone}
      />
    </>
  );
};
