import type { Lexicon } from '../../message/phrase-set.ts';

/** Customers by a name of their own. */
const PEOPLE =
  '(<customers>|champions?|vips?|dormants?|hibernating|loyals?|promoters?|detractors?|ambassadors?|referrers?|inactives?|lapsed|cardholders?|spenders?|at risk|inactive|diners|donors|patients|contacts)';
const SOME =
  '(best|top|biggest|largest|most loyal|most profitable|loyal|lapsed|lapsing|inactive|dormant|at risk|active|high value|new|lost|first time|potential|red|{number}|top {number}|{number} best|{number} biggest)?';
const EVERY = '(the|all|all the|all our|every|our|my|those|these|any)';

/**
 * How English asks for customers by name, folded. `list` asks for people outright, `listWord` for a list of something, `send` says
 * where they go, `who` asks who, `described` is customers with a property; `segment.*` are the RFM segments, `stop.*` another intent.
 */
export const englishAudienceWords: Lexicon = {
  list: [
    `(give|get|find|pull|send|identify|isolate|select|filter|target|sync|push|upload|download|extract|export|list|fetch|retrieve|share|gather|expot) (me|us)? (out)? ${EVERY} ${SOME} ${PEOPLE}`,
    `(extract|export|expot|list|sync|push|upload|download|filter) ${SOME} ${PEOPLE}`,
    '(give|get|find|pull|send|list|download|fetch|show) (me|us)? (everyone|everybody|all of|all those)',
    `(lists?|csv|spreadsheet|extract|extraction|export|audiences?|audiance|segment|sample|extraction) (csv)? (of|with|for|:)? (the|all|our|everyone|everybody)? ${SOME} ${PEOPLE}`,
    `(names?|emails?|e mails?|phone numbers?|addresses|contact details|contacts) ((n|and) (emails?|names?|phones?))? (of|for) (the|all|our|everyone|everybody|those|ppl|people|subscribers)? ${SOME} ${PEOPLE}`,
    '(give|get|send) (me|us) (the)? (names?|emails?|phone numbers?)',
    `${PEOPLE} (as a)? (list|csv|export|file|spreadsheet|by name)`,
    'who (to|should (i|we)|do (i|we)) (call|contact|target|invite|win back)',
    'who should (get|receive) the',
    'lookalikes?',
    'look alikes?',
    '(call|exclusion|suppression|seed|mailing|klaviyo|customer|client) lists?',
  ],
  listWord: [
    '(to|into) (klaviyo|hubspot|brevo|mailchimp|google ads|meta|facebook ads|tiktok ads|pinterest)',
    'lists?',
    'csv',
    'spreadsheet',
    'extract(s|ion)?',
    'aud(ie|ia)nces?',
    'by name',
    'the names',
    'retargeting',
  ],
  send: [
    '(export|send|push|sync|upload|load|put|expot|share|resend|import) ... (to|into|with|for) (the|our|a|my)? (meta|facebook|google|tiktok|pinterest|klaviyo|klavyo|hubspot|brevo|mailchimp|crm|csv|excel)',
  ],
  who: [
    '(who|whos|who s) (has|have|hasn t|haven t|hasnt|havent|not|never|didn t|did not|has not|have not) .. (ordered|order|bought|buy|purchased|purchase|spent|visited|logged|returned|renewed|been|paid|opened|come)',
    '(who|whos|who s) (bought|ordered|spent|entered|left|cancelled|answered|gave) .. (twice|last|more|over|since|this|in|the|but|only)',
    `who are (my|our) ${SOME} ${PEOPLE}`,
    '(which|what) (customers?|clients?|accounts?|subscribers?|members?|buyers?|users?) (should (i|we)|have|haven t|has|are (at risk|due|about)|qualify|renew|bought|never|spent|didn t|cancelled)',
  ],
  described: [
    '(<customers>|diners|cardholders|donors|parents|patients|contacts|buyers|regulars|trialists) (who|that|whose|with|without|in|from|on|not|having|close|inactive|above|below|due|overdue|between|over|predicted|w)',
    '(everyone|everybody|those|people|anyone|all customers|only those|the ones|ppl) (who|that|whose|with|in|from)',
    'all (our)? (<customers>)',
  ],
  people: [PEOPLE],
  'segment.champions': ['champions?', 'vips?'],
  'segment.loyaux': ['loyals? (customers|clients|ones|segment)?', 'loyal (<customers>)'],
  'segment.potentiels': ['potential loyal(s|ists)?'],
  'segment.nouveaux': ['segment new', 'new segment'],
  'segment.prometteurs': ['promising (segment|customers)?'],
  'segment.a-cultiver': ['needs? (nurturing|attention)', 'needing attention'],
  'segment.a-risque': ['at risk'],
  'segment.dormants': ['dormants?', 'about to sleep', 'sleeping'],
  'segment.hibernants': ['hibernating', 'hibernators?'],
  'segment.perdus': ['lost (segment|customers|clients)'],
  'stop.count': [
    'how (many|much|often|long)',
    '(number|count|share|percentage|proportion|rate) of',
    'percentage',
    '(compare|evolution|plot|chart|graph|trend|average)',
    'by (channel|segment|month|city|plan)',
    '(tenure|churn|retention|nps) of',
  ],
  'stop.thing': [
    'lists? (of|all|the|your|our)? (kpis?|metrics?|actions?|segments?|tools?|ideas?|tasks?|products?|commands?|features?|questions?|data|steps|terms|things|deliverables)',
    'who (are you|owns|is responsible|is in charge|made|built|should own|does|gets)',
    '(write|draft|design)',
    '(newsletter|automat(e|ion)|automatically|workflow|definition|k means|clustering)',
    'means',
    'how (do|does|can|to|would|should|2)',
    'why',
    '(get|make|let|turn|help|give|getting|making|bring) (our|the|my|more)? (lapsed|existing|new|old|inactive)? <customers> (to|a|more|into|back|stick|stay|come|reasons?|spend)',
  ],
};
