const BARE_SHOP = /^(?:(?:my|our|ma|mon|notre|the|la|le) )?(?:stores?|shops?|boutiques?|magasins?)$/i;

/** Words that name a shop and nothing more: they do not say whether it has walls or sells online. */
export function isBareShop(words: string): boolean {
  return BARE_SHOP.test(words);
}
