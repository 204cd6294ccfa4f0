import { describe, expect, test } from 'vitest';
import type { Lang } from '../../../../src/domain/bilingual.ts';
import { prepareMessage } from '../../../../src/llm/embedded/message/prepare-message.ts';
import { readHandoff } from '../../../../src/llm/embedded/requests/read-handoff.ts';

const EMAIL = 'acquisition/email-marketing';
const domains: [Lang, string, string][] = [
  ['fr', 'Écris la newsletter VIP de janvier', 'content'],
  ['fr', 'peux-tu rédiger une étude de cas client ?', 'content'],
  ['fr', 'rédige un article de blog sur la fidélité', 'content'],
  ['fr', 'branche un workflow HubSpot quand un client résilie', 'automation'],
  ['fr', 'automatise les relances à J+30', 'automation'],
  ['fr', 'configure le déclencheur churn dans Zapier', 'automation'],
  ['fr', 'écris et envoie la séquence d’e-mails de reconquête', EMAIL],
  ['fr', 'prépare la campagne emailing de Noël', EMAIL],
  ['fr', 'programme une campagne SMS pour samedi', EMAIL],
  ['fr', 'construis un rapport Looker Studio', 'analytics'],
  ['fr', 'monte-nous un entrepôt de données', 'analytics'],
  ['fr', 'mets en place le tracking GA4', 'analytics'],
  ['fr', 'lance un test A/B sur la page d’accueil', 'performance'],
  ['fr', 'il faudrait personnaliser le site selon le visiteur', 'performance'],
  ['fr', 'anime notre groupe Facebook', 'social-strategy'],
  ['fr', 'écris dix posts Instagram', 'social-strategy'],
  ['fr', 'récolte de l’UGC, fais poster nos clients', 'social-strategy'],
  ['fr', 'peux-tu aligner nos objectifs de rétention avec la stratégie du groupe ?', 'strategie'],
  ['en', 'Write the January VIP newsletter', 'content'],
  ['en', 'could you draft a customer case study?', 'content'],
  ['en', 'write a blog article about loyalty', 'content'],
  ['en', 'wire a HubSpot workflow for cancellations', 'automation'],
  ['en', 'automate the day-30 reminders', 'automation'],
  ['en', 'set up a Zapier trigger when usage drops', 'automation'],
  ['en', 'write and send the win-back email sequence', EMAIL],
  ['en', 'prepare the Christmas mailing', EMAIL],
  ['en', 'schedule an SMS campaign for Saturday', EMAIL],
  ['en', 'build a Looker Studio report', 'analytics'],
  ['en', 'we need a data warehouse', 'analytics'],
  ['en', 'set up GA4 tracking', 'analytics'],
  ['en', 'run an A/B test on our onboarding', 'performance'],
  ['en', 'personalise our home page by visitor', 'performance'],
  ['en', 'manage our Facebook group', 'social-strategy'],
  ['en', 'write ten Instagram posts', 'social-strategy'],
  ['en', 'collect UGC from customers', 'social-strategy'],
  ['en', 'can you align our retention goals with the company strategy?', 'strategie'],
];
const owners: [Lang, string, RegExp][] = [
  ['fr', 'optimise notre SEO', /acquisition/],
  ['fr', 'gère nos Google Ads', /acquisition/],
  ['fr', 'rédige une offre d’emploi de CSM', /ressources humaines/],
  ['fr', 'il faut revoir notre stratégie de prix', /prix/],
  ['fr', 'rédige les mentions légales du jeu', /juridique/],
  ['en', 'optimise our SEO', /acquisition/],
  ['en', 'run our Google Ads', /acquisition/],
  ['en', 'write a job description for a CSM', /human resources/],
  ['en', 'set up a pricing strategy', /pricing/],
  ['en', 'check GDPR compliance of our mailings', /legal/],
];
const others: [Lang, string][] = [
  ['fr', 'notre newsletter VIP ne marche plus'],
  ['fr', 'les avis Google dégringolent'],
  ['fr', 'nos clients partent après la campagne'],
  ['fr', 'fais-moi la segmentation RFM'],
  ['fr', 'fais un plan de reconquête'],
  ['fr', 'tableau de bord rétention'],
  ['fr', 'exporte les champions vers Facebook Ads'],
  ['fr', 'logo churn à 3 %'],
  ['fr', 'comment réduire le churn ?'],
  ['fr', 'une vidéo TikTok nous descend, 12 000 vues'],
  ['fr', 'croître sans recruter de nouveaux clients'],
  ['en', 'our VIP newsletter doesn’t work any more'],
  ['en', 'our Google reviews are dropping'],
  ['en', 'customers cancel since the campaign'],
  ['en', 'run the RFM segmentation'],
  ['en', 'give me a win-back plan'],
  ['en', 'retention dashboard'],
  ['en', 'upload this segment to Meta Ads'],
  ['en', 'logo churn is 3%'],
  ['en', 'how do we reduce churn?'],
  ['en', 'a TikTok trashing us has 80k views'],
  ['en', 'skincare brand, mostly Instagram traffic, few repeat buyers'],
];

describe('work that belongs to another team', () => {
  test.each(domains)('(%s) %s → %s', (lang, text, domain) => {
    expect(readHandoff(prepareMessage(text, lang))).toMatchObject({
      request: { kind: 'handoff', domain, owner: null },
      certain: true,
    });
  });
  test.each(owners)('(%s) %s has no domain but an owner', (lang, text, owner) => {
    const reading = readHandoff(prepareMessage(text, lang));
    expect(reading?.request.domain).toBeNull();
    expect(reading?.request.owner).toMatch(owner);
  });
  test.each(others)('is not asked for (%s): %s', (lang, text) => {
    expect(readHandoff(prepareMessage(text, lang))).toBeNull();
  });
});
