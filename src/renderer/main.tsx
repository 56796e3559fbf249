import './app/mantine.css';
import './app/tokens.css';
import './app/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { Dialogs } from './app/dialogs.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { Providers } from './app/providers.tsx';
import { startTexts } from './i18n/i18n.ts';
import { callApi } from './lib/api.ts';
import { startContrast } from './lib/contrast.ts';
import { createQueryClient } from './lib/query-client.ts';
import { apiKey } from './lib/use-api.ts';

async function start(root: HTMLElement): Promise<void> {
  const client = createQueryClient();
  // Language and colours are known before the first paint, so that nothing flashes.
  const settings = await callApi('settings.get', undefined);
  if (settings.ok) client.setQueryData(apiKey('settings.get', undefined), settings.value);
  startContrast(settings.ok ? settings.value.contrast : 'auto');
  await startTexts(settings.ok ? settings.value.language : 'nl');
  createRoot(root).render(
    <Providers client={client} colorScheme={settings.ok ? settings.value.colorScheme : 'auto'}>
      <ErrorBoundary>
        <App />
        <Dialogs />
      </ErrorBoundary>
    </Providers>,
  );
}

const root = document.getElementById('root');
if (root) void start(root);
