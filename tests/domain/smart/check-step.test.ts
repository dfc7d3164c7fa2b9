import { describe, expect, it } from 'vitest';
import { checkStep } from '../../../src/domain/smart/check-step.ts';

const code = (text: string) => {
  const { hasAction, hasOwner, hasDate } = checkStep(text, { today: '2026-06-15' });
  return [hasAction, hasOwner, hasDate].map(Number).join('');
};

describe('an action step', () => {
  it.each([
    ['I will email the SENCDo by Friday', '111'], ['Email the SENCo', '100'], ['Ms Okafor will model the routine on 24/06/26', '111'], ['ECT - read the guidance, by next mentor meeting', '111'],
    ['Exit tickets made by me', '110'], ['Print exit tickets (Sam)', '110'], ['From Monday I will stand at the door', '110'], ['I call two families each week', '110'],
    ['Behaviour', '000'], ['Think about seating', '000'], ['More confidence', '000'], ['Nothing this week', '000'], ['By Friday', '001'], ['Mentor', '010'],
    ['Someone to cover my P5 so I can observe in Reception', '100'], ['Practise directions with my mentor, Thursday lunch', '101'], ['', '000'], ['x'.repeat(5000), '000'],
  ])('%.60s is %s', (text, expected) => expect(code(text)).toBe(expected)); // prettier-ignore
});
