import { describe, expect, test } from 'vitest';
import { prepareMessage } from '../../../src/llm/embedded/message/prepare-message.ts';
import { namedIndustry, readIndustry } from '../../../src/llm/embedded/read-industry.ts';

const french: [string, string][] = [
  ['Nous éditons un logiciel de planning pour les cliniques', 'saas'],
  ['notre SaaS RH perd des comptes', 'saas'],
  ['On est une startup SaaS de douze personnes', 'saas'],
  ['Éditeur de logiciels comptables, on voit partir les cabinets', 'saas'],
  ['notre application métier pour les notaires', 'saas'],
  ['chez nous c’est du SaaS, churn 4 %', 'saas'],
  ['SaaS. NRR 97 %.', 'saas'],
  ['j’ai une boutique en ligne de cerfs-volants', 'ecommerce'],
  ['on vend des tapis sur internet', 'ecommerce'],
  ['mon e-shop de bonsaïs stagne', 'ecommerce'],
  ['notre site de bijoux fait peu de réachat', 'ecommerce'],
  ['E-commerce, réachat à 19 %', 'ecommerce'],
  ['nous sommes une marketplace de seconde main', 'ecommerce'],
  ['parfumerie en ligne, panier en baisse', 'ecommerce'],
  ['notre marque DTC de bougies', 'ecommerce'],
  ['Shopify, 2 000 commandes, les gens ne reviennent pas', 'ecommerce'],
  ['on vend une box de bières tous les mois', 'subscription'],
  ['notre salle de sport perd ses adhérents', 'subscription'],
  ['je m’occupe des abonnements d’un quotidien régional', 'subscription'],
  ['notre appli de méditation se vide', 'subscription'],
  ['service de streaming de documentaires, nos abonnés filent', 'subscription'],
  ['livraison de fleurs par abonnement, 8 % de départs', 'subscription'],
  ['nos kits repas, 11 % de résiliations par mois', 'subscription'],
  ['opérateur mobile, on perd 2 % des lignes', 'subscription'],
  ['je tiens une crêperie à Quimper', 'retail'],
  ['notre hôtel de 40 chambres', 'retail'],
  ['mon salon de coiffure tourne au ralenti', 'retail'],
  ['chaîne de pharmacies, 22 % de membres actifs', 'retail'],
  ['la boulangerie ne revoit pas ses clients du samedi', 'retail'],
  ['nos trois restaurants à Nantes', 'retail'],
  ['mon client est un opticien, 12 % d’inscrits', 'retail'],
  ['librairie indépendante, la carte ne sert à rien', 'retail'],
  ['nos magasins de sport voient moins d’habitués', 'retail'],
  ['cinéma d’art et essai, les abonnés de la carte baissent', 'retail'],
  ['je gère un camping, les vacanciers ne reviennent plus', 'retail'],
];

const english: [string, string][] = [
  ['Accounting software here. GRR 74%.', 'saas'],
  ['We sell accounting software', 'saas'],
  ['we build a CRM for vets, clients leave at renewal', 'saas'],
  ['Our average ticket keeps falling. Sandwich chain.', 'retail'],
  ['We build a payroll tool, B2B software, for clinics', 'saas'],
  ['our SaaS keeps losing accounts', 'saas'],
  ["I'm at a software company of 40 people", 'saas'],
  ['software vendor here, NRR 97%', 'saas'],
  ["we're a B2B SaaS", 'saas'],
  ['our app for law firms loses seats', 'saas'],
  ['SaaS. GRR 88%.', 'saas'],
  ['I run an online store for kites', 'ecommerce'],
  ['we sell rugs online', 'ecommerce'],
  ['our Shopify shop has few repeat buyers', 'ecommerce'],
  ['e-commerce, repeat rate 19%', 'ecommerce'],
  ['our DTC candle brand', 'ecommerce'],
  ["we're a marketplace for second-hand clothes", 'ecommerce'],
  ['our online bookshop sees baskets shrinking', 'ecommerce'],
  ["the pet shop's website gets 20% repeat", 'ecommerce'],
  ['we ship a monthly subscription box of teas', 'subscription'],
  ['our gym loses members every spring', 'subscription'],
  ['our meditation app is leaking users', 'subscription'],
  ['newspaper, digital subscriptions, 5% churn', 'subscription'],
  ['we run a meal-kit company', 'subscription'],
  ['flower subscription, 8% leave each month', 'subscription'],
  ['our video streaming service', 'subscription'],
  ['our wine club loses one in ten each month', 'subscription'],
  ['I own a bakery in Leeds', 'retail'],
  ['our hotel has 40 rooms', 'retail'],
  ['my barbershop is quiet', 'retail'],
  ['chain of pharmacies, 22% active members', 'retail'],
  ['our three restaurants in Bristol', 'retail'],
  ['my client is a chain of opticians, 12% sign up', 'retail'],
  ["we're a coffee shop with a stamp card", 'retail'],
  ['our garden centres see fewer regulars', 'retail'],
  ['independent cinema, members come less often', 'retail'],
  ['I manage a spa', 'retail'],
];

