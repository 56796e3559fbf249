/** Something that DESIGN.md says can never happen. */
export class Violation extends Error {
  override readonly name = 'Violation';
}
