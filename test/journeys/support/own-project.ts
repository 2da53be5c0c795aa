import type { Page } from 'playwright';
import { expect } from './journey.ts';
import { AS_OF, OWN } from './own-files.ts';
import { createPersona, editRule, seeCaught } from './personas.ts';

const { care, care_won_before } = OWN;
const closed = care.won + care.lost;
const caught = `Catches ${closed + care_won_before + care.open} of ${OWN.deals} deals`;

/** On Sources: says that the day comes first, and as of when everything is counted. */
export async function answerWhatIsOpen(page: Page): Promise<void> {
  for (const column of ['Created Date', 'Close Date']) {
    const answer = page.getByRole('button', { name: `${column}: Day first` });
    await answer.click();
    await expect(answer).toBeHidden();
  }
  const asOf = page.getByLabel('As-of date');
  await asOf.fill(AS_OF);
  await asOf.press('Enter');
  await expect(page.getByText(`In force: ${AS_OF}.`)).toBeVisible();
}

/** A persona whose deals are those of accounts in healthcare. */
export async function createCareBuyer(page: Page): Promise<void> {
  await createPersona(page, 'Care buyer');
  const editor = await editRule(page, 'Care buyer');
  await expect(editor).toContainText(`Catches 0 of ${OWN.deals} deals`);
  await editor.getByRole('button', { name: 'Add a condition' }).click();
  await editor.getByLabel('Field').selectOption({ label: 'Industry' });
  await editor.getByRole('button', { name: /^Healthcare/ }).click();
  await expect(editor).toContainText(caught);
  await seeCaught(editor, { ...care, won: care.won + care_won_before });
  await editor.getByRole('button', { name: 'Save the rule' }).click();
  await expect(editor).toBeHidden();
  await expect(page.getByText(caught)).toBeVisible();
}

/** "At least half of the closed deals are won": a quarter is, and no second source or period says the same yet. */
export async function stateCareClaim(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New assumption' }).click();
  const builder = page.getByRole('dialog', { name: /^New assumption/ });
  await builder.getByLabel('What is claimed').selectOption({ label: 'Win rate' });
  await builder.getByLabel('Comparison').selectOption({ label: 'at least' });
  await builder.getByLabel('Value (%)').fill('50');
  await expect(builder).toContainText('Care buyer: at least 50% of closed deals are won.');
  await expect(builder).toContainText(`Yes, over ${closed} closed deals.`);
  await builder.getByRole('button', { name: 'Save the assumption' }).click();
  await expect(builder).toBeHidden();
  await expect(page.getByRole('heading', { level: 3, name: CARE_HEADLINE })).toBeVisible();
}

const CARE_HEADLINE = new RegExp(`won ${care.won} of ${closed} closed deals \\(25%\\)`, 'i');

/** On the Overview: the one claim with its figures. */
export async function seeCareAnswer(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('closed deals do not settle it yet.');
  await expect(page.getByRole('heading', { level: 3, name: CARE_HEADLINE })).toBeVisible();
}
