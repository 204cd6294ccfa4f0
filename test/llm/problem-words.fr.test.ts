import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../src/llm/embedded/facts/find-problems.ts';
import { readPhase } from '../../src/llm/embedded/facts/read-phase.ts';
import { prepareMessage } from '../../src/llm/embedded/message/prepare-message.ts';

/** Concepts that tell of something there, not of a problem nor of a wish. */
const NEUTRAL = /^(?:programme-exists|has-data|basket-(?:flat|up)|lifetime-flat|dont-know|phase-.*)$/;
const CLAUSES = new URL('../../training/clauses/fr/', import.meta.url);

function conceptsOf(text: string): string[] {
  return [...new Set(findProblems(prepareMessage(text, 'fr')).map(({ concept }) => concept))];
}

function problemsOf(text: string): string[] {
  return conceptsOf(text).filter((concept) => !NEUTRAL.test(concept));
}

function phaseOf(text: string): unknown {
  const message = prepareMessage(text, 'fr');
  return readPhase(message, findProblems(message))?.value;
}

function linesOf(file: string): string[] {
  return readFileSync(new URL(file, CLAUSES), 'utf8').trim().split('\n');
}

describe('What French says of customers without a figure', () => {
  it.each([
    ['churn-high', 'Nos sociétaires mettent les voiles les uns après les autres'],
    ['churn-high', 'on a beau faire, on ne retient personne'],
    ['churn-high', 'le portefeuille de Nadia se vide depuis mars'],
    ['onboarding-weak', 'presque personne ne va au bout du paramétrage'],
    ['onboarding-weak', 'ils ouvrent un compte et n’y reviennent jamais'],
    ['frequency-low', 'ils goûtent nos bières une fois et on ne les revoit jamais'],
    ['frequency-low', 'la deuxième commande tarde'],
    ['ltv-down', 'un adhérent nous rapporte bien moins qu’il y a deux ans'],
    ['basket-down', 'les tables sautent le dessert et l’addition maigrit'],
    ['lifetime-down', 'nos élèves restent de moins en moins longtemps'],
    ['satisfaction-low', 'nos avis sont de plus en plus mauvais et les convives râlent'],
    ['no-programme', 'les habitués ne reçoivent rien de plus que les autres'],
    ['programme-exists', 'la dixième coupe est offerte'],
    ['programme-weak', 'les points dorment, personne ne les réclame'],
    ['no-data', 'tout est noté dans un carnet'],
    ['has-data', 'je peux sortir un export de la caisse'],
    ['dont-know', 'franchement aucune idée'],
    ['cause-price', 'ils trouvent la mensualité trop élevée'],
    ['cause-delivery', 'les colis arrivent avec deux semaines de retard'],
    ['cause-product', 'l’appli plante au moment de payer'],
    ['cause-discount', 'sans code promo personne ne bouge'],
    ['cause-season', 'hors saison la ville est morte'],
    ['cause-returns', 'la moitié des robes nous est renvoyée'],
  ])('%s: %s', (concept, text) => {
    expect(conceptsOf(text)).toContain(concept);
  });

  it.each([
    ['goal-retention', 'j’aimerais que davantage de clientes reviennent l’an prochain'],
    ['goal-ltv', 'comment faire dépenser un peu plus à mes clients ?'],
    ['goal-ambassadors', 'on voudrait que les clients amènent leurs amis'],
    ['goal-cost', 'garder les abonnés sans exploser le budget'],
  ])('a wish is %s: %s', (concept, text) => {
    expect(problemsOf(text)).toEqual([concept]);
  });

  it.each([['garder nos abonnés en dépensant moins'], ['Fidéliser, d’accord, mais moins cher']])(
    'keeping customers for less is one wish, of cost: %s',
    (text) => {
      expect(problemsOf(text)).toEqual(['goal-cost']);
    },
  );

  it('losing fewer customers is a wish, not a complaint', () => {
    expect(problemsOf('notre but est de perdre moins de clients')).toEqual(['goal-retention']);
  });

  it('buying once is rare buying, not leaving', () => {
    expect(problemsOf('ils achètent une fois et ne reviennent jamais')).toEqual(['frequency-low']);
  });

  it.each([
    ['le churn n’est pas un problème'],
    ['nos clients ne partent pas'],
    ['les clients ne se plaignent jamais'],
    ['avant, on perdait des clients'],
    ['le churn était affreux avant la refonte'],
    ['si nos habitués partaient, on fermerait'],
    ['un concurrent perd tous ses abonnés'],
    ['nos utilisateurs laissent de très bons avis'],
    ['les clients peuvent résilier en ligne'],
    ['combien de clients sont partis en mars ?'],
    ['le panier moyen n’a pas bougé'],
    ['les clients reviennent chaque semaine'],
    ['le retour est gratuit pendant trente jours'],
    ['nos prix sont affichés en vitrine'],
    ['notre meilleur vendeur nous quitte'],
    ['à quoi ressemble un programme de parrainage ?'],
    ['la saison commence en mai'],
    ['les résultats de l’enquête viennent de tomber'],
    ['je voudrais votre avis sur nos chiffres'],
    ['deux consultants sont partis, il faut les remplacer'],
    ['écris aux clients qui ont résilié'],
    ['je me suis perdu à l’étape trois'],
    ['le compte VIP a été migré hier'],
  ])('no problem is found in: %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  it('a comparison with the past speaks of today', () => {
    expect(problemsOf('les clients dépensent moins par visite que l’an dernier')).toEqual(['basket-down']);
  });

  it('what lasted years and now months has shortened, across two clauses', () => {
    expect(problemsOf('avant, un élève restait trois ans, aujourd’hui un seul')).toEqual(['lifetime-down']);
  });

  it('a subject taken up again by a pronoun keeps its trend', () => {
    expect(conceptsOf('la LTV chute alors que le panier, lui, ne bouge pas')).toEqual(
      expect.arrayContaining(['ltv-down', 'basket-flat']),
    );
  });

  it('a basket that melts is no customer who leaves', () => {
    expect(problemsOf('le panier moyen fond comme neige au soleil')).toEqual(['basket-down']);
  });

  it('not knowing why something happens does not deny it', () => {
    expect(problemsOf('je ne sais pas pourquoi les clients partent')).toContain('churn-high');
  });

  it('customers who go to a competitor are ours', () => {
    expect(problemsOf('nos clients passent chez un concurrent')).toEqual(['churn-high']);
  });

  it('more and more is no denial', () => {
    expect(problemsOf('de plus en plus de clients résilient')).toEqual(['churn-high']);
  });
});

