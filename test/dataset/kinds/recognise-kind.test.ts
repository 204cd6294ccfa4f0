import { describe, expect, it } from 'vitest';
import { recognise, rowsOf } from './recognise.ts';

describe('a kind is recognised from few columns', () => {
  it.each([
    ['orders', 'customer,date'],
    ['orders', 'Client;Date'],
    ['orders', 'N° de commande;Date de commande;Client;Montant TTC (€);Pays;Canal'],
    ['orders', 'order_id,customer_id,order_date,amount,currency,channel,country'],
    ['orders', 'customer_id,created_at,amount'],
    ['orders', 'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Associated Contact,Create Date'],
    ['orders', 'Date;N° pièce;Code client;Libellé;Montant TTC'],
    ['orders', 'Date;Commande nº;Ventes nettes;État;Client'],
    ['orders', 'id_order;id_customer;current_state;total_paid;date_add'],
    ['orders', 'order_id,first_name,last_name,email,date,total'],
    ['refunds', 'order_id,customer,refund_date,amount'],
    ['refunds', 'Numéro d’avoir;Client;Date avoir;Montant'],
    ['customers', 'customer_id,email,first_name,last_name,signup_date,country,consent'],
    ['customers', 'Prénom;Nom;Adresse e-mail;Date d’inscription;Newsletter'],
    ['subscriptions', 'customer_id,plan,status,start_date,end_date,amount,currency,interval'],
    ['subscriptions', 'Client;Formule;Date de début;Date de fin;Montant'],
    ['invoices', 'invoice_id,customer_id,subscription_id,date,amount,period_start,period_end,status'],
    ['invoices', 'N° facture;Client;Abonnement;Date facture;Montant;Début de période;Fin de période'],
    ['cancellations', 'customer_id,cancelled_at,reason'],
    ['cancellations', 'Client;Date de résiliation;Motif de résiliation'],
    ['cancellations', 'Motif de départ'],
    ['surveys', 'score'],
    ['surveys', 'NPS Score,Comment'],
    ['surveys', 'Note;Commentaire;Date'],
    ['surveys', 'order_id,customer_id,review_score,review_comment_message,review_answer_timestamp'],
    ['tickets', 'ticket_id,customer_id,created_at,closed_at,subject,status,priority,order_id'],
    ['tickets', 'N° demande;Client;Date d’ouverture;Objet;Priorité'],
    ['events', 'user_id,event,timestamp'],
    ['events', 'account_id,week,sessions'],
    ['events', 'event_time,event_type,product_id,category_code,brand,price,user_id,user_session'],
    ['deliveries', 'order_id,customer_id,shipped_at,delivered_at,carrier,status'],
    ['deliveries', 'N° commande;Date d’expédition;Date de livraison;Transporteur'],
    ['loyalty_members', 'member_id,email,tier,points,joined_at,consent'],
    ['loyalty_members', 'N° adhérent;Date d’adhésion;Solde de points'],
    ['loyalty_movements', 'member_id,movement_date,points,movement_type'],
    ['loyalty_movements', 'N° adhérent;Date;Points gagnés;Points utilisés'],
    ['referrals', 'referrer_id,referred_id,date,reward'],
    ['referrals', 'E-mail parrain;E-mail filleul;Date parrainage'],
    ['campaigns', 'campaign,customer_id,sent_at,group,opened,clicked,ordered_at,amount'],
    ['campaigns', 'Client;Campagne;Date;Ouvert;Cliqué'],
    ['spend', 'month,channel,spend,new customers'],
    ['spend', 'Mois;Canal;Montant;Nouveaux clients'],
    ['spend', 'Campaign,Day,Cost,Impr.,Clicks,Conversions'],
    ['product_costs', 'sku,product,cost,price'],
    ['product_costs', 'Référence;Désignation;Prix d’achat HT;Prix de vente TTC'],
    ['customer_table', 'RowNumber,CustomerId,Surname,CreditScore,Geography,Gender,Age,Tenure,Balance,Exited'],
    ['customer_table', 'CustomerID,Gender,Age,Annual Income (k$),Spending Score (1-100)'],
  ])('%s: %s', (kind, line) => expect(recognise(line)).toMatchObject({ kind }));

  it('the e-mail names the customer where nothing else does', () => {
    expect(recognise('Email,Score')).toMatchObject({ fields: { customer: 'Email', email: 'Email', score: 'Score' } });
  });

  it('headers that are not used are listed; a table that keeps every column ignores none', () => {
    expect(recognise('order_id,customer,date,total,colour,gift wrap')).toMatchObject({
      kind: 'orders',
      ignored: ['colour', 'gift wrap'],
    });
    expect(recognise('customer id,seats,age,colour')).toMatchObject({ kind: 'customer_table', ignored: [] });
  });
});

