import { useApi } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import type { EntityLink, Role, RoleBrief } from '@pitwall/plugin-mlops-common';
import { useId, useState } from 'react';
import { mlopsApiRef } from '../../api';
import { dialogStyle, ProblemNotice, useCommand } from '../../command';
import { CopiedText } from '../../copy';
import { downloadFile } from '../../download';
import { useIsNarrow } from '../../record';
import { Spoken } from '../../spoken';

export interface RoleBriefButtonProps {
  readonly service: EntityLink;
  readonly role: Role;
  readonly roleTitle: string;
}

/** Writes what somebody in a role would do, from the service as it really is. */
export const RoleBriefButton = (props: RoleBriefButtonProps) => {
  const { service, role, roleTitle } = props;
  const api = useApi(mlopsApiRef);
  const titleId = useId();
  const isNarrow = useIsNarrow();
  const [isOpen, setOpen] = useState(false);
  const [brief, setBrief] = useState<RoleBrief>();
  const command = useCommand((path: { namespace: string; name: string }) =>
    api.continuity.roleBrief({ path, query: { role } }),
  );
  const open = async () => {
    setOpen(true);
    const { namespace, name } = parseEntityRef(service.entityRef);
    setBrief(await command.send({ namespace, name }));
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={open}>
        Role brief
        <Spoken>
          {' '}
          of {roleTitle} for {service.title}
        </Spoken>
      </Button>
      {isOpen && (
        <Dialog
          open
          fullWidth
          maxWidth="md"
          fullScreen={isNarrow}
          onClose={() => setOpen(false)}
          aria-labelledby={titleId}
          sx={dialogStyle}
        >
          <DialogTitle id={titleId}>
            {roleTitle} for {service.title}
          </DialogTitle>
          <DialogContent>
            {brief && <CopiedText name="brief" text={brief.markdown} />}
            {!brief && !command.error && <p>Writing…</p>}
            {command.error && (
              <ProblemNotice
                title="The brief could not be written."
                error={command.error}
              />
            )}
          </DialogContent>
          <DialogActions>
            {brief && (
              <Button
                onClick={() =>
                  downloadFile(
                    `${role}-${parseEntityRef(service.entityRef).name}.md`,
                    'text/markdown',
                    [brief.markdown],
                  )
                }
              >
                Download
              </Button>
            )}
            <Button onClick={() => setOpen(false)}>Close</Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
};
