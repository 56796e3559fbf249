/** The garage of `--seed=empty`. */
export const BARE_GARAGE = {
  garageId: '',
  staffId: '',
  staffName: 'Sanne de Boer',
  email: 'demo@garage.example',
  password: 'demo-garage-1',
} as const;