describe('what looks like orders', () => {
  it('is orders where one stray column argues for something else', () => {
    for (const stray of ['rating', 'campaign', 'points', 'carrier', 'reward', 'refund_amount', 'priority']) {
      expect(recognise(`order_id,customer_id,order_date,amount,${stray}`), stray).toMatchObject({ kind: 'orders' });
    }
  });

  it('is orders with the details of their delivery', () => {
    const line = 'order_id,customer_id,order_date,amount,shipped_at,delivered_at,carrier,tracking_number';
    expect(recognise(line)).toMatchObject({ kind: 'orders' });
  });

  it('is another kind when that one explains every column that argues for orders', () => {
    expect(recognise('order_id,customer,date,refund_amount,reason')).toMatchObject({ kind: 'refunds' });
    expect(recognise('user_id,event,timestamp,amount')).toMatchObject({ kind: 'events' });
    expect(recognise('N° ticket;Client;Date;Montant')).toMatchObject({ kind: 'orders' });
  });

  it('is no order while nobody comes back and the date is that of a creation', () => {
    const rows = rowsOf(30, 'client#@example.com', '2024-01-01');
    expect(recognise('email,created_at', rows)).toMatchObject({ kind: 'customers' });
    expect(recognise('email,created_at', [...rows, ...rows])).toMatchObject({ kind: 'orders' });
  });
});

describe('what the first rows say', () => {
  it('a score must hold marks', () => {
    expect(recognise('customer_id,score', rowsOf(30, 'C#', '9'))).toMatchObject({ kind: 'surveys' });
    expect(recognise('customer_id,score', rowsOf(30, 'C#', '742'))).not.toMatchObject({ kind: 'surveys' });
    for (const mark of ['4,5', '9/10', '10 - Very likely', 'Satisfait (4)', '4 sur 5']) {
      expect(recognise('score', rowsOf(10, mark)), mark).toMatchObject({ kind: 'surveys' });
    }
  });

  it('a question is a score when its answers are marks', () => {
    const line = 'Pourquoi nous recommanderiez-vous ?;Nous recommanderiez-vous à un proche ?';
    expect(recognise(line, rowsOf(10, 'Le prix', '8'))).toMatchObject({
      kind: 'surveys',
      fields: { score: 'Nous recommanderiez-vous à un proche ?', comment: 'Pourquoi nous recommanderiez-vous ?' },
    });
  });

  it('a mostly empty column argues for nothing', () => {
    const mostly = rowsOf(30, 'O#', 'C#', '2024-01-01', '12', '');
    const some = rowsOf(5, 'R#', 'C#', '2024-01-01', '12', 'abîmé');
    expect(recognise('order,client,date,total,motif', [...mostly, ...some])).toMatchObject({ kind: 'orders' });
  });

  it('members have one row each, movements several', () => {
    const members = rowsOf(30, 'M#', '2024-01-01', '120');
    expect(recognise('member_id,created_at,points', [...members, ...members])).toMatchObject({
      kind: 'loyalty_movements',
    });
  });

  it('a customer column that is empty gives way to the next', () => {
    const rows = rowsOf(5, '', 'ana#@example.com', '2024-01-01');
    expect(recognise('customer id,email,date', rows)).toMatchObject({ fields: { customer: 'email' } });
  });

  it('counts that only fall, from age 0 or 1 on, are survivors', () => {
    const falling = ['0,1000,1000', '1,869,631', '2,743,468', '3,653,382'].map((row) => row.split(','));
    expect(recognise('year,high_end,regular', falling)).toMatchObject({
      kind: 'survivors',
      fields: { period: 'year' },
    });
    const rising = ['0,1000,1000', '1,869,631', '2,870,468', '3,653,382'].map((row) => row.split(','));
    expect(recognise('year,high_end,regular', rising)).toHaveProperty('refused');
  });

  it('one row per customer, and nothing else, is a customer table', () => {
    expect(recognise('customerID,seats,plan_size', rowsOf(30, 'C#', '4', 'big'))).toMatchObject({
      kind: 'customer_table',
    });
    expect(recognise('id,title,price,stock', rowsOf(30, '#', 'Tea', '4', '12'))).toHaveProperty('refused');
  });
});

