import { type ReactNode, useEffect } from 'react';
import { LockScreen } from '../features/lock/lock-screen.tsx';
import { FirstSync } from '../features/login/first-sync.tsx';
import { Login } from '../features/login/login.tsx';
import { useApi } from '../lib/use-api.ts';
import { useEntry } from '../stores/entry.ts';
import { LoadError } from '../ui/load-error.tsx';
import { Loading } from '../ui/loading.tsx';
import { Shell } from './shell.tsx';
import { useBridgeEvents } from './use-bridge-events.ts';
import { useChoose } from './use-choose.ts';
import { useHotkeys } from './use-hotkeys.ts';
import { useKeptDrafts } from './use-kept-drafts.ts';
import { Veil } from './veil.tsx';

/** Shows what fits the state of the session: login, first sync, or the desk itself. */
export function App() {
  const session = useApi('session.state', undefined);
  const signedIn = session.data?.phase === 'ready';
  const deskLocked = session.data?.deskLocked === true;
  const choose = useChoose(signedIn && !deskLocked);
  useBridgeEvents(choose);
  useHotkeys(choose, signedIn && !deskLocked);
  const sync = useApi('sync.status', undefined, { enabled: signedIn });
  const draftsLoaded = useKeptDrafts(signedIn);
  const justSignedIn = useEntry((state) => state.justSignedIn);
  const setJustSignedIn = useEntry((state) => state.setJustSignedIn);

  const fetching = sync.data === undefined || sync.data.firstSync !== null;
  const noContactYet = sync.data?.lastContactAt === null && sync.data.problem === null;
  const firstSync = signedIn && justSignedIn && (fetching || noContactYet);

  useEffect(() => {
    if (signedIn && justSignedIn && sync.data !== undefined && !fetching && !noContactYet) setJustSignedIn(false);
  }, [signedIn, justSignedIn, sync.data, fetching, noContactYet, setJustSignedIn]);

  if (session.error)
    return (
      <Centered>
        <LoadError thrown={session.error} retry={() => void session.refetch()} />
      </Centered>
    );
  if (!session.data || session.data.phase === 'starting')
    return (
      <Centered>
        <Loading />
      </Centered>
    );
  if (!signedIn) return <Login session={session.data} />;
  return (
    <>
      <Veil drawn={deskLocked}>
        {firstSync ? (
          <FirstSync
            garageName={session.data.garageName}
            progress={sync.data?.firstSync ?? null}
            goOn={() => setJustSignedIn(false)}
          />
        ) : draftsLoaded ? (
          <Shell session={session.data} />
        ) : (
          <Loading />
        )}
      </Veil>
      {deskLocked && <LockScreen session={session.data} />}
    </>
  );
}

interface CenteredProps {
  readonly children: ReactNode;
}

function Centered({ children }: CenteredProps) {
  return <main style={{ display: 'grid', placeContent: 'center', height: '100%', padding: 24 }}>{children}</main>;
}
