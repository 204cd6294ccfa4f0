import type { Industry } from '../../domain/industry.ts';
import { englishIndustryWords } from './lexicon/en/industry-words.ts';
import { englishTrades } from './lexicon/en/trade-words.ts';
import { frenchIndustryWords } from './lexicon/fr/industry-words.ts';
import { frenchTrades } from './lexicon/fr/trade-words.ts';
import { isInside, type Message, type Span, spanAt } from './message/message.ts';
import { type Mention, phraseSet } from './message/phrase-set.ts';

/** A place where a kind of business is named. `sector` = the whole sector rather than one business; `weak` = only « abonnement ». */
export type IndustryMention = Span & { readonly industry: Industry; readonly sector: boolean; readonly weak: boolean };

const words = phraseSet({ fr: frenchIndustryWords, en: englishIndustryWords }, { fr: frenchTrades, en: englishTrades });

const NAMED: Readonly<Record<string, readonly [industry: Industry, sector: boolean]>> = {
  'in-saas': ['saas', true],
  saas: ['saas', false],
  'in-ecommerce': ['ecommerce', true],
  ecommerce: ['ecommerce', false],
  'in-subscription': ['subscription', true],
  subscription: ['subscription', false],
  'in-retail': ['retail', true],
  retail: ['retail', false],
};

/** Every kind of business a message names, in order, the longest wording of each place. */
export function findIndustries(message: Message): IndustryMention[] {
  const all = words.find(message);
  const barred = all.filter(({ concept }) => concept === 'not');
  const mentions = all.filter((mention) => mention.concept !== 'not' && !isInside(barred, mention));
  const named = mentions.filter(
    (mention) => NAMED[mention.concept] !== undefined && !mentions.some((other) => holds(other, mention)),
  );
  return message.sentences.flatMap((sentence) => {
    const here = mentions.filter((mention) => isInside([sentence], mention));
    const has = (concept: string) => here.find((mention) => mention.concept === concept);
    const read = named.filter((mention) => spanAt([sentence], mention.start)).map((mention) => readName(mention, here));
    const recurring =
      has('recurring') !== undefined && read.every(({ industry }) => industry === 'retail' || industry === 'ecommerce');
    if (read.length === 0) return readTogether(has);
    return recurring ? readTogether(has).map((mention) => ({ ...mention, weak: false })) : read;
  });
}

/** A shop with « en ligne » in its sentence sells online. */
function readName(mention: Mention, sentence: readonly Mention[]): IndustryMention {
  const [industry, sector] = NAMED[mention.concept] ?? ['retail', true];
  const shop = sentence.some(
    ({ concept, start, end }) => concept === 'shop' && start >= mention.start && end <= mention.end,
  );
  const online = industry === 'retail' && shop && sentence.some(({ concept }) => concept === 'online');
  const { start, end } = mention;
  return { start, end, industry: online ? 'ecommerce' : industry, sector, weak: false };
}

/** Words that name a business only together: goods online, goods or consumers by subscription. */
function readTogether(has: (concept: string) => Mention | undefined): IndustryMention[] {
  const recurring = has('recurring');
  const [goods, away] = [has('goods'), has('online') ?? has('site')];
  if (recurring !== undefined) {
    const other = goods ?? has('consumer');
    const { start, end } = other === undefined ? recurring : around(recurring, other);
    return [{ start, end, industry: 'subscription', sector: false, weak: other === undefined }];
  }
  if (goods === undefined || away === undefined) return [];
  return [{ ...around(goods, away), industry: 'ecommerce', sector: false, weak: false }];
}

function around(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function holds(outer: Mention, inner: Mention): boolean {
  if (NAMED[outer.concept] === undefined || outer === inner) return false;
  const longer = outer.end - outer.start > inner.end - inner.start;
  return longer && outer.start <= inner.start && inner.end <= outer.end;
}
