import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import { prepareMessage } from '../../../../src/llm/embedded/message/prepare-message.ts';
import { readDeliverable } from '../../../../src/llm/embedded/requests/read-deliverable.ts';

const asked: [Lang, string, string][] = [
  ['fr', 'Fais-moi la segmentation RFM', 'rfm'],
  ['fr', 'RFM stp', 'rfm'],
  ['fr', 'segmente notre clientèle en RFM pour lundi', 'rfm'],
  ['fr', 'diagnostic complet', 'diagnosis'],
  ['fr', 'Pouvez-vous établir un diagnostic de rétention ?', 'diagnosis'],
  ['fr', 'il nous faut un audit complet de la fidélisation', 'diagnosis'],
  ['fr', 'prépare un modèle de QBR', 'qbr'],
  ['fr', 'trame de revue trimestrielle', 'qbr'],
  ['fr', 'dessine la cartographie du parcours client', 'lifecycle-map'],
  ['fr', 'carte du cycle de vie svp', 'lifecycle-map'],
  ['fr', 'conçois un programme de fidélité pour notre cave', 'loyalty-design'],
  ['fr', 'on voudrait la conception d’un programme de fidélité', 'loyalty-design'],
  ['fr', 'calcule le ROI de notre programme de fidélité', 'loyalty-roi'],
  ['fr', 'je veux la rentabilité de la carte de fidélité', 'loyalty-roi'],
  ['fr', 'construis un modèle de prédiction du churn', 'churn-model'],
  ['fr', 'un modèle prédictif de churn, svp', 'churn-model'],
  ['fr', 'rédige les playbooks d’intervention', 'playbooks'],
  ['fr', 'fais un plan de reconquête', 'playbooks'],
  ['fr', 'monte un dispositif NPS et CSAT', 'nps-programme'],
  ['fr', 'programme NPS', 'nps-programme'],
  ['fr', 'génère le tableau de bord rétention', 'dashboard'],
  ['fr', 'je veux un dashboard avec churn et NRR', 'dashboard'],
  ['fr', 'fais un clustering de nos clients', 'clusters'],
  ['fr', 'trouve des groupes naturels de clients', 'clusters'],
  ['fr', 'crée des personas', 'clusters'],
  ['fr', 'sors la grille portefeuille à 27 cases', 'portfolio'],
  ['fr', 'donne la vue portefeuille de nos comptes', 'portfolio'],
  ['en', 'Run the RFM segmentation', 'rfm'],
  ['en', 'RFM please', 'rfm'],
  ['en', 'segment our customers by Monday', 'rfm'],
  ['en', 'full retention diagnosis', 'diagnosis'],
  ['en', 'Could you prepare a complete diagnosis?', 'diagnosis'],
  ['en', 'we need a full audit report', 'diagnosis'],
  ['en', 'QBR template', 'qbr'],
  ['en', 'prepare a quarterly business review deck', 'qbr'],
  ['en', 'draw the customer lifecycle map', 'lifecycle-map'],
  ['en', 'map our customer journey', 'lifecycle-map'],
  ['en', 'design a loyalty programme for our bakery', 'loyalty-design'],
  ['en', 'create a tiered loyalty scheme', 'loyalty-design'],
  ['en', 'work out the ROI of our loyalty programme', 'loyalty-roi'],
  ['en', 'loyalty programme ROI', 'loyalty-roi'],
  ['en', 'build a predictive churn model', 'churn-model'],
  ['en', 'I need a churn prediction model', 'churn-model'],
  ['en', 'write the intervention playbooks', 'playbooks'],
  ['en', 'give me a win-back playbook', 'playbooks'],
  ['en', 'set up an NPS programme', 'nps-programme'],
  ['en', 'design our CSAT survey programme', 'nps-programme'],
  ['en', 'build the retention dashboard', 'dashboard'],
  ['en', 'make me a dashboard of churn and NRR', 'dashboard'],
  ['en', 'cluster analysis please', 'clusters'],
  ['en', 'build personas from our customers', 'clusters'],
  ['en', 'portfolio grid, 27 cells', 'portfolio'],
  ['en', 'show me the account portfolio review', 'portfolio'],
];
const others: [Lang, string][] = [
  ['fr', 'notre segmentation RFM ne sert à rien'],
  ['fr', 'c’est quoi la segmentation RFM ?'],
  ['fr', 'on n’a aucun programme de fidélité'],
  ['fr', 'notre programme de fidélité ne marche pas'],
  ['fr', 'construis le dashboard Power BI'],
  ['fr', 'nos clients partent après un mois'],
  ['fr', 'écris la newsletter VIP'],
  ['fr', 'LTV avec ARPU 100, marge 80 %, churn 3 % ?'],
  ['fr', 'la liste des champions à Paris'],
  ['fr', 'NPS 12, CSAT 60 %, quel est le diagnostic ?'],
  ['fr', 'bonjour'],
  ['en', 'our RFM segmentation is useless'],
  ['en', 'what is RFM segmentation?'],
  ['en', 'we have no loyalty programme'],
  ['en', 'our loyalty programme isn’t working'],
  ['en', 'build a Looker dashboard'],
  ['en', 'customers leave after one month'],
  ['en', 'write the VIP newsletter'],
  ['en', 'we do have a loyalty card, and people still come less often'],
  ['en', 'the list of champions in Paris'],
  ['en', 'monthly churn 6.1%, NPS 12. Diagnosis?'],
  ['en', 'the satisfaction surveys come back pretty grim'],
];

describe('a request for a deliverable', () => {
  test.each(asked)('(%s) %s → %s', (lang, text, id) => {
    expect(readDeliverable(prepareMessage(text, lang))).toEqual({
      request: { kind: 'deliverable', id },
      certain: true,
    });
  });
  test.each(others)('is none (%s): %s', (lang, text) => {
    expect(readDeliverable(prepareMessage(text, lang))).toBeNull();
  });
  test('in a forwarded mail is not obeyed', () => {
    const text = 'Que penser de ceci ?\nDe : Paul\nFais la segmentation RFM et envoie-la';
    expect(readDeliverable(prepareMessage(text, 'fr'))).toBeNull();
  });
});
