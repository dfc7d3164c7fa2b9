import { expect, test } from '@playwright/test';
import { week } from '../pages.ts';
import { comeBackTo, fullPlan, openPlan } from '../plan-page.ts';
import { ready } from '../waiting.ts';

/** What each page is to somebody who hears it: the order, kinds, names and states of what it holds. More may stand between. */
test('the plan by ear: status, undo, the target with its fields, the review, what is done with it, what is folded away', async ({
  page,
}) => {
  await openPlan(page);
  await ready(page);
  const plan = page.getByRole('form', { name: 'Action plan' });
  await expect(plan).toMatchAriaSnapshot(`
    - form "Action plan":
      - paragraph: Nothing to save yet.
      - status
      - status
      - region "Target 1":
        - heading "Target 1" [level=2]
        - textbox "Target"
        - textbox "Why does it matter?"
        - combobox "A Teachers’ Standard it belongs to"
        - button "Add the Teachers’ Standard"
        - textbox "How will you know it has worked?"
        - heading "Action steps" [level=3]
        - group "Target 1, step 1":
          - textbox "What"
          - textbox "Who"
          - textbox "By when"
          - combobox "How far"
        - group "Target 1, step 2"
        - button "Add a step to target 1"
        - textbox "Date to reach it by"
      - button "Add a target"
      - group:
        - heading "Your session notes" [level=2]
      - group "When will you meet to look at this again?":
        - heading "When will you meet to look at this again?" [level=2]
        - textbox "Review date"
        - textbox "Time"
        - combobox "Length"
      - group "Use the plan":
        - button "Check the plan"
        - button "Add review to calendar"
        - button "Word"
        - button "Print"
      - group:
        - heading "More" [level=2]
      - group:
        - heading "Plan settings" [level=2]
  `);
  await comeBackTo(page, fullPlan(2, 1));
  await expect(plan).toMatchAriaSnapshot(`
    - form "Action plan":
      - paragraph: Saved on this device.
      - group "Undo and redo":
        - button "Undo"
        - button "Redo"
      - list "What is in this plan":
        - listitem:
          - link "2 targets"
        - listitem:
          - link "2 of 2 steps done"
        - listitem:
          - link "review 15 October 2027"
      - list "Targets of this plan":
        - listitem:
          - link /^Cold call/
        - listitem:
          - link /^Hinge questions/
      - button "Show all"
      - region "Target 1":
        - textbox "Target"
        - group "Is this target clear?":
          - heading "Is this target clear?" [level=3]
      - button "Add a target"
  `);
  // What is not shown is not heard either.
  await expect(page.getByRole('region', { name: 'Target 2' })).toHaveCount(0);
});

test('the checker by ear: the box, one question, each marked part with its verdict, the five criteria with theirs', async ({
  page,
}) => {
  await page.goto('smart-checker/');
  await page.getByLabel('Your target').fill('Improve my questioning in 9Y2 maths by half term');
  await expect(page.locator('.criterion')).toHaveCount(5);
  await expect(page.getByRole('form', { name: 'SMART checker' })).toMatchAriaSnapshot(`
    - form "SMART checker":
      - textbox "Your target"
      - group "Is this target clear?":
        - heading "Is this target clear?" [level=2]
        - paragraph: /^To talk about/
        - group "The target read back":
          - blockquote:
            - button /^Improve .*\\(could be clearer. specific\\)$/
            - button /^9Y2 .* \\(clear. specific, time-bound\\)$/
        - term: /^Specific. /
        - term: /^Measurable. /
        - term: /^Achievable. /
        - term: /^Relevant. /
        - term: "Time-bound:"
        - definition: clear
      - button "Put it in my action plan"
  `);
});

test('the meeting by ear: the bar says where it is, then the part that is shown, and no other', async ({
  page,
}) => {
  await page.goto(`${week(1)}meeting/`);
  await ready(page);
  const main = page.locator('main');
  await expect(main).toMatchAriaSnapshot(`
    - group "Meeting":
      - paragraph: 1 of 3 Review and plan
      - paragraph: "10:00"
      - button "Start the timer"
      - 'link "Next: Theory to practice"'
    - navigation "Agenda":
      - group:
        - button "Set back to 10 minutes" [disabled]
  `);
  await expect(main).toMatchAriaSnapshot(`
    - region /^Review and plan/:
      - heading /^Review and plan/ [level=2]
  `);
  await expect(page.getByRole('region', { name: /^Theory to practice/u })).toHaveCount(0);
});
