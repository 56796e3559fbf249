import { useEffect, useState } from 'react';
import type { IpcError } from '../../../shared/ipc/error.ts';
import type { PrintRequest } from '../../../shared/ipc/print-input.ts';
import type { PreparedDocument } from '../../../shared/ipc/print-views.ts';
import { callApi } from '../../lib/api.ts';

interface DocumentState {
  /** The last one that was made; it stays in sight while another is being made. */
  readonly document: PreparedDocument | null;
  readonly error: IpcError | null;
  readonly busy: boolean;
}

/** Makes the document that is asked for, and closes it at the desk when another takes its place or nobody looks any more. */
export function useDocument(request: PrintRequest): DocumentState {
  const [state, setState] = useState<DocumentState>({ document: null, error: null, busy: true });
  useEffect(() => {
    let wanted = true;
    let made: string | null = null;
    setState((before) => ({ ...before, error: null, busy: true }));
    void callApi('print.prepare', request).then((answer) => {
      if (answer.ok) made = answer.value.id;
      if (!wanted) closeDocument(made);
      else if (answer.ok) setState({ document: answer.value, error: null, busy: false });
      else setState({ document: null, error: answer.error, busy: false });
    });
    const stopListening = window.api.on('print.lost', ({ ids }) => {
      if (made === null || !ids.includes(made)) return;
      made = null;
      setState({ document: null, error: { code: 'document_lost' }, busy: false });
    });
    return () => {
      wanted = false;
      stopListening();
      closeDocument(made);
    };
  }, [request]);
  return state;
}

function closeDocument(id: string | null): void {
  if (id !== null) void callApi('print.close', { id });
}
