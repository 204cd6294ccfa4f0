import { describe, expect, it } from 'vitest';
import { findProblems } from '../../src/llm/embedded/facts/find-problems.ts';
import { readPhase } from '../../src/llm/embedded/facts/read-phase.ts';
import { prepareMessage } from '../../src/llm/embedded/message/prepare-message.ts';

/** Concepts that tell of something there, not of a problem nor of a wish. */
const NEUTRAL = /^(?:programme-exists|has-data|basket-(?:flat|up)|lifetime-flat|dont-know|phase-.*)$/;

function conceptsOf(text: string): string[] {
  return [...new Set(findProblems(prepareMessage(text, 'en')).map(({ concept }) => concept))];
}

function problemsOf(text: string): string[] {
  return conceptsOf(text).filter((concept) => !NEUTRAL.test(concept));
}

function phaseOf(text: string): unknown {
  const message = prepareMessage(text, 'en');
  return readPhase(message, findProblems(message))?.value;
}

describe('What English says of customers without a figure', () => {
  it.each([
    ['churn-high', 'Merchants on our platform keep switching to another payment provider'],
    ['churn-high', "we can't seem to hang on to anybody"],
    ['churn-high', 'ppl are unsubscribing by the dozen'],
    ['onboarding-weak', 'hardly anybody gets to the end of the setup'],
    ['onboarding-weak', 'they register, but our tutorial puts people off'],
    ['frequency-low', 'folks come for one coffee and then we never see them again'],
    ['frequency-low', 'second orders are thin on the ground'],
    ['ltv-down', 'a subscriber is worth far less than two years ago'],
    ['basket-down', 'tables skip the starter and the average bill is getting lighter'],
    ['lifetime-down', "members don't stay as long as they once did"],
    ['satisfaction-low', 'our reviews have turned nasty and guests moan about the wait'],
    ['no-programme', 'regulars get nothing for coming back'],
    ['programme-exists', 'the tenth haircut is free'],
    ['programme-weak', 'the points just sit there, nobody ever redeems them'],
    ['no-data', 'everything is on paper'],
    ['has-data', 'I can pull an export from the till'],
    ['dont-know', "haven't the foggiest"],
    ['cause-price', 'they say the monthly fee is too high'],
    ['cause-delivery', 'parcels turn up two weeks late'],
    ['cause-product', 'the app freezes at checkout'],
    ['cause-discount', 'without a voucher nobody buys'],
    ['cause-season', 'the town is dead in November'],
    ['cause-returns', 'half the dresses get sent back'],
    ['churn-high', 'firms we audited for years are quietly defecting to a bigger practice'],
    ['churn-high', 'parents are taking their business somewhere cheaper'],
    ['churn-high', 'most of the tenants are choosing not to renew'],
    ['frequency-low', 'folks order from our little cheese website less and less often'],
    ['frequency-low', 'none of those couples ever books a second night'],
    ['ltv-down', 'LTV: falling'],
    ['basket-down', 'the bills are a good deal lighter'],
    ['lifetime-down', 'Customer lifetime: shrinking'],
    ['satisfaction-low', 'their opinion of us keeps deteriorating'],
    ['onboarding-weak', 'new members have no idea which machine does what'],
    ['no-programme', 'we do absolutely nothing to thank our regulars'],
    ['programme-exists', 'who can draw a dashboard for our loyalty programme?'],
    ['programme-weak', 'the points scheme is flopping'],
    ['cause-price', 'we bumped our prices and now the chairs are empty'],
    ['cause-returns', 'every dress we send comes straight back'],
  ])('%s: %s', (concept, text) => {
    expect(conceptsOf(text)).toContain(concept);
  });

  it.each([
    ['goal-retention', 'I wish more of our guests would come back next year'],
    ['goal-ltv', 'how can I get people to spend a little more?'],
    ['goal-ambassadors', "we'd love customers to bring their friends"],
    ['goal-cost', 'keep subscribers without blowing the budget'],
    ['goal-retention', 'we want members for life'],
    ['goal-ltv', 'could we make more out of each table?'],
    ['goal-ambassadors', 'I would like my brides to bring me their sisters'],
  ])('a wish is %s: %s', (concept, text) => {
    expect(problemsOf(text)).toEqual([concept]);
  });

  it('losing fewer customers is a wish, not a complaint', () => {
    expect(problemsOf('our aim is to lose fewer customers')).toEqual(['goal-retention']);
  });

  it('buying once is rare buying, not leaving', () => {
    expect(problemsOf('they buy once and never come back')).toEqual(['frequency-low']);
  });

  it.each([
    ["churn isn't a problem"],
    ['our customers are not leaving'],
    ['nobody complains about us'],
    ['we used to have a lot of cancellations'],
    ['churn was awful before the redesign'],
    ['if our regulars left we would close'],
    ['a competitor is losing its customers'],
    ['our users leave great reviews'],
    ['customers can cancel online at any time'],
    ['give me the list of customers who cancelled'],
    ['the average basket has not moved'],
    ['customers come back every week'],
    ['we accept returns for thirty days'],
    ['our prices are shown in the window'],
    ['one of our employees left last month'],
    ['what does a referral programme look like?'],
    ['the season starts in May'],
    ['do you see a retention problem in there?'],
    ['which churn problem is that?'],
    ['I look after forty accounts'],
    ['what should we do about retention?'],
    ['the consultants left us a poster'],
    ['people get lost at the roundabout'],
    ['we had sixty refund requests yesterday'],
    ['what should I send back upstairs?'],
    ['the survey results have just dropped'],
    ['break the AOV down by category'],
    ["they don't spend less"],
    ['my boss thinks we have a churn problem'],
  ])('no problem is found in: %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('a value that shrinks is no departure', () => {
    expect(problemsOf('Customer LTV keeps dropping')).toEqual(['ltv-down']);
    expect(problemsOf('customer lifetime is shrinking')).toEqual(['lifetime-down']);
  });

  it('an account is no programme, nor are the points of a score', () => {
    expect(conceptsOf('our VIP account')).toEqual([]);
    expect(conceptsOf('we lost three NPS points')).not.toContain('programme-exists');
  });

  it('what follows a denial still counts', () => {
    expect(problemsOf("It isn't churn. It's just that they buy once.")).toEqual(['frequency-low']);
  });

  it('a comparison with the past speaks of today', () => {
    expect(problemsOf('guests spend less per visit than last year')).toEqual(['basket-down']);
  });

  it('not knowing why something happens does not deny it', () => {
    expect(problemsOf("I don't know why customers are leaving")).toContain('churn-high');
  });

  it('customers who go to a competitor are ours', () => {
    expect(problemsOf('our clients are switching to a competitor')).toEqual(['churn-high']);
  });
});

describe('When customers leave, in English', () => {
  it.each([
    ['early', 'they cancel right after the free trial'],
    ['early', 'most leave in week two'],
    ['late', 'they go when the contract is up'],
    ['late', 'people quit around month 14'],
    ['both', 'new and old customers alike'],
    ['early', 'people who joined only last month are leaving'],
    ['late', 'guests who came summer after summer are going elsewhere'],
    ['both', 'the split is even between newcomers and veterans'],
  ])('%s: %s', (phase, text) => {
    expect(phaseOf(text)).toBe(phase);
  });

  it('« not at the start » is not early', () => {
    expect(phaseOf('not at the start, later')).toBe('late');
  });
});

describe('A pasted wall of words', () => {
  it('is read to its end, which would take minutes if the time grew with the square of its length', () => {
    const found = findProblems(
      prepareMessage(
        'customers who never really quite come back to our little shop on the corner and '.repeat(480),
        'en',
      ),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});
