import { afterEach, expect, it, vi } from 'vitest';
import { callApi, fetchApi } from './api.ts';

type Listener = (session: { readonly deskLocked: boolean }) => void;

/** A desk behind its lock; counts what it is asked. */
function lockedDesk() {
  const listeners = new Set<Listener>();
  const asked: string[] = [];
  let deskLocked = true;
  const call = async (name: string) => {
    asked.push(name);
    if (name === 'session.state') return { ok: true, value: { deskLocked } };
    return deskLocked ? { ok: false, error: { code: 'desk_locked' } } : { ok: true, value: name };
  };
  const on = (_event: string, listener: Listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  vi.stubGlobal('window', { api: { call, on } });
  const open = () => {
    deskLocked = false;
    for (const listener of [...listeners]) listener({ deskLocked });
  };
  return { asked, listeners, open };
}

/** What was asked before has been answered. */
const answered = () => callApi('app.info', undefined);

afterEach(() => vi.unstubAllGlobals());

it('waits behind the lock with one listener for all, and asks again for those that still want to know', async () => {
  const desk = lockedDesk();
  const gone = new AbortController();
  const dropped = Array.from({ length: 10 }, () => fetchApi('import.state', undefined, gone.signal));
  const refused = Promise.allSettled(dropped);
  const wanted = fetchApi('import.state', undefined);
  await answered();
  await answered();
  expect(desk.listeners.size).toBe(1);
  gone.abort();
  desk.asked.length = 0;
  desk.open();
  expect(await wanted).toBe('import.state');
  expect((await refused).map(({ status }) => status)).toEqual(dropped.map(() => 'rejected'));
  expect(desk.asked).toEqual(['import.state']);
  expect(desk.listeners.size).toBe(0);
});

it('waits anew when the desk is locked again', async () => {
  const first = lockedDesk();
  const one = fetchApi('app.info', undefined);
  await answered();
  first.open();
  await one;
  const second = lockedDesk();
  const two = fetchApi('app.info', undefined);
  await answered();
  expect(second.listeners.size).toBe(1);
  second.open();
  expect(await two).toBe('app.info');
});
