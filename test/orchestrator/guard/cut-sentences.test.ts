import { describe, expect, it } from 'vitest';
import { cutSentences } from '../../../src/orchestrator/guard/cut-sentences.ts';

const sentencesOf = (text: string) => cutSentences(text).flatMap(({ sentences }) => sentences);

describe('cutSentences', () => {
  it.each([
    ['Un. Deux ! Trois ? Fin', ['Un.', 'Deux !', 'Trois ?', 'Fin']],
    ['M. Dupont revient. Il achète.', ['M. Dupont revient.', 'Il achète.']],
    ['Voyez p. ex. Lyon, cf. Paris. Puis partez.', ['Voyez p. ex. Lyon, cf. Paris.', 'Puis partez.']],
    ['Use a test, e.g. Monday. Then wait.', ['Use a test, e.g. Monday.', 'Then wait.']],
    ['Dites « Merci. » Puis attendez.', ['Dites « Merci. »', 'Puis attendez.']],
    ['He said “Wait.” Then he left.', ['He said “Wait.”', 'Then he left.']],
    [
      'Le taux est de {{figure:a.b. c}}. {{figure:x}} suit.',
      ['Le taux est de {{figure:a.b. c}}.', '{{figure:x}} suit.'],
    ],
    ['Attendez… Puis écrivez.', ['Attendez…', 'Puis écrivez.']],
    ['J. Martin a raison.', ['J. Martin a raison.']],
    ['le panier ; la fréquence, etc. puis rien', ['le panier ; la fréquence, etc. puis rien']],
  ])('cuts %s', (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  it('keeps the mark of a list apart, and lines apart', () => {
    expect(cutSentences('- Un point.\n2) Un autre. Et la suite.\n\nFin.')).toEqual([
      { mark: '- ', sentences: ['Un point.'] },
      { mark: '2) ', sentences: ['Un autre.', 'Et la suite.'] },
      { mark: '', sentences: [] },
      { mark: '', sentences: ['Fin.'] },
    ]);
  });
});
