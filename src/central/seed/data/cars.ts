/** A model as it stands on a certificate: make, model, fuel, and the years it was sold in. */
export interface CarModel {
  readonly make: string;
  readonly model: string;
  readonly fuel: string;
  readonly from: number;
  readonly to: number;
}

function car(make: string, model: string, fuel: string, from: number, to: number): CarModel {
  return { make, model, fuel, from, to };
}

export const CARS: readonly CarModel[] = [
  car('VOLKSWAGEN', 'GOLF', 'Benzine', 2004, 2024),
  car('VOLKSWAGEN', 'POLO', 'Benzine', 2002, 2025),
  car('VOLKSWAGEN', 'ID.3', 'Elektriciteit', 2020, 2026),
  car('TOYOTA', 'YARIS HYBRID', 'Benzine', 2012, 2026),
  car('TOYOTA', 'AYGO', 'Benzine', 2005, 2022),
  car('RENAULT', 'CLIO', 'Benzine', 2000, 2025),
  car('RENAULT', 'ZOE', 'Elektriciteit', 2013, 2023),
  car('PEUGEOT', '208', 'Benzine', 2012, 2026),
  car('PEUGEOT', '107', 'Benzine', 2005, 2014),
  car('OPEL', 'CORSA', 'Benzine', 2000, 2025),
  car('OPEL', 'ASTRA SPORTS TOURER', 'Diesel', 2009, 2021),
  car('FORD', 'FIESTA', 'Benzine', 2002, 2023),
  car('FORD', 'FOCUS WAGON', 'Diesel', 2005, 2020),
  car('KIA', 'PICANTO', 'Benzine', 2006, 2026),
  car('KIA', 'NIRO', 'Elektriciteit', 2018, 2026),
  car('VOLVO', 'V60', 'Diesel', 2010, 2022),
  car('SKODA', 'OCTAVIA COMBI', 'Benzine', 2005, 2025),
  car('CITROËN', 'C3', 'Benzine', 2003, 2025),
  car('BMW', '320I TOURING', 'Benzine', 2003, 2024),
  car('TESLA', 'MODEL 3', 'Elektriciteit', 2019, 2026),
  car('SUZUKI', 'SWIFT', 'Benzine', 2005, 2025),
  car('HYUNDAI', 'I10', 'Benzine', 2008, 2026),
  car('DACIA', 'SANDERO', 'LPG', 2010, 2025),
  car('MERCEDES-BENZ', 'E 220 D', 'Diesel', 2009, 2023),
];

export const VANS: readonly CarModel[] = [
  car('VOLKSWAGEN', 'CADDY', 'Diesel', 2011, 2025),
  car('MERCEDES-BENZ', 'VITO', 'Diesel', 2011, 2025),
  car('RENAULT', 'KANGOO E-TECH', 'Elektriciteit', 2018, 2026),
  car('FORD', 'TRANSIT CUSTOM', 'Diesel', 2013, 2025),
  car('OPEL', 'VIVARO', 'Diesel', 2014, 2025),
];

export const COLOURS = ['GRIJS', 'ZWART', 'WIT', 'BLAUW', 'ROOD', 'GROEN', 'BRUIN', 'GEEL'] as const;