const notOurs: ['fr' | 'en', string][] = [
  ['en', 'new shops never finish the setup'],
  ['en', 'our shops cancel before they go live'],
  ['en', 'A friend’s gym loses 12% of its members'],
  ['en', 'the bakery next door closed down'],
  ['fr', 'un bon taux de réachat en e-commerce ?'],
  ['fr', 'et en SaaS ?'],
  ['fr', 'quelle est la moyenne dans l’hôtellerie ?'],
  ['fr', 'pour un restaurant en général, c’est quoi un bon taux d’inscription ?'],
  ['fr', 'notre concurrent est un SaaS qui perd 10 % par mois'],
  ['fr', 'Pour mon mémoire : la norme de churn dans le streaming ?'],
  ['fr', 'quel churn pour les boutiques en ligne ?'],
  ['fr', 'on perd 4 % de nos clients par mois'],
  ['fr', 'comment choisir un logiciel de caisse ?'],
  ['fr', 'compare Paris et Lyon'],
  ['en', 'a good repeat rate in e-commerce?'],
  ['en', 'and for retail?'],
  ['en', 'what is normal churn for a SaaS in general?'],
  ['en', 'a competitor, a gym chain, loses 10%'],
  ['en', 'I am writing an essay on streaming services'],
  ['en', 'average churn for meal kits?'],
  ['en', 'we lose 4% of our customers a month'],
  ['en', 'Leeds shops vs York shops'],
  ['en', 'our previous company was a SaaS'],
];

describe('the industry of the user', () => {
  test.each(french)('%s → %s', (text, industry) => {
    expect(readIndustry(prepareMessage(text, 'fr'))).toMatchObject({ value: industry, certain: true });
  });
  test.each(english)('%s → %s', (text, industry) => {
    expect(readIndustry(prepareMessage(text, 'en'))).toMatchObject({ value: industry, certain: true });
  });
  test.each(notOurs)('is not read from others or from a sector in general (%s): %s', (lang, text) => {
    expect(readIndustry(prepareMessage(text, lang))).toBeNull();
  });
  test('keeps the words it was read from', () => {
    expect(readIndustry(prepareMessage('je tiens une crêperie à Quimper', 'fr'))?.quote).toBe('crêperie');
  });
  test('is uncertain when only a subscription is spoken of', () => {
    expect(readIndustry(prepareMessage('notre abonnement à 20 € perd 5 % par mois', 'fr'))).toMatchObject({
      value: 'subscription',
      certain: false,
    });
  });
});

describe('an industry that is merely named', () => {
  test.each([
    ['fr', 'un bon taux de réachat en e-commerce ?', 'ecommerce'],
    ['fr', 'et en SaaS ?', 'saas'],
    ['fr', 'et dans la restauration ?', 'retail'],
    ['fr', 'et pour une box ?', 'subscription'],
    ['en', 'and for retail?', 'retail'],
    ['en', 'what is normal churn for a SaaS in general?', 'saas'],
    ['en', 'average churn for meal kits?', 'subscription'],
    ['en', 'we are a bakery, what sign-up rate is good?', 'retail'],
  ] as const)('(%s) %s → %s', (lang, text, industry) => {
    expect(namedIndustry(prepareMessage(text, lang))).toBe(industry);
  });
  test('is null when none is', () => expect(namedIndustry(prepareMessage('a good NPS?', 'en'))).toBeNull());
});
