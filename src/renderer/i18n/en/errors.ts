/** A sentence and a way on for every refusal and every trouble. */
export const errors = {
  login_failed: {
    text: 'This e-mail address and password do not belong together.',
    way: 'Check both and try again. Forgot the password? Set a new one at iGarage.nl.',
  },
  login_expired: {
    text: 'The login of this desk at iGarage has expired.',
    way: 'Choose Sign in again at Synchronisation. You can go on working meanwhile.',
  },
  password_wrong: {
    text: 'This is not the password of the garage.',
    way: 'Type the password with which this desk logs in at iGarage. Forgotten? Set it anew at iGarage.nl.',
  },
  service_unreachable: {
    text: 'iGarage cannot be reached.',
    way: 'Check the internet connection of this computer and try again.',
  },
  service_trouble: {
    text: 'iGarage is having trouble.',
    way: 'Try again in a few minutes. If it stays like this, call 0900-4427243.',
  },
  too_many_requests: { text: 'There were too many attempts.', way: 'Wait a minute and then try again.' },
  update_required: {
    text: 'This version of iGarage Balie is too old.',
    way: 'Update iGarage Balie (Settings, Updates), or close the program and start it again. What waits to be sent is kept.',
  },
  desk_of_other_garage: {
    text: 'This desk belongs to another garage.',
    way: 'Sign in with an account of that garage, or sign out there first under Settings.',
  },
  desk_revoked: {
    text: 'This desk was closed by your garage.',
    way: 'Ask your administrator to admit the desk again, or call 0900-4427243.',
  },
  not_signed_in: { text: 'You are not signed in.', way: 'Sign in and try again.' },
  desk_locked: {
    text: 'The desk is locked.',
    way: 'Unlock the desk with your PIN. What you typed is still there.',
  },
  pin_wrong: { text: 'This PIN is not right.', way: 'Try again, or choose Forgot PIN.' },
  pin_wait: {
    text: 'A wrong PIN was entered too often.',
    way: 'Wait a moment and try again, or choose Forgot PIN.',
  },
  key_ring_missing: {
    text: 'This computer has no key ring to keep the key in.',
    way: 'Agree below to a key in a file, or install a key ring.',
  },
  unsent_changes: {
    text: 'There are changes that have not been sent yet.',
    way: 'Wait until everything has been sent, or confirm that they may be lost.',
  },
  cache_of_other_garage: {
    text: 'This computer still holds unsent changes of another garage.',
    way: 'First sign in with the account of that garage, so that they can be sent.',
  },
  disk_full: {
    text: 'The disk of this computer is full. Nothing was saved.',
    way: 'Free some space and try again. What you typed is still there.',
  },
  disk_read_only: {
    text: 'The desk may not write to this disk. Nothing was saved.',
    way: 'Check the rights of the data folder (see Settings).',
  },
  database_unreadable: {
    text: 'The data on this computer cannot be read.',
    way: 'Sign in again. The data is then fetched again, and what was waiting is put back.',
  },
  file_not_written: {
    text: 'The file could not be saved.',
    way: 'Close the file if it is open, or choose another folder.',
  },
  printer_missing: {
    text: 'The printer was not found.',
    way: 'Check that it is on and connected, or choose another one. The document is still there.',
  },
  printer_settings: {
    text: 'The printer cannot do what was chosen.',
    way: 'Choose one side or black and white and try again. The document is still there.',
  },
  print_cancelled: {
    text: 'Printing was stopped.',
    way: 'Choose Print again if you still want it. The document is still there.',
  },
  print_failed: {
    text: 'Printing failed: the computer did not hand it to the printer.',
    way: 'Try again, or save the document as PDF. The document is still there.',
  },
  document_gone: {
    text: 'This document was closed.',
    way: 'Open it again from the screen that you came from.',
  },
  document_lost: {
    text: 'A car, customer or fleet in this document is not there any more. The document was thrown away.',
    way: 'Close this window and make the document again.',
  },
  file_not_read: {
    text: 'The file could not be read.',
    way: 'Close the file in other programs and choose it again.',
  },
  file_too_large: {
    text: 'The file is too large to import.',
    way: 'Save only the list of customers as CSV or Excel (.xlsx), up to 20 MB, and choose that file.',
  },
  file_no_table: {
    text: 'This file holds no table that iGarage Balie can read.',
    way: 'Save the list in the other program as CSV or Excel (.xlsx) and choose that file.',
  },
  file_old_excel: {
    text: 'This is an Excel file of before 2007, or one with a password.',
    way: 'Open it in Excel, choose Save as, type Excel workbook (.xlsx), without a password.',
  },
  file_empty: { text: 'The file is empty.', way: 'Check that the list was saved and choose the file again.' },
  file_too_many_rows: {
    text: 'The file has more than 20,000 rows.',
    way: 'Divide the list over several files and import one after the other.',
  },
  file_too_many_columns: {
    text: 'The file has more than 200 columns.',
    way: 'Leave only the columns about customers and cars and choose the file again.',
  },
  import_no_name: {
    text: 'No column with a name was chosen.',
    way: 'Choose Name, Last name or Company name for one column.',
  },
  import_changed: {
    text: 'Nothing was imported: a row cannot be carried out as things are now.',
    way: 'Check the file again and leave out rows with errors.',
  },
  import_sent: {
    text: 'This import can no longer be undone: it was, or is being, sent to iGarage.',
    way: 'Correct the customers that are not right.',
  },
  import_built_on: {
    text: 'This import cannot be undone: somebody went on working with a customer or car of it.',
    way: 'Correct the customers that are not right.',
  },
  registry_unavailable: {
    text: 'RDW cannot be asked right now.',
    way: 'Fill in the data yourself, or try again later.',
  },
  away_offline: {
    text: 'iGarage cannot be reached now. Customers not seen for a long time can be found with the internet alone.',
    way: 'Try again as soon as the desk is online. What you enter for a new customer meanwhile is kept.',
  },
  hand_over_offline: {
    text: 'iGarage cannot be reached now. Without the internet no password can be made.',
    way: 'Nothing has changed. Try again as soon as the desk is online.',
  },
  fleet_not_sent: {
    text: 'The last change of this fleet has not been sent yet.',
    way: 'Wait until the desk is online and everything is sent. Else the password would belong to the old e-mail address.',
  },
  login_in_use: {
    text: 'Somebody has already chosen a password at this e-mail address.',
    way: 'The fleet manager signs in with it, or chooses Forgot password at Login AutoPaspoort.',
  },
  login_changed: {
    text: 'The e-mail address of this fleet was changed at another desk meanwhile.',
    way: 'Close this window, check the e-mail address and try again.',
  },
  not_found: { text: 'What you looked for is not here (any more).', way: 'Go back to the list and search again.' },
  malformed_input: { text: 'What was filled in is not quite right.', way: 'Check the fields and try again.' },
  internal_error: {
    text: 'Something went wrong in the program.',
    way: 'Try again. If it stays like this, call 0900-4427243.',
  },
  customer_not_found: {
    text: 'This customer is not here (any more).',
    way: 'Look up the customer again or create a new customer.',
  },
  customers_are_one: {
    text: 'A colleague merged these two customers already, with other choices.',
    way: 'Check the customer profile and change there what should be different.',
  },
  customer_erased: {
    text: 'This customer was erased at their own request.',
    way: 'Nothing of this customer is kept any more. You can discard this change.',
  },
  customer_has_fleet: {
    text: 'This customer has a fleet account that is in use.',
    way: 'First deactivate the account, in Account settings of the fleet. Then erase the customer.',
  },
  customer_in_fleet: {
    text: 'An AutoPaspoort of this customer is linked to a fleet.',
    way: 'Talk to the fleet manager and unlink it first, on the customer profile. Then erase the customer.',
  },
  customer_needs_name: {
    text: 'A customer needs a name.',
    way: 'Enter the company name for a company, else the last name.',
  },
  passport_not_found: {
    text: 'This AutoPaspoort is not here (any more).',
    way: 'See the customer profile, or create a new AutoPaspoort.',
  },
  fleet_not_found: { text: 'This fleet is not here (any more).', way: 'Choose another fleet from the list.' },
  fleet_not_active: {
    text: 'This fleet account is deactivated.',
    way: 'Choose another fleet, or activate this account again in its account settings.',
  },
  fleet_has_passports: {
    text: 'Plates are still linked to this fleet.',
    way: 'Unlink them first with Link plates, and deactivate the account afterwards.',
  },
  contact_not_found: {
    text: 'This contact is not here (any more).',
    way: 'A colleague or the fleet manager removed it. Add the contact again if needed.',
  },
  vehicle_not_found: { text: 'This car is not here (any more).', way: 'Search for the plate again.' },
  id_in_use: {
    text: 'This change was processed before under the same number.',
    way: 'See the customer profile. If the change is not there, enter it again.',
  },
  vehicle_has_passport: {
    text: 'This plate has an AutoPaspoort already.',
    way: 'Look up the plate. If the car has a new owner, the AutoPaspoort must be transferred first.',
  },
  email_is_fleet_login: {
    text: 'This e-mail address is the login of a fleet account.',
    way: 'Choose another e-mail address for the AutoPaspoort.',
  },
  passport_not_activated: {
    text: 'This AutoPaspoort has not been activated yet.',
    way: 'Ask the customer to open the invitation and activate the AutoPaspoort. After that it can be done.',
  },
  passport_already_activated: {
    text: 'This AutoPaspoort has already been activated.',
    way: 'It needs no new invitation. Password lost? The customer chooses Forgot password at Login AutoPaspoort.',
  },
  passport_of_other_customer: {
    text: 'This AutoPaspoort belongs to another customer.',
    way: 'Open the profile of the customer who has the AutoPaspoort.',
  },
  passport_manages_fleet: {
    text: 'A fleet account was made with this AutoPaspoort already.',
    way: 'Open that fleet, or use another activated AutoPaspoort.',
  },
  fleet_email_is_own_passport: {
    text: "The e-mail address is the same as that of the fleet manager's AutoPaspoort.",
    way: 'Choose another e-mail address for the fleet account.',
  },
  email_in_use: {
    text: 'This e-mail address is in use in iGarage already.',
    way: 'Choose an e-mail address that is used nowhere in iGarage yet.',
  },
  passport_in_other_fleet: {
    text: 'This AutoPaspoort is in another fleet.',
    way: 'Unlink it from that fleet first and then link it again.',
  },
  passport_not_in_fleet: {
    text: 'This AutoPaspoort is not in that fleet (any more).',
    way: 'See on the customer profile how it is linked now.',
  },
  transfer_under_way: {
    text: 'This AutoPaspoort is being transferred right now.',
    way: 'Wait until the new owner or driver has answered, or ask whoever offered it to withdraw the offer.',
  },
  appointment_not_found: {
    text: 'This appointment is not there (any more).',
    way: 'See which ones there are at Appointments.',
  },
  appointment_changed: {
    text: 'This appointment changed meanwhile, by its driver or by a colleague.',
    way: 'See at Appointments how it stands now, and answer again if needed.',
  },
  appointment_over: {
    text: 'This appointment was cancelled or declined already.',
    way: 'The driver can ask for a new one.',
  },
  conflict: {
    text: 'Someone else changed the same field meanwhile.',
    way: 'Compare the values and choose which one stays.',
  },
  depends_on_refused: {
    text: 'This change builds on a change that was not taken over.',
    way: 'Solve that one first and then enter this one again.',
  },
  access_revoked: {
    text: 'Your garage no longer has access to the data of this car.',
    way: 'The AutoPaspoort was transferred or withdrawn. You can discard this change.',
  },
  command_unknown: {
    text: 'iGarage does not know this change.',
    way: 'Update iGarage Balie (Settings, Updates) and enter the change again.',
  },
  command_malformed: {
    text: 'iGarage could not read this change.',
    way: 'Enter the change again. If it goes wrong again, call 0900-4427243.',
  },
};