describe('When customers leave, in French', () => {
  it.each([
    ['early', 'ils résilient juste après l’essai gratuit'],
    ['early', 'la plupart partent dès la deuxième semaine'],
    ['late', 'ils s’en vont à l’échéance annuelle'],
    ['late', 'les gens partent au bout d’un an'],
    ['both', 'les nouveaux comme les anciens'],
  ])('%s: %s', (phase, text) => {
    expect(phaseOf(text)).toBe(phase);
  });

  it('« pas les nouveaux, les anciens » is late', () => {
    expect(phaseOf('ils partent, et pas les nouveaux, les anciens')).toBe('late');
  });

  it('« pas au début » is not early', () => {
    expect(phaseOf('pas au début, plus tard')).toBe('late');
  });
});

describe('The clauses of another author', () => {
  const files = readdirSync(CLAUSES).filter((file) => file.endsWith('.txt') && !/^(?:none|phase-both)/.test(file));

  it.each(files)('nine in ten of %s say what the file is named after', (file) => {
    const concept = file.replace('.txt', '').replace(/^churn-high-(?:early|late)$/, 'churn-high');
    const lines = linesOf(file);
    const found = lines.filter((line) =>
      concept.startsWith('phase-')
        ? phaseOf(line) === concept.slice('phase-'.length)
        : conceptsOf(line).includes(concept),
    );
    expect(found.length / lines.length).toBeGreaterThan(0.9);
  });

  it('one in a hundred of those that say nothing is misread at most', () => {
    const lines = linesOf('none.txt');
    const misread = lines.filter((line) => problemsOf(line).length > 0);
    expect(misread.length / lines.length).toBeLessThanOrEqual(0.01);
  });
});

describe('A pasted wall of words', () => {
  it('is read to its end, which would take minutes if the time grew with the square of its length', () => {
    const found = findProblems(
      prepareMessage(
        'des clients qui ne reviennent jamais tout à fait dans notre petite boutique du coin et '.repeat(456),
        'fr',
      ),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});
