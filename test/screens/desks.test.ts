import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Screens, startScreens } from '../support/screens.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

describe('Balies van de garage', () => {
  it('closes another desk after a question that says what follows, and never this one', async () => {
    const page = await screens.open({ path: '/instellingen' });
    const part = page.getByRole('region', { name: 'Balies van de garage' });
    await part.getByText('deze balie').waitFor();
    expect(await part.getByRole('button').allTextContents()).toEqual(['Afsluiten']);
    await part.getByRole('button', { name: 'BALIE-WERKPLAATS afsluiten' }).click();
    const question = part.getByRole('group', { name: 'BALIE-WERKPLAATS afsluiten?' });
    await question.getByText('Alle gegevens worden daar gewist').waitFor();
    await question.getByRole('button', { name: 'Afsluiten' }).click();
    await question.waitFor({ state: 'hidden' });
    await part.getByText('Afgesloten').nth(1).waitFor();
    expect(await part.getByRole('button').count()).toBe(0);
  });
});
