/** The fleets of the demo garage, in the order in which they get their cars. */
export interface DemoFleet {
  readonly company: string;
  readonly domain: string;
  readonly kvkNumber: string;
  readonly manager: readonly [firstName: string, lastName: string];
  /** Name of the fleet account. */
  readonly name: string;
  readonly plates: number;
  readonly vans: boolean;
}

export const DEMO_FLEETS: readonly DemoFleet[] = [
  {
    company: 'Kuiper Loodgieters B.V.',
    domain: 'kuiper-loodgieters.example',
    kvkNumber: '90000011',
    manager: ['Jan', 'Kuiper'],
    name: 'Kuiper Loodgieters',
    plates: 9,
    vans: true,
  },
  {
    company: 'Taxi Domstad',
    domain: 'taxidomstad.example',
    kvkNumber: '90000012',
    manager: ['Fatima', 'El Amrani'],
    name: 'Taxi Domstad',
    plates: 14,
    vans: false,
  },
  {
    company: 'Thuiszorg Kromme Rijn',
    domain: 'thuiszorgkrommerijn.example',
    kvkNumber: '90000013',
    manager: ['Hanneke', 'van der Meulen-Hoogendijk'],
    name: 'Thuiszorg Kromme Rijn, team Bunnik en Wijk bij Duurstede',
    plates: 30,
    vans: false,
  },
  {
    company: 'Rijschool Çelik',
    domain: 'rijschoolcelik.example',
    kvkNumber: '90000014',
    manager: ['Mehmet', 'Çelik'],
    name: 'Rijschool Çelik',
    plates: 4,
    vans: false,
  },
  {
    company: 'Vlot Koeriers',
    domain: 'vlotkoeriers.example',
    kvkNumber: '90000015',
    manager: ['Renée', 'Dekker'],
    name: 'Vlot Koeriers',
    plates: 12,
    vans: true,
  },
  {
    company: 'Groenvoorziening Haverkamp',
    domain: 'haverkampgroen.example',
    kvkNumber: '90000016',
    manager: ['Gijs', 'Haverkamp'],
    name: 'Haverkamp Groen',
    plates: 3,
    vans: true,
  },
];
