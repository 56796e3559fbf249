/** A sentence and a way on for every refusal and every trouble. */
export const errors = {
  login_failed: {
    text: 'Dit e-mailadres en wachtwoord horen niet bij elkaar.',
    way: 'Controleer beide en probeer het opnieuw. Wachtwoord vergeten? Stel het opnieuw in op iGarage.nl.',
  },
  login_expired: {
    text: 'De aanmelding van deze balie bij iGarage is verlopen.',
    way: 'Kies bij Synchronisatie voor Opnieuw inloggen. Je kunt intussen doorwerken.',
  },
  password_wrong: {
    text: 'Dit is niet het wachtwoord van de garage.',
    way: 'Vul het wachtwoord in waarmee deze balie bij iGarage inlogt. Vergeten? Stel het opnieuw in op iGarage.nl.',
  },
  service_unreachable: {
    text: 'iGarage is niet bereikbaar.',
    way: 'Controleer de internetverbinding van deze computer en probeer het opnieuw.',
  },
  service_trouble: {
    text: 'iGarage geeft een storing.',
    way: 'Probeer het over een paar minuten opnieuw. Blijft het zo, bel dan 0900-4427243.',
  },
  too_many_requests: {
    text: 'Er is te vaak geprobeerd.',
    way: 'Wacht een minuut en probeer het dan opnieuw.',
  },
  update_required: {
    text: 'Deze versie van iGarage Balie is te oud.',
    way: 'Werk iGarage Balie bij (Instellingen, Bijwerken), of sluit het programma en start het opnieuw. Wat nog wacht op verzending blijft bewaard.',
  },
  desk_of_other_garage: {
    text: 'Deze balie hoort bij een andere garage.',
    way: 'Log in met een account van die garage, of log daar eerst uit bij Instellingen.',
  },
  desk_revoked: {
    text: 'Deze balie is door je garage afgesloten.',
    way: 'Vraag je beheerder om de balie weer toe te laten, of bel 0900-4427243.',
  },
  not_signed_in: {
    text: 'Je bent niet ingelogd.',
    way: 'Log in en probeer het opnieuw.',
  },
  desk_locked: {
    text: 'De balie is vergrendeld.',
    way: 'Ontgrendel de balie met je PIN. Wat je typte staat er nog.',
  },
  pin_wrong: { text: 'Deze PIN klopt niet.', way: 'Probeer het opnieuw, of kies PIN vergeten.' },
  pin_wait: {
    text: 'Er is te vaak een verkeerde PIN ingevuld.',
    way: 'Wacht even en probeer het dan opnieuw, of kies PIN vergeten.',
  },
  key_ring_missing: {
    text: 'Deze computer heeft geen sleutelbos om de sleutel in te bewaren.',
    way: 'Geef hieronder akkoord voor een sleutel in een bestand, of installeer een sleutelbos.',
  },
  unsent_changes: {
    text: 'Er zijn wijzigingen die nog niet zijn verzonden.',
    way: 'Wacht tot alles is verzonden, of bevestig dat ze verloren mogen gaan.',
  },
  cache_of_other_garage: {
    text: 'Op deze computer staan nog niet verzonden wijzigingen van een andere garage.',
    way: 'Log eerst in met het account van die garage, zodat ze kunnen worden verzonden.',
  },
  disk_full: {
    text: 'De schijf van deze computer is vol. Er is niets opgeslagen.',
    way: 'Maak ruimte vrij en probeer het opnieuw. Wat je typte staat er nog.',
  },
  disk_read_only: {
    text: 'De balie mag niet schrijven op deze schijf. Er is niets opgeslagen.',
    way: 'Controleer de rechten van de map met gegevens (zie Instellingen).',
  },
  database_unreadable: {
    text: 'De gegevens op deze computer zijn niet leesbaar.',
    way: 'Log opnieuw in. De gegevens worden dan opnieuw opgehaald, en wat nog wachtte wordt teruggezet.',
  },
  file_not_written: {
    text: 'Het bestand kon niet worden bewaard.',
    way: 'Sluit het bestand als het open staat, of kies een andere map.',
  },
  printer_missing: {
    text: 'De printer is niet gevonden.',
    way: 'Controleer of de printer aanstaat en is aangesloten, of kies een andere. Het document staat er nog.',
  },
  printer_settings: {
    text: 'De printer kan niet wat er is gekozen.',
    way: 'Kies eenzijdig of zwart-wit en probeer het opnieuw. Het document staat er nog.',
  },
  print_cancelled: {
    text: 'Het afdrukken is gestopt.',
    way: 'Kies opnieuw Afdrukken als het toch moet. Het document staat er nog.',
  },
  print_failed: {
    text: 'Het afdrukken is mislukt: de computer gaf het niet door aan de printer.',
    way: 'Probeer het opnieuw, of bewaar het document als PDF. Het document staat er nog.',
  },
  document_gone: {
    text: 'Dit document is gesloten.',
    way: 'Open het opnieuw vanaf het scherm waar je vandaan kwam.',
  },
  document_lost: {
    text: 'Een auto, klant of wagenpark in dit document is er niet meer. Het document is weggegooid.',
    way: 'Sluit dit venster en maak het document opnieuw.',
  },
  file_not_read: {
    text: 'Het bestand kon niet worden gelezen.',
    way: 'Sluit het bestand in andere programma’s en kies het opnieuw.',
  },
  file_too_large: {
    text: 'Het bestand is te groot om te importeren.',
    way: 'Sla alleen de klantenlijst op als CSV of Excel (.xlsx), tot 20 MB, en kies dat bestand.',
  },
  file_no_table: {
    text: 'In dit bestand staat geen tabel die iGarage Balie kan lezen.',
    way: 'Sla de lijst in het andere programma op als CSV of Excel (.xlsx) en kies dat bestand.',
  },
  file_old_excel: {
    text: 'Dit is een Excel-bestand van voor 2007, of een bestand met een wachtwoord.',
    way: 'Open het in Excel, kies Opslaan als, type Excel-werkmap (.xlsx), zonder wachtwoord.',
  },
  file_empty: {
    text: 'Het bestand is leeg.',
    way: 'Controleer of de lijst is opgeslagen en kies het bestand opnieuw.',
  },
  file_too_many_rows: {
    text: 'Het bestand heeft meer dan 20.000 rijen.',
    way: 'Verdeel de lijst over meer bestanden en importeer ze na elkaar.',
  },
  file_too_many_columns: {
    text: 'Het bestand heeft meer dan 200 kolommen.',
    way: 'Laat alleen de kolommen met klant- en autogegevens staan en kies het bestand opnieuw.',
  },
  import_no_name: {
    text: 'Er is geen kolom met een naam gekozen.',
    way: 'Kies voor één kolom Naam, Achternaam of Bedrijfsnaam.',
  },
  import_changed: {
    text: 'Er is niets geïmporteerd: een rij kan niet worden verwerkt zoals het nu is.',
    way: 'Controleer het bestand opnieuw en laat rijen met fouten weg.',
  },
  import_sent: {
    text: 'Deze import kan niet meer ongedaan worden gemaakt: hij is, of wordt, naar iGarage verzonden.',
    way: 'Pas de klanten aan die niet kloppen.',
  },
  import_built_on: {
    text: 'Deze import kan niet ongedaan worden gemaakt: er is al verder gewerkt met een klant of auto eruit.',
    way: 'Pas de klanten aan die niet kloppen.',
  },
  registry_unavailable: {
    text: 'De gegevens van het RDW zijn nu niet op te vragen.',
    way: 'Vul ze zelf in, of probeer het later opnieuw.',
  },
  away_offline: {
    text: 'iGarage is nu niet bereikbaar. Klanten die lang niet zijn geweest, zijn alleen met internet te vinden.',
    way: 'Probeer het opnieuw zodra de balie weer online is. Wat je nu invoert bij een nieuwe klant, blijft bewaard.',
  },
  hand_over_offline: {
    text: 'iGarage is nu niet bereikbaar. Zonder internet kan er geen wachtwoord worden gemaakt.',
    way: 'Er is niets veranderd. Probeer het opnieuw zodra de balie weer online is.',
  },
  fleet_not_sent: {
    text: 'De laatste wijziging van dit wagenpark is nog niet verzonden.',
    way: 'Wacht tot de balie online is en alles is verzonden. Anders hoort het wachtwoord bij het oude e-mailadres.',
  },
  login_in_use: {
    text: 'Bij dit e-mailadres is al een eigen wachtwoord gekozen.',
    way: 'De wagenparkbeheerder logt daarmee in, of kiest Wachtwoord vergeten bij Login AutoPaspoort.',
  },
  login_changed: {
    text: 'Het e-mailadres van dit wagenpark is intussen op een andere balie gewijzigd.',
    way: 'Sluit dit venster, controleer het e-mailadres en probeer het opnieuw.',
  },
  not_found: {
    text: 'Wat je zocht is er niet (meer).',
    way: 'Ga terug naar de lijst en zoek opnieuw.',
  },
  malformed_input: {
    text: 'De ingevulde gegevens kloppen niet helemaal.',
    way: 'Controleer de velden en probeer het opnieuw.',
  },
  internal_error: {
    text: 'Er ging iets mis in het programma.',
    way: 'Probeer het opnieuw. Blijft het zo, bel dan 0900-4427243.',
  },
  customer_not_found: {
    text: 'Deze klant is er niet (meer).',
    way: 'Zoek de klant opnieuw of maak een nieuwe klant aan.',
  },
  customers_are_one: {
    text: 'Een collega heeft deze twee klanten al samengevoegd, met andere keuzes.',
    way: 'Kijk het klantprofiel na en wijzig daar wat anders moet.',
  },
  customer_erased: {
    text: 'Deze klant is op eigen verzoek verwijderd.',
    way: 'Er wordt niets meer van deze klant bewaard. Je kunt deze wijziging weggooien.',
  },
  customer_has_fleet: {
    text: 'Deze klant heeft een wagenpark account dat in gebruik is.',
    way: 'Deactiveer het account eerst, bij Account instellingen van het wagenpark. Verwijder de klant daarna.',
  },
  customer_in_fleet: {
    text: 'Een AutoPaspoort van deze klant is gekoppeld aan een wagenpark.',
    way: 'Overleg met de wagenparkbeheerder en ontkoppel het eerst, op het klantprofiel. Verwijder de klant daarna.',
  },
  customer_needs_name: {
    text: 'Een klant heeft een naam nodig.',
    way: 'Vul bij een bedrijf de bedrijfsnaam in, anders de achternaam.',
  },
  passport_not_found: {
    text: 'Dit AutoPaspoort is er niet (meer).',
    way: 'Bekijk het klantprofiel, of maak een nieuw AutoPaspoort aan.',
  },
  fleet_not_found: {
    text: 'Dit wagenpark is er niet (meer).',
    way: 'Kies een ander wagenpark uit de lijst.',
  },
  fleet_not_active: {
    text: 'Dit wagenpark account is gedeactiveerd.',
    way: 'Kies een ander wagenpark, of activeer dit account opnieuw bij Account instellingen.',
  },
  fleet_has_passports: {
    text: 'Aan dit wagenpark zijn nog kentekens gekoppeld.',
    way: 'Ontkoppel ze eerst bij Kentekens koppelen en deactiveer het account daarna.',
  },
  contact_not_found: {
    text: 'Deze contactpersoon is er niet (meer).',
    way: 'Een collega of de wagenparkbeheerder heeft die verwijderd. Voeg de contactpersoon zo nodig opnieuw toe.',
  },
  vehicle_not_found: {
    text: 'Deze auto is er niet (meer).',
    way: 'Zoek het kenteken opnieuw.',
  },
  id_in_use: {
    text: 'Deze wijziging was al eerder verwerkt onder hetzelfde nummer.',
    way: 'Bekijk het klantprofiel. Staat de wijziging er niet, voer haar dan opnieuw in.',
  },
  vehicle_has_passport: {
    text: 'Dit kenteken heeft al een AutoPaspoort.',
    way: 'Zoek het kenteken op. Hoort de auto bij een nieuwe eigenaar, dan moet het AutoPaspoort eerst worden overgedragen.',
  },
  email_is_fleet_login: {
    text: 'Dit e-mailadres is de login van een wagenpark account.',
    way: 'Kies voor het AutoPaspoort een ander e-mailadres.',
  },
  passport_not_activated: {
    text: 'Dit AutoPaspoort is nog niet geactiveerd.',
    way: 'Vraag de klant de uitnodiging te openen en het AutoPaspoort te activeren. Daarna kan het wel.',
  },
  passport_already_activated: {
    text: 'Dit AutoPaspoort is al geactiveerd.',
    way: 'Een nieuwe uitnodiging is niet nodig. Wachtwoord kwijt? De klant kiest Wachtwoord vergeten bij Login AutoPaspoort.',
  },
  passport_of_other_customer: {
    text: 'Dit AutoPaspoort hoort bij een andere klant.',
    way: 'Open het profiel van de klant die het AutoPaspoort heeft.',
  },
  passport_manages_fleet: {
    text: 'Met dit AutoPaspoort is al een wagenpark account aangemaakt.',
    way: 'Open dat wagenpark, of gebruik een ander geactiveerd AutoPaspoort.',
  },
  fleet_email_is_own_passport: {
    text: 'Het e-mailadres is gelijk aan dat van het AutoPaspoort van de wagenparkbeheerder.',
    way: 'Kies een ander e-mailadres voor het wagenpark account.',
  },
  email_in_use: {
    text: 'Dit e-mailadres is al in gebruik in iGarage.',
    way: 'Kies een e-mailadres dat nog nergens in iGarage wordt gebruikt.',
  },
  passport_in_other_fleet: {
    text: 'Dit AutoPaspoort zit in een ander wagenpark.',
    way: 'Ontkoppel het eerst van dat wagenpark en koppel het daarna opnieuw.',
  },
  passport_not_in_fleet: {
    text: 'Dit AutoPaspoort zit niet (meer) in dat wagenpark.',
    way: 'Bekijk op het klantprofiel hoe het nu is gekoppeld.',
  },
  transfer_under_way: {
    text: 'Dit AutoPaspoort wordt op dit moment overgedragen.',
    way: 'Wacht tot de nieuwe eigenaar of bestuurder heeft geantwoord, of vraag wie het aanbood het aanbod in te trekken.',
  },
  appointment_not_found: {
    text: 'Deze afspraak is er niet (meer).',
    way: 'Kijk bij Afspraken welke er nog zijn.',
  },
  appointment_changed: {
    text: 'Deze afspraak is intussen veranderd, door de bestuurder of door een collega.',
    way: 'Bekijk bij Afspraken hoe het nu staat en antwoord zo nodig opnieuw.',
  },
  appointment_over: {
    text: 'Deze afspraak is al geannuleerd of afgewezen.',
    way: 'De bestuurder kan een nieuwe afspraak aanvragen.',
  },
  conflict: {
    text: 'Iemand anders heeft hetzelfde veld intussen gewijzigd.',
    way: 'Vergelijk de waarden en kies welke moet blijven.',
  },
  depends_on_refused: {
    text: 'Deze wijziging bouwt voort op een wijziging die niet is overgenomen.',
    way: 'Los die eerst op en voer deze daarna opnieuw in.',
  },
  access_revoked: {
    text: 'Je garage heeft geen toegang meer tot de gegevens van deze auto.',
    way: 'Het AutoPaspoort is overgedragen of ingetrokken. Je kunt deze wijziging weggooien.',
  },
  command_unknown: {
    text: 'iGarage kent deze wijziging niet.',
    way: 'Werk iGarage Balie bij (Instellingen, Bijwerken) en voer de wijziging opnieuw in.',
  },
  command_malformed: {
    text: 'iGarage kon deze wijziging niet lezen.',
    way: 'Voer de wijziging opnieuw in. Gaat het weer mis, bel dan 0900-4427243.',
  },
} as const;
