import { type RegistryAnswer, registryAnswerSchema } from '../../shared/api/registry.ts';
import type { Db } from '../db/open-database.ts';
import { statement } from '../db/statements.ts';

export function getRegistryAnswer(db: Db, plate: string): RegistryAnswer | null {
  const row = statement<{ answer: string }>(db, 'SELECT answer FROM registry_answer WHERE plate = ?').get(plate);
  const parsed = row && registryAnswerSchema.safeParse(JSON.parse(row.answer));
  return parsed?.success ? parsed.data : null;
}

/** Keeps what the registry said of a car of this garage; of any other car nothing is kept. */
export function putRegistryAnswer(db: Db, plate: string, answer: RegistryAnswer): void {
  const sql = `INSERT INTO registry_answer (plate, answer)
    SELECT @plate, @answer WHERE EXISTS (SELECT 1 FROM vehicle WHERE plate = @plate)
    ON CONFLICT (plate) DO UPDATE SET answer = excluded.answer`;
  statement(db, sql).run({ plate, answer: JSON.stringify(answer) });
}
