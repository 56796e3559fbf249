import { z } from 'zod';
import { rdwFuelSchema, rdwVehicleSchema, readRdwVehicle } from './rdw-record.ts';
import { type RegistrySource, RegistryUnavailable } from './registry-source.ts';

/** Where RDW publishes its open data. */
export const RDW_URL = 'https://opendata.rdw.nl';

const TIMEOUT_MS = 5_000;
const VEHICLES = 'm9d7-ebf2';
const FUELS = '8ys7-d773';

/** Asks RDW itself, or whoever answers as it does at `baseUrl`. */
export function createRdwSource(baseUrl: string): RegistrySource {
  async function rows<Row>(dataSet: string, plate: string, schema: z.ZodType<Row>): Promise<readonly Row[]> {
    const url = new URL(`/resource/${dataSet}.json`, baseUrl);
    url.searchParams.set('kenteken', plate);
    const answer = await fetch(url, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      redirect: 'error',
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) throw new RegistryUnavailable(`status ${answer.status}`);
    return z.array(schema).parse(await answer.json());
  }

  return async (plate) => {
    try {
      const [[vehicle], fuels] = await Promise.all([
        rows(VEHICLES, plate, rdwVehicleSchema),
        rows(FUELS, plate, rdwFuelSchema),
      ]);
      // A filter that is not understood would answer with somebody else's car.
      if (vehicle === undefined || vehicle.kenteken !== plate) return null;
      return readRdwVehicle(vehicle, fuels);
    } catch (error) {
      if (error instanceof RegistryUnavailable) throw error;
      throw new RegistryUnavailable('no answer that can be read', { cause: error });
    }
  };
}
