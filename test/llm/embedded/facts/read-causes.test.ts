import { describe, expect, test } from 'vitest';
import { readMessage } from '../../../../src/llm/embedded/read-message.ts';
import { nothing } from '../shown-messages.ts';

const blamedIn = (text: string) => readMessage(text, nothing).causes.map(({ id }) => id);

describe('what the words blame', () => {
  test.each([
    ['Nos clients partent à cause des prix.', 'price'],
    ['Les clients s’en vont parce que les livraisons sont toujours en retard.', 'delivery'],
    ['On ne vend qu’en promo.', 'discount-dependence'],
    ['Les gens ne viennent qu’en été.', 'season'],
    ['Les clients nous renvoient beaucoup trop d’articles.', 'returns'],
    ['Customers leave because we are too expensive.', 'price'],
    ['Customers leave because of late deliveries.', 'delivery'],
    ['Customers only buy when there is a discount.', 'discount-dependence'],
    ['People only come in summer.', 'season'],
    ['Too many products are returned to us.', 'returns'],
  ])('%s', (text, cause) => expect(blamedIn(text)).toEqual([cause]));

  test('is kept once each, in the order said, with its words', () => {
    const text = 'Customers leave because of late deliveries. Deliveries are always late, and prices are too high.';
    const { causes } = readMessage(text, nothing);
    expect(causes.map(({ id }) => id)).toEqual(['delivery', 'price']);
    for (const { quote } of causes) expect(text).toContain(quote);
  });

  test.each(['Notre NPS est de 12.', 'Nos clients partent.', 'What is a good price?', 'Our churn is 6% a month.'])(
    'is nothing where nothing is blamed: %s',
    (text) => expect(blamedIn(text)).toEqual([]),
  );
});
