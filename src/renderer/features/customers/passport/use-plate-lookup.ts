import { useEffect, useRef } from 'react';
import { parsePlate } from '../../../../shared/domain/plate.ts';
import type { Output } from '../../../lib/api.ts';
import { type IssueDraft, vehicleFields } from '../../../lib/issue-draft.ts';
import { useApi } from '../../../lib/use-api.ts';
import type { DraftForm } from '../../../lib/use-draft-form.ts';

const NO_VEHICLE: Partial<IssueDraft> = { make: '', model: '', year: '', fuel: '', apkExpiresOn: '' };
const NOTHING: Output<'passports.lookup'> = { vehicle: null, passport: null };

/** What the desk knows of the plate in the form; a known car fills in the fields, once. */
export function usePlateLookup(form: DraftForm<IssueDraft>): Output<'passports.lookup'> {
  const plate = parsePlate(form.values.plate);
  const { data } = useApi('passports.lookup', { plate: plate ?? '' }, { enabled: plate !== null });
  const found = plate === null ? NOTHING : (data ?? NOTHING);
  const filledFor = useRef<string | null>(null);
  const { patch } = form;

  useEffect(() => {
    if (found.vehicle && !found.passport && filledFor.current !== found.vehicle.plate) {
      filledFor.current = found.vehicle.plate;
      patch(vehicleFields(found.vehicle));
    } else if (filledFor.current !== null && plate !== filledFor.current) {
      // The plate was mistyped or changed: the data of the other car does not belong to this one.
      filledFor.current = null;
      patch(NO_VEHICLE);
    }
  }, [found, plate, patch]);

  return found;
}