describe('a refusal', () => {
  it.each([
    ['email,created_at', ['orders', 'customers']],
    ['N° facture;Client;Date facture;Montant TTC', ['orders', 'invoices']],
    ['customer_id,date,amount,campaign', ['orders', 'campaigns']],
    ['customer,date,score,amount', ['orders', 'surveys']],
    ['customer,date,reason', ['orders', 'cancellations', 'tickets']],
    ['order_id,customer_id,order_date,delivered_at', ['orders', 'deliveries']],
    ['order_id,customer_id,date,amount,reason', ['orders', 'refunds', 'tickets']],
    ['user_id,event,timestamp,amount,order_id', ['orders', 'events']],
    ['month,channel,amount', ['spend']],
  ])('of what may be several things names each with its flag: %s', (line, ids) => {
    const found = recognise(line);
    if (!('refused' in found)) throw new Error(`read as ${found.kind}`);
    expect([...found.refused.matchAll(/--as ([a-z_]+)/g)].map(([, id]) => id)).toEqual(ids);
    expect(found.refused).toContain(line.split(/[,;]/).join(', '));
    expect(found.needs).toEqual(['as']);
  });

  it('of what nearly is a kind names the missing field with its flag', () => {
    expect(recognise('order_id,total')).toEqual({
      refused: expect.stringContaining('--as orders --map customer=COLUMN --map date=COLUMN'),
      needs: ['as', 'customer', 'date'],
    });
    expect(recognise('order_id,customer,cancelled_at,reason')).toMatchObject({ needs: ['as', 'date'] });
  });

  it('of what is unknown lists the columns and the kinds', () => {
    expect(recognise('a,b', [], { file: 'x.csv' })).toEqual({
      refused: expect.stringMatching(
        /^The file “x\.csv” is not recognised\. Columns: a, b\. .*Kinds: orders, .*survivors/,
      ),
      needs: ['as', 'map'],
    });
  });
});

describe('the user', () => {
  it('names the kind', () => {
    expect(recognise('email,created_at', [], { as: 'customers' })).toMatchObject({ kind: 'customers' });
    expect(recognise('month,channel,amount', [], { as: 'spend' })).toMatchObject({
      kind: 'spend',
      fields: { day: 'month', channel: 'channel', amount: 'amount' },
    });
    expect(recognise('score', rowsOf(30, '85'), { as: 'surveys' })).toMatchObject({ fields: { score: 'score' } });
  });

  it('is told which field the named kind lacks', () => {
    expect(recognise('a,b', [], { as: 'spend' })).toEqual({
      refused: expect.stringContaining('--map day=COLUMN --map amount=COLUMN'),
      needs: ['day', 'amount'],
    });
  });

  it('names a column, by its header as written or nearly', () => {
    expect(
      recognise('Réf. acheteur;Le jour;Total', [], { map: { customer: 'ref acheteur', date: 'Le jour' } }),
    ).toEqual({
      kind: 'orders',
      fields: { customer: 'Réf. acheteur', date: 'Le jour', amount: 'Total' },
      ignored: [],
    });
  });

  it('settles an open question by naming a column', () => {
    const map = { sentAt: 'date' };
    expect(recognise('customer_id,date,amount,campaign', [], { map })).toMatchObject({ kind: 'campaigns' });
  });

  it('is told when a field or a column does not exist', () => {
    expect(recognise('client,date', [], { map: { colour: 'client' } })).toEqual({
      refused: expect.stringMatching(/^--map colour=…: there is no such field\. Fields: .*customer/),
      needs: ['map'],
    });
    expect(recognise('client,date', [], { map: { customer: 'payer' } })).toEqual({
      refused: '--map customer=payer: no column has this name. Columns of the file: client, date.',
      needs: ['map'],
    });
  });
});
