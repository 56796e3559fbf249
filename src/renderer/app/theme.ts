import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  NativeSelect,
  PasswordInput,
  Textarea,
  TextInput,
} from '@mantine/core';

/** Blue, green and red of the palette in ten steps; steps 7 and 6 fill buttons with white text at a ratio above 4.5. */
const BLUE = [
  '#eef4fb',
  '#dbe7f5',
  '#b5cdea',
  '#8ab1de',
  '#6598d3',
  '#4a84c6',
  '#3472b8',
  '#1b5296',
  '#174782',
  '#113a6c',
] as const;
const GREEN = [
  '#eaf6ee',
  '#d3ecdb',
  '#a7d9b7',
  '#78c491',
  '#52b171',
  '#35984f',
  '#25834a',
  '#1f7a3d',
  '#196633',
  '#125127',
] as const;
const RED = [
  '#fdefee',
  '#fbdcda',
  '#f3b5b1',
  '#ea8b85',
  '#de655d',
  '#d1544b',
  '#c4453c',
  '#b3261e',
  '#961f18',
  '#7a1812',
] as const;

export const theme = createTheme({
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, Consolas, Menlo, monospace',
  primaryColor: 'blauw',
  primaryShade: { light: 7, dark: 6 },
  colors: { blauw: BLUE, groen: GREEN, rood: RED },
  defaultRadius: 'var(--radius)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { label: { fontWeight: 600 } } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'sm' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm' } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
  },
});

/** Points Mantine's own variables at the palette in tokens.css, so that both themes have one source. */
export const resolveVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--surface)',
    '--mantine-color-text': 'var(--text)',
    '--mantine-color-dimmed': 'var(--muted)',
    '--mantine-color-placeholder': 'var(--muted)',
    '--mantine-color-default': 'var(--surface)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--text)',
    '--mantine-color-default-border': 'var(--line-input)',
    '--mantine-color-error': 'var(--bad-text)',
    '--mantine-color-anchor': 'var(--link)',
  };
  // The greys that Mantine draws borders of inputs with are too faint to be seen well (3:1).
  const light = { ...shared, '--mantine-color-gray-4': 'var(--line-input)' };
  const dark = {
    ...shared,
    '--mantine-color-dark-4': 'var(--line-input)',
    '--mantine-color-dark-6': 'var(--surface-2)',
  };
  return { variables: {}, light, dark };
};
