import { cumulativeScale } from '../../maths/cumulative-scale.ts';
import type { Random } from '../../maths/seeded-random.ts';
import type { ShopLine } from './shop-order.ts';
import type { Article } from './shop-plan.ts';

/** Chance that a line is of the customer's favourite category, before any article is chosen. */
const FAVOURITE = 0.75;
/** Chances of one, two and three articles in an order, and of two of the same. */
const LINES = cumulativeScale([45, 35, 20]);
const TWICE = 0.15;

/** Draws the lines of orders from a catalogue, the raised articles at `priceLevel` times their price; an article is there once. */
export function lineDrawer(articles: readonly Article[]) {
  const everything = cumulativeScale(articles.map(({ weight }) => weight));
  const categories = [...new Set(articles.map(({ category }) => category))].map((category) =>
    cumulativeScale(articles.map((article) => (article.category === category ? article.weight : 0))),
  );

  function drawFavourite(draw: Random): number {
    return Math.floor(draw() * categories.length);
  }

  function drawLines(draw: Random, favourite: number, priceLevel: number): ShopLine[] {
    const lines = new Map<number, ShopLine>();
    const wanted = 1 + LINES.positionAt(draw() * LINES.total);
    for (let line = 0; line < wanted; line++) {
      const among = draw() < FAVOURITE ? (categories[favourite] ?? everything) : everything;
      const article = among.positionAt(draw() * among.total);
      const { cents, raised } = articles[article] ?? { cents: 0, raised: false };
      const unitCents = raised ? Math.round(cents * priceLevel) : cents;
      lines.set(article, { article, quantity: draw() < TWICE ? 2 : 1, unitCents });
    }
    return [...lines.values()];
  }

  return { drawFavourite, drawLines };
}
