/** Signing in, first sync and the locked desk. */
export const login = {
  title: 'Sign in',
  intro: 'Sign in with your iGarage account.',
  email: 'E-mail',
  password: 'Password',
  showPassword: 'Show password',
  submit: 'Sign in',
  busy: 'Signing in',
  demo: 'The login of the demo garage has been filled in.',
  needEmail: 'Enter your e-mail address.',
  needPassword: 'Enter your password.',
  support: 'Need help? Call 0900-4427243 or mail support@igarage.nl.',
  consent: {
    title: 'This computer has no key ring',
    text: 'Customer data is stored encrypted on this computer. Its key belongs in the key ring of the system, and there is none here. If you agree, iGarage Balie keeps the key in a file that only your user account can read. Whoever has access to that account then has access to the data.',
    label: 'I agree to a key in a file on this computer',
    needed: 'Tick that you agree, or install a key ring and start iGarage Balie again.',
  },
  notice: {
    key_lost: {
      title: 'The key of this desk was not found',
      text: 'The data on this computer could not be opened. Sign in: customer data is fetched again and changes that were waiting are restored.',
    },
    database_unreadable: {
      title: 'The data on this computer cannot be read',
      text: 'The file was put aside. Sign in: customer data is fetched again, and what was waiting to be sent is put back. If this keeps coming back, call support on 0900-4427243.',
    },
    database_newer: {
      title: 'This data belongs to a newer version',
      text: 'A newer version of iGarage Balie was used on this computer before. Update the program to go on: close it and start it again.',
    },
    desk_revoked: {
      title: 'Your garage closed this desk',
      text: 'All data on this computer has been erased, and so has what still waited to be sent. Is this wrong? Call 0900-4427243.',
    },
    lease_expired: {
      title: 'This desk is locked',
      text: 'The desk had no contact with iGarage for too long. Customer data is therefore hidden. Connect to the internet and sign in, then everything opens again. Waiting changes are safe.',
    },
  },
  recovery: {
    restored: 'Waiting changes were put back',
    restoredText_zero:
      'The data of this desk could not be read and is being fetched again. On {{takenAt}} nothing was waiting to be sent. What was entered after that and not sent yet is missing.',
    restoredText_one:
      'The data of this desk could not be read and is being fetched again. One change was put back from the copy of {{takenAt}}. What was entered after that and not sent yet is missing.',
    restoredText_other:
      'The data of this desk could not be read and is being fetched again. {{count}} changes were put back from the copy of {{takenAt}}. What was entered after that and not sent yet is missing.',
    lost: 'Changes that were not sent are lost',
    lostText:
      'The data of this desk could not be read and is being fetched again. There was no copy of what was waiting to be sent. Check what was last entered here, and enter it again where needed.',
    seen: 'Understood',
  },
  locked: {
    title: 'This desk is locked',
    text: 'Customer data is hidden until there is contact with iGarage again. Waiting changes are safe and will be sent after that.',
    retry: 'Try to make contact again',
  },
  firstSync: {
    title: 'Fetching data',
    text: 'The data of {{garage}} is being put on this computer. After that everything works without internet too.',
    textNoName:
      'The data of your garage is being put on this computer. After that everything works without internet too.',
    progress: '{{done}} of {{total}} rows',
    starting: 'Connecting',
    goOn: 'Start already',
    goOnHint: 'Fetching goes on in the background.',
  },
};
