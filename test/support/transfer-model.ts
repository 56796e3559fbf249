/** What the transfer of a passport must do, in the plainest words there are: held against the real service. */
export interface CarModel {
  readonly passportId: string;
  holder: string;
  role: 'owner' | 'driver';
  /** `null`: outside any fleet. */
  fleet: number | null;
  /** Whether the garage still has it. */
  atGarage: boolean;
}

export type OfferEnd = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'expired';

export interface OfferModel {
  readonly id: string;
  readonly car: number;
  readonly to: string;
  readonly role: 'owner' | 'driver';
  readonly until: number;
  /** What its mail held; a page that was opened then is as good as the link. */
  readonly token: string;
  state: OfferEnd;
}

export class TransferModel {
  readonly cars: CarModel[] = [];
  readonly offers: OfferModel[] = [];
  /** Login of each fleet. */
  readonly fleets: string[] = [];

  carAt(index: number): CarModel {
    const car = this.cars[index % this.cars.length];
    if (!car) throw new Error('No car');
    return car;
  }

  openOffer(car: CarModel): OfferModel | undefined {
    return this.offers.find((offer) => this.cars[offer.car] === car && offer.state === 'offered');
  }

  /** Of a car that changed hands since, the service keeps no offer that came to nothing. */
  isForgotten(offer: OfferModel): boolean {
    const since = this.offers.slice(this.offers.indexOf(offer));
    return since.some(({ car, state }) => car === offer.car && state === 'accepted');
  }

  /** The only one who may offer and withdraw. */
  transferrer(car: CarModel): string | null {
    if (car.fleet !== null) return this.fleets[car.fleet] ?? null;
    return car.role === 'owner' ? car.holder : null;
  }

  mayOffer(who: string, car: CarModel, to: string): boolean {
    return this.transferrer(car) === who && to !== car.holder;
  }

  mayWithdraw(who: string, offer: OfferModel, now: number): boolean {
    return offer.state === 'offered' && now < offer.until && this.transferrer(this.carAt(offer.car)) === who;
  }

  mayAnswer(offer: OfferModel, now: number): boolean {
    return offer.state === 'offered' && now < offer.until;
  }

  mayAccept(offer: OfferModel, now: number): boolean {
    return this.mayAnswer(offer, now) && !this.fleets.includes(offer.to);
  }

  accept(offer: OfferModel): void {
    const car = this.carAt(offer.car);
    Object.assign(car, { holder: offer.to, role: offer.role, fleet: null, atGarage: false });
    offer.state = 'accepted';
  }

  expire(now: number): void {
    for (const offer of this.offers) if (offer.state === 'offered' && now >= offer.until) offer.state = 'expired';
  }

  /** Who may look at a car: its holder and the manager of its fleet, and nobody that had it before. */
  viewers(car: CarModel): readonly string[] {
    return [...new Set([car.holder, ...(car.fleet === null ? [] : [this.fleets[car.fleet] ?? ''])])].toSorted();
  }

  /** Every address that ever played a part. */
  people(): readonly string[] {
    const all = [...this.fleets, ...this.cars.map(({ holder }) => holder), ...this.offers.map(({ to }) => to)];
    return [...new Set(all)].toSorted();
  }
}
