import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { Home } from '../features/home/home.tsx';
import { loadCode } from '../lib/load-code.ts';
import { LostScreen } from './lost-screen.tsx';
import { ROUTES, type ScreenName } from './routes.ts';

const load = {
  customers: () => loadCode(() => import('../features/customers/list/customers.tsx')),
  newCustomer: () => loadCode(() => import('../features/customers/form/new-customer.tsx')),
  profile: () => loadCode(() => import('../features/customers/profile/customer-profile.tsx')),
  merge: () => loadCode(() => import('../features/customers/merge/merge-customers.tsx')),
  privacy: () => loadCode(() => import('../features/customers/privacy/privacy.tsx')),
  issue: () => loadCode(() => import('../features/customers/passport/issue-passport.tsx')),
  fleets: () => loadCode(() => import('../features/fleets/fleets.tsx')),
  fleet: () => loadCode(() => import('../features/fleets/fleet-detail.tsx')),
  linkMany: () => loadCode(() => import('../features/fleets/link-many/link-many.tsx')),
  fleetSettings: () => loadCode(() => import('../features/fleets/fleet-settings.tsx')),
  importing: () => loadCode(() => import('../features/import/importing.tsx')),
  passports: () => loadCode(() => import('../features/passports/passports.tsx')),
  choose: () => loadCode(() => import('../features/passports/choose-customer.tsx')),
  work: () => loadCode(() => import('../features/worklist/worklist.tsx')),
  appointments: () => loadCode(() => import('../features/appointments/appointments.tsx')),
  sync: () => loadCode(() => import('../features/sync/sync.tsx')),
  settings: () => loadCode(() => import('../features/settings/settings.tsx')),
};

const Customers = lazy(async () => ({ default: (await load.customers()).Customers }));
const NewCustomer = lazy(async () => ({ default: (await load.newCustomer()).NewCustomer }));
const CustomerProfile = lazy(async () => ({ default: (await load.profile()).CustomerProfile }));
const MergeCustomers = lazy(async () => ({ default: (await load.merge()).MergeCustomers }));
const Privacy = lazy(async () => ({ default: (await load.privacy()).Privacy }));
const IssuePassport = lazy(async () => ({ default: (await load.issue()).IssuePassport }));
const Fleets = lazy(async () => ({ default: (await load.fleets()).Fleets }));
const FleetDetail = lazy(async () => ({ default: (await load.fleet()).FleetDetail }));
const LinkMany = lazy(async () => ({ default: (await load.linkMany()).LinkMany }));
const FleetSettings = lazy(async () => ({ default: (await load.fleetSettings()).FleetSettings }));
const Importing = lazy(async () => ({ default: (await load.importing()).Importing }));
const Passports = lazy(async () => ({ default: (await load.passports()).Passports }));
const ChooseCustomer = lazy(async () => ({ default: (await load.choose()).ChooseCustomer }));
const Work = lazy(async () => ({ default: (await load.work()).Work }));
const Appointments = lazy(async () => ({ default: (await load.appointments()).Appointments }));
const Sync = lazy(async () => ({ default: (await load.sync()).Sync }));
const Settings = lazy(async () => ({ default: (await load.settings()).Settings }));

/** Fetches the other screens once the first one is there, so that opening one never waits for its code. */
export function preloadScreens(): () => void {
  const handle = requestIdleCallback(() => {
    for (const loadScreen of Object.values(load)) void loadScreen();
  });
  return () => cancelIdleCallback(handle);
}

interface Params {
  /** Of the customer or the fleet; as a `key` it makes the screen begin afresh for another one. */
  readonly id: string;
}

const screens: Readonly<Record<ScreenName, (params: Params) => ReactNode>> = {
  home: () => <Home />,
  customers: () => <Customers />,
  newCustomer: () => <NewCustomer />,
  importing: () => <Importing />,
  profile: ({ id }) => <CustomerProfile key={id} id={id} />,
  merge: ({ id }) => <MergeCustomers key={id} id={id} />,
  privacy: ({ id }) => <Privacy key={id} id={id} />,
  issue: ({ id }) => <IssuePassport key={id} customerId={id} />,
  fleets: () => <Fleets />,
  fleet: ({ id }) => <FleetDetail key={id} id={id} />,
  fleetSettings: ({ id }) => <FleetSettings key={id} id={id} />,
  linkMany: ({ id }) => <LinkMany key={id} id={id} />,
  passports: () => <Passports />,
  choose: () => <ChooseCustomer />,
  work: () => <Work key="all" fleetId={null} />,
  appointments: () => <Appointments />,
  fleetWork: ({ id }) => <Work key={id} fleetId={id} />,
  sync: () => <Sync />,
  settings: () => <Settings />,
};

/** The screen that belongs to the address. */
export function Screens() {
  return (
    <Switch>
      {(Object.keys(ROUTES) as ScreenName[]).map((name) => (
        <Route key={name} path={ROUTES[name] as string}>
          {(found) => screens[name]({ id: '', ...found })}
        </Route>
      ))}
      <Route component={LostScreen} />
    </Switch>
  );
}
