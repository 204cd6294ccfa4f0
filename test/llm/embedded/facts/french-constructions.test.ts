import { describe, expect, test } from 'vitest';
import { saidIn } from './said-in.ts';

describe('a figure in French', () => {
  test.each([
    ['Le taux d’activation, il est à combien chez nous ? 24 %.', { activationRate: 0.24 }],
    ['Nos clients ? On en perd 2 sur cent par mois.', { churnMonthly: 0.02 }],
    ['Les gens s’inscrivent au programme, ça oui ! 52 % des clients.', { loyaltySignup: 0.52 }],
  ])('answers the question that names it: %s', (text, facts) => expect(saidIn(text)).toMatchObject(facts));

  test.each([
    ['Chaque mois, environ 40 de nos 800 abonnés résilient.', { churnMonthly: 0.05 }],
    ['9 désinscriptions pour 100 membres chaque mois.', { churnMonthly: 0.09 }],
    ['Notre carte de fidélité : 4 800 inscrits, 300 l’utilisent vraiment.', { activeMembers: 0.0625 }],
    ['Sur les 250 essais lancés en octobre, 20 ont débouché sur un abonnement payant.', { trialToPaid: 0.08 }],
  ])('is the share that two counts make: %s', (text, facts) => expect(saidIn(text)).toMatchObject(facts));

  test.each([
    ['Notre taux de renouvellement est de 71 % à 12 mois.', { retention12m: 0.71 }],
    ['Deux clients sur trois ne commandent qu’une seule fois.', { repeatRate: 1 / 3 }],
    ['Nos clients mettent quatre mois avant d’en tirer quelque chose.', { timeToValueDays: 120 }],
    ['Les récompenses de notre club ne sont réclamées que par 8 % des membres.', { redemptionRate: 0.08 }],
    ['La moitié des comptes ne sont jamais activés.', { activationRate: 0.5 }],
  ])('is known by the sentence around it: %s', (text, facts) =>
    expect(saidIn(text)).toMatchObject(
      Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, expect.closeTo(value, 6)])),
    ),
  );

  test.each([
    ['6 % seulement des membres du programme en sont actifs.', { activeMembers: 0.06 }],
    ['Le programme compte des milliers de membres, 8 % seulement utilisent leurs points.', { redemptionRate: 0.08 }],
    ['De l’essai gratuit au payant on est à deux pour cent.', { trialToPaid: 0.02 }],
    [
      'Ce mois on a perdu neuf pour cent des abonnés, contre 4,5 % d’ordinaire.',
      { churnMonthly: 0.09, churnBaseline: 0.045 },
    ],
    [
      'Churn 9 %/mois, 3 %/mois habituellement. Ancienneté des partants : > 18 mois.',
      { churnBaseline: 0.03, churnPhase: 'late' },
    ],
    ['Nos concurrents perdent 10 % par mois, nous on est à 1,5 %.', { churnMonthly: 0.015 }],
    ['Chaque client passe 1,1 commande par année.', { purchaseFrequency: 1.1 }],
    ['Les habitués, on les voit une fois tous les trois mois.', { purchaseFrequency: 4 }],
    [
      'On met 45 jours à rendre un client opérationnel, seuls 24 % finissent le paramétrage.',
      { timeToValueDays: 45, activationRate: 0.24 },
    ],
    ['Éditeur SaaS, 2 400 clients : NRR 96 %.', { customers: 2400 }],
    [
      'Mon panier moyen fond : 58e l’été dernier, 41e maintenant et la LTV descend.',
      { aov: 41, aovTrend: 'down', ltvTrend: 'down' },
    ],
  ])('is read whatever stands around it: %s', (text, facts) => expect(saidIn(text)).toMatchObject(facts));

  test('of nothing is no number: « zéro export »', () =>
    expect(saidIn('J’ai zéro export, zéro indicateur.').hasData).toBe(false));

  test('of today says when it is so, not over what it is counted', () =>
    expect(saidIn('Objectif : moins de 2 % de churn mensuel, aujourd’hui on est à 3,6 %.').churnMonthly).toBe(0.036));

  test('after a bound is the exact one', () =>
    expect(saidIn('Le CSAT est passé sous les 70 %, à 67 exactement.').csat).toBe(0.67));
});

