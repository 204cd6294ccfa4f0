import { describe, expect, it } from 'vitest';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import type { ReadingContext } from '../../../../src/domain/model.ts';
import { prepareMessage } from '../../../../src/llm/embedded/message/prepare-message.ts';
import { readAudience } from '../../../../src/llm/embedded/requests/read-audience.ts';

function read(text: string, lang: Lang, last: ReadingContext['last'] = null) {
  return readAudience(prepareMessage(text, lang), { lang, today: '2026-07-15', open: null, facts: {}, last });
}

const ASKED: readonly [Lang, string, readonly string[]][] = [
  ['fr', 'la liste des champions à Paris', ['champions', 'à Paris']],
  ['fr', 'qui n’a pas commandé depuis 6 mois ?', ['n’a pas commandé depuis 6 mois']],
  ['fr', 'Exporte les clients à risque vers Klaviyo', ['à risque']],
  ['fr', 'sors-moi les abonnés dormants de Toulouse, en CSV svp', ['abonnés dormants', 'Toulouse']],
  ['fr', 'liste des clients sans commande depuis 90 jours', ['sans commande depuis 90 jours']],
  ['fr', 'donne-moi les 50 meilleurs clients', ['50 meilleurs clients']],
  ['fr', 'envoie les vip dans Brevo', ['vip']],
  ['fr', 'les emails des clients fidèles de Nantes', ['fidèles', 'Nantes']],
  ['fr', 'dormants, plus de 300 € dépensés, Lille', ['dormants', 'plus de 300 € dépensés', 'Lille']],
  ['fr', 'audience lookalike à partir des champions pour Meta', ['lookalike à partir des champions']],
  ['en', 'list of champions in Leeds', ['champions', 'in Leeds']],
  ['en', 'export the customers who bought twice and not since March to Klaviyo', ['bought twice', 'not since March']],
  ['en', 'customers who bought once but nothing since June, to HubSpot', ['bought once', 'nothing since June']],
  ['en', 'who hasn’t ordered in 90 days?', ['hasn’t ordered in 90 days']],
  ['en', 'Give me the at-risk customers as a CSV', ['at-risk customers']],
  ['en', 'send the VIPs to Meta please', ['VIPs']],
  ['en', 'dormants, spent over 200, Bristol only', ['dormants', 'spent over 200', 'Bristol only']],
  ['en', 'get me all the clients with more than 3 orders', ['with more than 3 orders']],
  ['en', 'pull the emails of lapsed customers', ['lapsed customers']],
];

const OTHERS: readonly [Lang, string][] = [
  ['fr', 'combien de champions en ce moment ?'],
  ['fr', 'les clients partent après un mois'],
  ['fr', 'un fichier client dans ma caisse, c’est tout ce que j’ai'],
  ['fr', 'je voudrais trouver de nouveaux clients'],
  ['fr', 'écris la newsletter des VIP'],
  ['fr', 'une cliente VIP menace de partir'],
  ['fr', 'qui a gagné le match hier ?'],
  ['en', 'how many at-risk accounts do we have?'],
  ['en', 'customers leave after the first box'],
  ['en', 'get people to come back more often'],
  ['en', 'who are you?'],
  ['en', 'list the metrics you know'],
  ['en', 'write an email to our champions'],
];

describe('customers asked for by criteria', () => {
  it.each(ASKED)('%s: « %s »', (lang, text, criteria) => {
    expect(read(text, lang)).toEqual({ request: { kind: 'audience', criteria }, certain: true });
  });

  it.each(OTHERS)('%s: « %s » is not surely one', (lang, text) => {
    expect(read(text, lang)?.certain ?? false).toBe(false);
  });

  it('adds what a short message narrows', () => {
    const slots = { metric: null, period: null, segment: null, by: null, chart: null };
    const last: ReadingContext['last'] = {
      intent: 'audience',
      request: { kind: 'audience', criteria: ['champions'] },
      slots,
    };
    expect(read('garde seulement ceux de Lille', 'fr', last)).toEqual({
      request: { kind: 'audience', criteria: ['champions', 'Lille'] },
      certain: true,
    });
    expect(read('only those in Leeds', 'en', last)?.request.criteria).toEqual(['champions', 'in Leeds']);
  });
});
