/** The data folder cannot be used; `code` says why. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: string;
  constructor(code: string) {
    super(`The desk cannot start: ${code}`);
    this.code = code;
  }
}
