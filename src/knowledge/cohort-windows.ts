/**
 * The columns of the document's cohort table: days since the first purchase, both ends included. Each is labelled by its
 * window so that none is mistaken for retention at 90 days (days 1–90). `fr` and `en` labels use the language's own letter.
 */
export const cohortWindows = [
  { id: 'd0', fromDay: 0, toDay: 0, label: { fr: 'J0', en: 'D0' } },
  { id: 'd1-30', fromDay: 1, toDay: 30, label: { fr: 'J1–30', en: 'D1–30' } },
  { id: 'd31-60', fromDay: 31, toDay: 60, label: { fr: 'J31–60', en: 'D31–60' } },
  { id: 'd61-90', fromDay: 61, toDay: 90, label: { fr: 'J61–90', en: 'D61–90' } },
  { id: 'd91-180', fromDay: 91, toDay: 180, label: { fr: 'J91–180', en: 'D91–180' } },
  { id: 'd181-365', fromDay: 181, toDay: 365, label: { fr: 'J181–365', en: 'D181–365' } },
] as const;