describe('then and now in French', () => {
  test.each([
    ['Avant on perdait 7 % par mois. Aujourd’hui 2,4 %.', { churnMonthly: 0.024 }],
    ['le panier il est de 32 euros avant il était à 45', { aov: 32, aovTrend: 'down' }],
    ['Nos habitués passaient toutes les deux semaines, maintenant c’est tous les deux mois.', { frequencyLow: true }],
    ['L’écart entre deux commandes s’allonge : 45 jours en 2024, 70 aujourd’hui.', { timeBetweenPurchasesDays: 70 }],
    ['Les gens restaient 26 mois, on est à 17 maintenant.', { lifetimeTrend: 'down' }],
    ['Nos clients restent en moyenne 5 mois contre 8 l’an passé.', { lifetimeTrend: 'down' }],
    ['Délai entre deux commandes : 140 jours, contre 95 l’an dernier.', { frequencyLow: true }],
    ['De 41 en septembre, le NPS est tombé à 16 en octobre.', { nps: 16, npsDrop: 25 }],
    ['Taux de réachat 2025 : 22 %. Taux de réachat 2026 : 17 %.', { repeatRate: 0.17 }],
  ])('are told apart: %s', (text, facts) => expect(saidIn(text)).toMatchObject(facts));

  test('an NPS that fell over more than a month is no drop in a month', () =>
    expect(saidIn('De 41 en mars, le NPS est tombé à 16 en octobre.').npsDrop).toBeUndefined());

  test('how long a trend has lasted is no tenure', () =>
    expect(saidIn('Le churn baisse depuis six mois, on est à 1,8 % par mois.').churnPhase).toBeUndefined());
});

describe('what customers feel, beside a low score', () => {
  test('is a fact of its own when the words add to the figure', () =>
    expect(saidIn('Le NPS tourne autour de 22 et nos clients se plaignent de l’attente.')).toMatchObject({
      nps: 22,
      satisfactionLow: true,
    }));
  test('is none when only the figure is called bad', () =>
    expect(saidIn('Notre NPS est mauvais : 12.')).toEqual({ nps: 12 }));
  test('is not what a busy support team feels', () =>
    expect(saidIn('NPS à 12. Le support est débordé.')).toEqual({ nps: 12 }));
});

describe('somebody who is only a customer', () => {
  test.each([
    'Mon boulanger a une carte à tampons, est-ce que ça marche ?',
    'J’ai réservé un hôtel à Lisbonne et le service était nul.',
    'La pharmacie d’en face a perdu la moitié de sa clientèle.',
    'Mon beau-frère perd la moitié de ses clients chaque année dans son bar.',
  ])('says nothing of a business of theirs: %s', (text) => {
    const { industry, loyaltyProgram, churnHigh, churnMonthly } = saidIn(text);
    expect({ industry, loyaltyProgram, churnHigh, churnMonthly }).toEqual({});
  });
});

describe('what French words do not say', () => {
  test.each([
    ['La LTV de notre clientèle baisse depuis les fêtes.', 'churnHigh'],
    ['On fait quoi pour les garder de bonne humeur ?', 'goals'],
    ['NRR à 94 % chez nous, le board fait la tête.', 'satisfactionLow'],
    ['Je dois vous envoyer un fichier ?', 'hasData'],
    ['On est en page 4 sur Google pour « hôtel Annecy ».', 'industry'],
    ['J’ai un export de notre logiciel de réservation.', 'industry'],
  ])('%s: no %s', (text, name) => expect(saidIn(text)[name]).toBeUndefined());

  test.each([
    ['La direction souhaite que nous conservions davantage de clients.', { goals: ['retention'] }],
    ['Le comité demande que nous abaissions le coût de notre fidélisation.', { goals: ['cost'] }],
    ['ltv en baisse alors ke le panier bouge pas', { ltvTrend: 'down', aovTrend: 'flat' }],
    ['bon alors mes habitués viennent moins souvent. brasserie à Dijon', { industry: 'retail', frequencyLow: true }],
    ['8 % de churn mensuel sur l’app (abonnement)', { industry: 'subscription' }],
    ['Une box, et ça se désabonne au bout de 2 box.', { churnPhase: 'early' }],
  ])('and what they do: %s', (text, facts) => expect(saidIn(text)).toMatchObject(facts));
});

describe('French small trades and software firms', () => {
  test.each([
    ['Ma salle d’escalade marche à l’abonnement et on a bcp trop de résiliations.', { churnHigh: true }],
    ['Un SaaS pour clubs d’aviron, 85 clubs clients. Le GRR tourne à 96 %.', { customers: 85, grr: 0.96 }],
    ['La valeur vie baisse mais pas le panier.', { ltvTrend: 'down', aovTrend: 'flat' }],
    ['Qu’ils parlent de nous, c’est le but ; ensuite, en perdre moins.', { goals: ['ambassadors', 'retention'] }],
    ['Carte à tampons que 8 % des clients prennent.', { loyaltySignup: 0.08 }],
    ['Sur 100 personnes qui testent, y’en a que 5 qui paient.', { trialToPaid: 0.05 }],
  ])('are read: %s', (text, facts) => expect(saidIn(text)).toMatchObject(facts));

  test.each([
    ['Je voudrais un avis sur la fidélité de mes clients.', 'goals'],
    ['Je ne sais pas ce qui cloche dans notre fidélisation.', 'churnHigh'],
    ['380 clients au 1er du mois, 19 départs avant le 31 : quel taux de churn ?', 'customersLost'],
    ['La moitié de nos clients n’ont acheté qu’une fois cette année.', 'purchaseFrequency'],
  ])('%s: no %s', (text, name) => expect(saidIn(text)[name]).toBeUndefined());
});
