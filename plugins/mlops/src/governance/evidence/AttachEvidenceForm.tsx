import { useApi } from '@backstage/core-plugin-api';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { CheckpointView, ReviewView } from '@pitwall/plugin-mlops-common';
import { useEffect, useId, useRef, useState } from 'react';
import { mlopsApiRef } from '../../api';
import { fieldSentences, ProblemNotice, useCommand } from '../../command';
import { FileDigest } from './FileDigest';

interface Written {
  readonly kind: string;
  readonly title: string;
  readonly digest: string;
  readonly url?: string;
}

export interface AttachEvidenceFormProps {
  readonly review: ReviewView;
  readonly checkpoint: CheckpointView;
  readonly onClose: () => void;
  readonly onDone: (sentence: string) => void;
}

/** Attaches evidence by what it is, where it lies, and the digest of its content. */
export const AttachEvidenceForm = (props: AttachEvidenceFormProps) => {
  const { review, checkpoint, onClose, onDone } = props;
  const api = useApi(mlopsApiRef);
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const wanted = checkpoint.evidence.required.flatMap(({ requirement }) =>
    requirement.kind === 'attachment' ? [requirement] : [],
  );
  const [written, setWritten] = useState<Written>({
    kind: wanted[0]?.id ?? 'other',
    title: '',
    digest: '',
  });
  const attachment = useCommand((body: Written, idempotencyKey) =>
    api.governance.attachEvidence(
      { path: { id: review.id, cid: checkpoint.id }, body },
      { idempotencyKey },
    ),
  );
  const wrong = fieldSentences(attachment.error, 'body');
  const write = (change: Partial<Written>) =>
    setWritten({ ...written, ...change });
  const attach = async () => {
    const change = await attachment.send(written);
    if (change) onDone(`${written.title} is attached.`);
  };
  const field = (name: 'title' | 'digest' | 'url', label: string) => ({
    size: 'small' as const,
    label,
    value: written[name] ?? '',
    error: wrong.has(name),
    helperText: wrong.get(name),
  });
  return (
    <Box
      component="form"
      noValidate
      aria-label={`Attach evidence to ${checkpoint.title}`}
      onSubmit={event => {
        event.preventDefault();
        attach();
      }}
      sx={{ display: 'grid', rowGap: 1.5, width: '100%', maxWidth: 640 }}
    >
      <TextField
        select
        size="small"
        id={`${id}-kind`}
        label="Evidence for"
        inputRef={first}
        value={written.kind}
        onChange={event => write({ kind: event.target.value })}
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
      >
        {wanted.map(requirement => (
          <option key={requirement.id} value={requirement.id}>
            {requirement.title}
          </option>
        ))}
        <option value="other">Something else</option>
      </TextField>
      <TextField
        {...field('title', 'What it is')}
        required
        onChange={event => write({ title: event.target.value })}
      />
      <TextField
        {...field('url', 'Where it is (address, optional)')}
        type="url"
        onChange={event => write({ url: event.target.value || undefined })}
      />
      <TextField
        {...field('digest', 'Digest of its content (sha256:…)')}
        required
        onChange={event => write({ digest: event.target.value.trim() })}
      />
      <FileDigest
        onDigest={(digest, name) =>
          write({ digest, title: written.title || name })
        }
      />
      {attachment.error && wrong.size === 0 && (
        <ProblemNotice
          title="The evidence was not attached."
          error={attachment.error}
        />
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button
          type="submit"
          variant="contained"
          disabled={attachment.isSending}
        >
          Attach
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Box>
    </Box>
  );
};
