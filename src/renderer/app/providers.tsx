import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { callApi } from '../lib/api.ts';
import { type ColorScheme, settingsColorScheme } from '../lib/color-scheme.ts';
import { styleNonce } from '../lib/nonce.ts';
import { resolveVariables, theme } from './theme.ts';

interface ProvidersProps {
  readonly client: QueryClient;
  readonly colorScheme: ColorScheme;
  readonly children: ReactNode;
}

/** Everything the screens stand on. */
export function Providers({ client, colorScheme, children }: ProvidersProps) {
  const manager = settingsColorScheme(colorScheme, (scheme) => {
    void callApi('settings.set', { colorScheme: scheme });
  });
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      colorSchemeManager={manager}
      defaultColorScheme={colorScheme}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={client}>
        <Router hook={useHashLocation}>{children}</Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}
