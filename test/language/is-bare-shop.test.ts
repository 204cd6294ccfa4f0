import { describe, expect, it } from 'vitest';
import { isBareShop } from '../../src/language/is-bare-shop.ts';

describe('words for a shop', () => {
  it.each(['boutique', 'ma boutique', 'Notre magasin', 'magasins', 'our stores', 'Shop', 'the shop'])(
    'that say nothing of how it sells are bare: %s',
    (words) => {
      expect(isBareShop(words)).toBe(true);
    },
  );

  it.each(['boutique en ligne', 'magasin de chaussures', 'online store', 'nos deux magasins', 'workshop', ''])(
    'that say more are not: %s',
    (words) => {
      expect(isBareShop(words)).toBe(false);
    },
  );
});
