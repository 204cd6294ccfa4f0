import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../../../src/dataset/kinds/kinds.ts';
import type { KindId } from '../../../src/domain/kind-id.ts';
import { type Bench, imbalance, openBench } from './table-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** The same rows as a French and as an English shop export them, and what they mean: field → values, row by row. */
type Case = { kind: KindId; fr: string; en: string; means: Record<string, (string | null)[]> };

const CASES: Case[] = [
  {
    kind: 'refunds',
    fr: 'Numéro avoir;N° de commande;Client;Date de remboursement;Montant remboursé;Motif\nA1;C-9;Zoé@Ex.fr;31/05/2024;1 012,50 €;Trop petit\nA2;C-7;17850.0;01/06/2024;;',
    en: 'Refund ID,Order ID,Customer ID,Refund date,Refund amount,Reason\nA1,C-9,zoé@ex.fr,2024-05-31,"€1,012.50",Trop petit\nA2,C-7,17850,2024-06-01,,',
    means: {
      refund: ['A1', 'A2'],
      order: ['C-9', 'C-7'],
      customer: ['zoé@ex.fr', '17850'],
      refundedAt: ['2024-05-31', '2024-06-01'],
      amount: ['1012.5000', null],
      reason: ['Trop petit', null],
      currency: ['EUR', null],
    },
  },
  {
    kind: 'customers',
    fr: 'ID client;E-mail;Prénom;Date d’inscription;Consentement;Nombre de commandes;Total achats;Pays\n7; Ana@EX.fr ;Ana;13/01/2024;oui;3;1.234,50;France\n8;;Bo;02/02/2024;non;0;0,00;\n',
    en: 'Customer ID,Email,First name,Signup date,Accepts Email Marketing,Total Orders,Total Spent,Country\n7,ana@ex.fr,Ana,2024-01-13,yes,3,"1,234.50",France\n8,,Bo,2024-02-02,no,0,0.00,\n',
    means: {
      customer: ['7', '8'],
      email: ['ana@ex.fr', null],
      firstName: ['Ana', 'Bo'],
      createdAt: ['2024-01-13', '2024-02-02'],
      acceptsMarketing: ['true', 'false'],
      ordersCount: ['3.0', '0.0'],
      totalSpent: ['1234.5000', '0.0000'],
      country: ['France', null],
    },
  },
  {
    kind: 'subscriptions',
    fr: 'Abonnement;Client;Formule;Date de début;Date de fin;MRR;Devise\nS1;7;Pro;31/01/2024;31/12/2099;29,90;EUR\nS2;8;Base;15/02/2024;;9,90;usd',
    en: 'Subscription ID,Customer ID,Plan,Start date,End date,MRR,Currency\nS1,7,Pro,2024-01-31,2099-12-31,29.90,EUR\nS2,8,Base,2024-02-15,,9.90,USD',
    means: {
      subscription: ['S1', 'S2'],
      customer: ['7', '8'],
      plan: ['Pro', 'Base'],
      startedAt: ['2024-01-31', '2024-02-15'],
      endedAt: ['2099-12-31', null],
      mrr: ['29.9000', '9.9000'],
      currency: ['EUR', 'USD'],
    },
  },
  {
    kind: 'invoices',
    fr: 'N° facture;Client;Date facture;Échéance;Total facture\nF1;7;31 mai 2024;30 juin 2099;120,00',
    en: 'Invoice number,Customer ID,Invoice date,Due date,Invoice total\nF1,7,"May 31, 2024","June 30, 2099",120.00',
    means: { invoice: ['F1'], issuedAt: ['2024-05-31'], dueAt: ['2099-06-30'], amount: ['120.0000'], currency: [null] },
  },
  {
    kind: 'cancellations',
    fr: 'Client;Date de résiliation;Motif de résiliation;Commentaire\n7;31/05/2024;Trop cher;"Je pars ; merci\nAu revoir"',
    en: 'Customer ID,Cancellation date,Cancellation reason,Comment\n7,2024-05-31,Trop cher,"Je pars ; merci\nAu revoir"',
    means: {
      customer: ['7'],
      cancelledAt: ['2024-05-31'],
      reason: ['Trop cher'],
      comment: ['Je pars ; merci\nAu revoir'],
    },
  },
  {
    kind: 'surveys',
    fr: 'Note NPS;Satisfaction;Date de réponse;Commentaire\n10;5;31/05/2024;Bien\n6;4;01/06/2024;',
    en: 'NPS score,CSAT,Response date,Comment\n10,5,2024-05-31,Bien\n6,4,2024-06-01,',
    means: {
      score: ['10.0', '6.0'],
      csat: ['5.0', '4.0'],
      answeredAt: ['2024-05-31', '2024-06-01'],
      comment: ['Bien', null],
      customer: [null, null],
    },
  },
  {
    kind: 'tickets',
    fr: 'N° ticket;Client;Date d’ouverture;Date de résolution;Objet\nT1;7;31/05/2024 10h15;01/06/2024 09h00;Colis',
    en: 'Ticket ID,Customer ID,Opened at,Solved at,Subject\nT1,7,2024-05-31 10:15:00,2024-06-01 09:00:00,Colis',
    means: { ticket: ['T1'], customer: ['7'], openedAt: ['2024-05-31'], closedAt: ['2024-06-01'], subject: ['Colis'] },
  },
  {
    kind: 'events',
    fr: 'Utilisateur;Date;Événement;Minutes\nu1;20240531;connexion;12,25',
    en: 'User ID,Event time,Event,Minutes\nu1,2024-05-31T23:59:00Z,connexion,12.25',
    means: { customer: ['u1'], at: ['2024-05-31'], event: ['connexion'], usage: ['12.25'] },
  },
  {
    kind: 'deliveries',
    fr: 'Numéro de suivi;Commande;Date d’expédition;Livraison prévue;Date de livraison;Retard\nX1;C1;30/05/2024;31/05/2024;01/06/2024;oui\nX2;C2;31/05/2024;02/06/2099;;',
    en: 'Tracking number,Order ID,Shipped at,Estimated delivery,Delivered at,Late\nX1,C1,2024-05-30,2024-05-31,2024-06-01,yes\nX2,C2,2024-05-31,2099-06-02,,',
    means: {
      tracking: ['X1', 'X2'],
      shippedAt: ['2024-05-30', '2024-05-31'],
      promisedAt: ['2024-05-31', '2099-06-02'],
      deliveredAt: ['2024-06-01', null],
      late: ['true', null],
    },
  },
  {
    kind: 'loyalty_members',
    fr: 'Client;Date d’adhésion;Palier;Solde de points\n7;31/05/2024;Or;1 250',
    en: 'Member ID,Joined at,Tier,Points balance\n7,2024-05-31,Or,"1,250"',
    means: { customer: ['7'], joinedAt: ['2024-05-31'], tier: ['Or'], points: ['1250.0'] },
  },
  {
    kind: 'loyalty_movements',
    fr: 'Client;Date du mouvement;Points;Type de mouvement\n7;31/05/2024;−50;achat\n7;01/06/2024;120;gain',
    en: 'Member ID,Movement date,Points,Movement type\n7,2024-05-31,-50,achat\n7,2024-06-01,+120,gain',
    means: { customer: ['7', '7'], points: ['-50.0', '120.0'], movement: ['achat', 'gain'] },
  },
  {
    kind: 'referrals',
    fr: 'Parrain;Filleul;Date de parrainage;Prime\n7;8;31/05/2024;10 €',
    en: 'Referrer ID,Referee ID,Referral date,Reward amount\n7,8,2024-05-31,€10',
    means: { referrer: ['7'], referred: ['8'], referredAt: ['2024-05-31'], reward: ['10.0000'], currency: ['EUR'] },
  },
  {
    kind: 'campaigns',
    fr: 'Campagne;Client;Date d’envoi;Groupe;Ouvert;Clics\nÉté;7;31/05/2024;témoin;non;0\nÉté;8;31/05/2024;envoyé;01/06/2024;2',
    en: 'Campaign,Customer ID,Sent at,Group,Opened,Clicks\nÉté,7,2024-05-31,témoin,no,0\nÉté,8,2024-05-31,envoyé,2024-06-01 10:00,2',
    means: {
      campaign: ['Été', 'Été'],
      sentAt: ['2024-05-31', '2024-05-31'],
      group: ['témoin', 'envoyé'],
      opened: ['false', 'true'],
      clicked: ['false', 'true'],
    },
  },
  {
    kind: 'spend',
    fr: 'Mois;Canal;Dépense;Nouveaux clients\nmai 2024;Publicité;1 500,00;30\njuin 2024;Publicité;1 600,50;28',
    en: 'Month,Channel,Spend,New customers\n2024-05,Publicité,"1,500.00",30\n2024-06,Publicité,"1,600.50",28',
    means: {
      day: ['2024-05-01', '2024-06-01'],
      channel: ['Publicité', 'Publicité'],
      amount: ['1500.0000', '1600.5000'],
      newCustomers: ['30.0', '28.0'],
    },
  },
  {
    kind: 'product_costs',
    fr: 'SKU;Coût unitaire (€);Marge\n0012;4,25;45 %\n0013;5,00;50 %',
    en: 'SKU,Unit cost (EUR),Gross margin\n0012,4.25,45%\n0013,5.00,50%',
    means: {
      sku: ['0012', '0013'],
      cost: ['4.2500', '5.0000'],
      margin: ['0.45', '0.5'],
      currency: ['EUR', 'EUR'],
    },
  },
  {
    kind: 'customer_table',
    fr: 'Client;Parti;Ancienneté;Formule\n7;oui;1,5;Pro\n8;non;;Base',
    en: 'Customer ID,Churn,Tenure,Formule\n7,Yes,1.5,Pro\n8,No,,Base',
    means: {
      customer: ['7', '8'],
      outcome: ['true', 'false'],
      tenure: ['1.5', null],
      a_formule: ['Pro', 'Base'],
      income: [null, null],
    },
  },
  {
    kind: 'survivors',
    fr: 'année;Grands comptes\n0;100\n1;86,9\n2;74,3',
    en: 'year,Grands comptes\n0,100\n1,86.9\n2,74.3',
    means: { period: ['0.0', '1.0', '2.0'], a_grands_comptes: ['100.0', '86.9', '74.3'] },
  },
];

