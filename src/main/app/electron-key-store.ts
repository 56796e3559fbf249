import { safeStorage } from 'electron';
import type { KeyStore } from '../session/key-store.ts';

/** The system's own key store. On Linux `basic_text` means that there is no key ring: only obfuscation. */
export const electronKeyStore: KeyStore = {
  available: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  wrap: (secret) => safeStorage.encryptString(secret.toString('base64')),
  unwrap: (wrapped) => Buffer.from(safeStorage.decryptString(wrapped), 'base64'),
};
