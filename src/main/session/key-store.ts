/** Keeps a secret with the help of the system: DPAPI, Keychain, or the key ring of a Linux desktop. */
export interface KeyStore {
  /** Whether the system really protects what it wraps; a key ring that is only obfuscation counts as none. */
  available(): boolean;
  wrap(secret: Buffer): Buffer;
  /** Throws when the system no longer knows the key that wrapped it. */
  unwrap(wrapped: Buffer): Buffer;
}
