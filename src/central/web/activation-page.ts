import { escapeHtml } from './html.ts';

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 32rem; margin: 4rem auto; padding: 0 1rem; }
button { font: inherit; padding: 0.7rem 1.4rem; border: 0; border-radius: 0.4rem; background: #1b7f3b; color: #fff; }
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}

export function invitationPage(plate: string): string {
  return page(
    'AutoPaspoort activeren',
    `<p>Uw garage heeft een AutoPaspoort gemaakt voor de auto met kenteken <strong>${escapeHtml(plate)}</strong>.</p>
<form method="post"><button type="submit">AutoPaspoort activeren</button></form>`,
  );
}

export function activatedPage(plate: string): string {
  return page(
    'Uw AutoPaspoort is actief',
    `<p>Het AutoPaspoort van <strong>${escapeHtml(plate)}</strong> is geactiveerd. U kunt deze pagina sluiten.</p>`,
  );
}

export function gonePage(): string {
  return page(
    'Deze link werkt niet meer',
    '<p>De link is al gebruikt of is verlopen. Vraag uw garage om een nieuwe uitnodiging als u nog niet bent geactiveerd.</p>',
  );
}
