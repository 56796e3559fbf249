/** One step of the schema. Numbers go up in tens, so that a step can still be put between two others. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  /** One statement each: the extended protocol takes no more at a time. */
  readonly statements: readonly string[];
}
