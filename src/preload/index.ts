import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/ipc/bridge.ts';
import { EVENT_NAMES } from '../shared/ipc/events.ts';

const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke(name, input),
  on: (name, listener) => {
    if (!EVENT_NAMES.includes(name)) throw new Error(`Unknown event: ${name}`);
    const forward = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(name, forward);
    return () => {
      ipcRenderer.off(name, forward);
    };
  },
};

contextBridge.exposeInMainWorld('api', bridge);
