import { describe, expect, test } from 'vitest';
import { detectLanguage } from '../../../src/llm/embedded/detect-language.ts';

describe('the language of a message', () => {
  test.each([
    'Notre NPS est de 12.',
    'trop de clients partent',
    'c’est quoi le churn ?',
    'Bonjour',
    'on perd 6% des abonnes par mois',
    'je sais pas trop',
  ])('French: %s', (text) => expect(detectLanguage(text, 'en')).toMatchObject({ lang: 'fr', foreign: false }));

  test.each([
    'Our NPS is 12.',
    'too many customers leave',
    'what is churn?',
    'Hello',
    'we lose 6% a month',
    'not sure',
    'churn’s gone mental',
  ])('English: %s', (text) => expect(detectLanguage(text, 'fr')).toMatchObject({ lang: 'en', foreign: false }));

  test.each(['NPS 12', 'SaaS', '6 %', '', '😀', 'LTV ARPU 100'])(
    'of the conversation when it shows none: %j',
    (text) => {
      expect(detectLanguage(text, 'fr')).toMatchObject({ lang: 'fr', foreign: false, sure: false });
      expect(detectLanguage(text, 'en')).toMatchObject({ lang: 'en', foreign: false, sure: false });
    },
  );

  test.each([
    'Wie hoch ist unsere Kündigungsrate?',
    '¿Cómo podemos reducir la tasa de abandono de nuestros clientes?',
    'Come possiamo ridurre il tasso di abbandono dei nostri clienti?',
    'Como podemos reduzir o cancelamento dos nossos clientes?',
    'Hoe kunnen wij het klantverloop verminderen?',
    '我们的客户流失率很高',
    'Нам нужно удержание клиентов',
    'عملاؤنا يغادرون',
  ])('foreign: %s', (text) => expect(detectLanguage(text, 'fr').foreign).toBe(true));

  test.each(['Notre site vend du café Kaffee, churn 6 %', 'Our brand is called Die Maus and our NPS is 12.'])(
    'is not foreign for a foreign word: %s',
    (text) => expect(detectLanguage(text, 'fr').foreign).toBe(false),
  );
});
