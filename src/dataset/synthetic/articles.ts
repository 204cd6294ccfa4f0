import type { Article } from './shop-plan.ts';

/** A small catalogue: four categories that sell about as much. */
export const articles: readonly Article[] = [
  { name: 'Linen shirt', category: 'Clothing', cents: 4490, weight: 9, raised: false },
  { name: 'Cotton T-shirt', category: 'Clothing', cents: 1990, weight: 14, raised: false },
  { name: 'Wool jumper', category: 'Clothing', cents: 6900, weight: 6, raised: false },
  { name: 'Coffee beans 1 kg', category: 'Grocery', cents: 2490, weight: 15, raised: false },
  { name: 'Olive oil 75 cl', category: 'Grocery', cents: 1690, weight: 12, raised: false },
  { name: 'Tea box', category: 'Grocery', cents: 2190, weight: 8, raised: false },
  { name: 'Face cream', category: 'Care', cents: 3290, weight: 10, raised: false },
  { name: 'Hand soap', category: 'Care', cents: 1290, weight: 13, raised: false },
  { name: 'Perfume 50 ml', category: 'Care', cents: 6400, weight: 5, raised: false },
  { name: 'Bath towel', category: 'Home', cents: 2790, weight: 11, raised: false },
  { name: 'Scented candle', category: 'Home', cents: 2490, weight: 10, raised: false },
  { name: 'Table lamp', category: 'Home', cents: 5900, weight: 5, raised: false },
];

const categories = [...new Set(articles.map(({ category }) => category))];

/** The same catalogue, two categories of it raised; `choice`, from 0 to 1, says which two neighbours. */
export function raiseTwoCategories(choice: number): readonly Article[] {
  const first = Math.floor(choice * categories.length) % categories.length;
  const raised = [categories[first], categories[(first + 1) % categories.length]];
  return articles.map((article) => ({ ...article, raised: raised.includes(article.category) }));
}

const bestSellers = articles.filter(({ weight }) => weight >= 10);

/** The best seller that `choice`, from 0 to 1, points at. */
export function pickBestSeller(choice: number): string {
  return bestSellers[Math.floor(choice * bestSellers.length) % bestSellers.length]?.name ?? '';
}
