import { describe } from 'vitest';
import { inWindow, isoDay, linesOf, readDeals } from '../sample-data/sample-rows.ts';
import { expect, journey } from './support/journey.ts';
import { seeAccessible } from './support/look.ts';
import { editRule, seeCaught } from './support/personas.ts';
import { trySample } from './support/sample.ts';

const people = linesOf('people.csv');
const titleOf = new Map(people.map((line) => [line['Record ID'], line['Job Title']]));
const { deals } = readDeals();

/** Of the deals won in the window that a CFO signs, those in which a touch reached a CFO until the close. */
const signed = deals.filter(
  (deal) => deal.outcome === 'won' && inWindow(deal) && deal.line['Decision Maker'] === 'CFO',
);
const reached = new Set(
  linesOf('touches.csv').flatMap((line) => {
    const deal = signed.find(({ line: own }) => own['Opportunity ID'] === line['Opportunity ID']);
    const day = isoDay(line['Member First Associated Date'] ?? '') ?? '';
    return deal !== undefined && titleOf.get(line['Contact ID']) === 'CFO' && day <= deal.closes ? [deal] : [];
  }),
);

/** Deals with two people or more of whom each is a champion. */
const champions = new Map<string, number>();
for (const line of people) {
  const id = line['Associated Deal IDs'] ?? '';
  if (line['Buying Role'] === 'Champion') champions.set(id, (champions.get(id) ?? 0) + 1);
}
const caught = (outcome: string): number =>
  deals.filter((deal) => deal.outcome === outcome && (champions.get(deal.line['Opportunity ID'] ?? '') ?? 0) >= 1)
    .length;

describe('who engages, who decides', () => {
  journey('from the gap of a role to its deals and back, by persona, title and behaviour', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'Campaigns', exact: true }).click();
    await page.getByRole('link', { name: 'Who engages, who decides' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Who engages, who decides' })).toBeVisible();
    const figure = page.getByRole('figure', {
      name: `CFO signs ${signed.length} of 298 won deals; marketing reached one in ${reached.size} of those ${signed.length}`,
    });
    await expect(figure).toBeVisible();
    await seeAccessible(page, 'Who engages, who decides');

    await figure.getByRole('button', { name: 'Show as table' }).click();
    await figure
      .getByRole('button', { name: `See the ${reached.size} won deals signed by and with a touch of CFO` })
      .click();
    const drawer = page.getByRole('dialog', { name: /^Deals where CFO was reached by marketing and signs/ });
    await expect(drawer.getByRole('table', { name: 'Deals' })).toHaveAttribute(
      'aria-rowcount',
      String(reached.size + 1),
    );
    await page.goBack();
    await expect(drawer).toBeHidden();
    await expect(figure).toBeVisible();

    const three = page.getByRole('figure', { name: /^Deals with it are won more often/ });
    const with3 = deals.filter((deal) => inWindow(deal) && deal.touches_before >= 3).length;
    await three.getByRole('button', { name: `See the ${with3} closed deals with it` }).click();
    await expect(page.getByRole('dialog').getByRole('table', { name: 'Deals' })).toHaveAttribute(
      'aria-rowcount',
      String(with3 + 1),
    );
    await page.keyboard.press('Escape');
    await page.getByLabel('Persona', { exact: true }).selectOption({ label: 'Operations head' });
    await page.getByLabel('Roles by').selectOption({ label: 'Level' });
    await expect(page).toHaveURL(/persona=operations-head&by=level/);
    await expect(page.getByRole('figure', { name: /^C-level signs \d+ of \d+ won deals/ })).toBeVisible();
    await page.goBack();
    await page.goBack();
    await expect(figure).toBeVisible();
  });

  journey('a membership can count the people of a deal, and say which', async ({ page }) => {
    await trySample(page);
    await page.getByRole('link', { name: 'Personas', exact: true }).click();
    await page.getByRole('link', { name: 'Founder-owner' }).first().click();
    const editor = await editRule(page, 'Founder-owner');
    const remove = editor.getByRole('button', { name: /^Remove the condition/ });
    await expect(remove.first()).toBeVisible();
    for (let left = await remove.count(); left > 0; left--) {
      await remove.first().click();
      await expect(remove).toHaveCount(left - 1);
    }
    await editor.getByRole('button', { name: 'Add a number of people' }).click();
    await editor.getByRole('button', { name: 'Say which people' }).click();
    const group = editor.getByRole('group', { name: 'Number of people' });
    await group.getByLabel('Field').selectOption({ label: 'Buying Role' });
    await group.getByRole('button', { name: /^Champion/ }).click();
    await expect(editor).toContainText('there is at least one person where Buying Role is Champion');
    await seeCaught(editor, { won: caught('won'), lost: caught('lost'), open: caught('open') });
    await seeAccessible(page, 'A rule that counts people');
    await editor.getByRole('button', { name: 'Save the rule' }).click();
    await expect(
      page.getByText('Deals where there is at least one person where Buying Role is Champion'),
    ).toBeVisible();
  });
});