describe.each(CASES)('a file of $kind', ({ kind, fr, en, means }) => {
  test.each([
    ['French', fr],
    ['English', en],
  ])('is read into its canonical table (%s export)', async (_, text) => {
    const found = await bench.readText(kind, text);
    const fields = Object.keys(means);
    const rows = await bench.rows(kinds[kind].table, fields);
    expect(Object.fromEntries(fields.map((field, at) => [field, rows.map((row) => row[at])]))).toEqual(means);
    expect(found.unread).toEqual([]);
    expect(imbalance(found)).toBe(0);
  });
});

test('every kind but orders has a case above', () => {
  expect(CASES.map(({ kind }) => kind).sort()).toEqual(
    Object.keys(kinds)
      .filter((kind) => kind !== 'orders')
      .sort(),
  );
});

test('a canonical table has a column for every field of its kind, whatever the file has', async () => {
  const found = await bench.readText('surveys', 'nps\n9\n10\n');
  expect(found.columns).toEqual({ score: 'nps' });
  expect(await bench.rows('surveys', Object.keys(kinds.surveys.fields))).toEqual([
    ['9.0', ...Array(9).fill(null)],
    ['10.0', ...Array(9).fill(null)],
  ]);
});

test.each([
  ['ended_at', ',\n', true],
  ['ended_at', ',2025-03-01\n', false],
  ['note', ',a\n', true],
])(
  'subscriptions none of which ends may be the running ones alone, which is said (%s, %j)',
  async (header, end, isSaid) => {
    const rows = [1, 2, 3].map((id) => `s${id},c${id},2025-01-0${id},30${id === 2 ? end : `,\n`}`).join('');
    const { notes } = await bench.readText(
      'subscriptions',
      `subscription_id,customer_id,start_date,amount,${header}\n${rows}`,
    );
    expect(notes.some(({ en }) => en.startsWith('No subscription of this file ends'))).toBe(isSaid);
  },
);
