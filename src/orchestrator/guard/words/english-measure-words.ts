import { type MeasureWord, named, weakly } from './measure-word.ts';

/** English names of measures, the longest first. */
export const englishMeasureWords: readonly MeasureWord[] = [
  named(
    'memberPurchases',
    "members' (?:purchases|spend(?:ing)?|sales|revenue)|(?:purchases|sales|revenue) (?:of|by|from|to) members",
  ),
  named('plan', '\\bplan\\b(?! (?:for|on|to)\\b)'),
  named(
    'perCustomer',
    '(?:each|an?|every|one) (?:active |average |typical )?(?:customer|buyer) (?:\\w+ )?(?:brings?|brought|spends?|spent|generates?)(?: in)?|per customer, (?:the |your )?(?:revenue|sales|spend|value)',
  ),
  named('assumption', 'assumed (?:response|rate)'),
  named('basket perCustomer', '(?:order|orders|buy|buys) (?:\\w+ )?for(?= \\ue000)'),
  named('basket', 'each time'),
  named('often', 'often'),
  named('firstYear', 'first year|year one'),
  named('error', '(?:mean|average) error(?: per customer)?'),
  named(
    'gain',
    '(?:extra|additional|incremental|more|added|further) (?:sales|revenue|orders|margin)|(?:sales|revenue) (?:gain|uplift)|\\bgains?\\b|\\buplift\\b|upside|(?:bring|bringing|brings|yield|yields|earn|add|adds) (?:in )?(?:between |up to |at least |at most |as much as |from )?(?=\\ue000)|at stake|impact',
  ),
  named('ltvCac', 'ltv ?(?:[:/]|to) ?cac|brings (?:in )?\\ue000 times|times (?:their|its|the) acquisition cost'),
  named('ltv perCustomer', '(?:customer )?life ?time value|\\bltv\\b|\\bclv\\b'),
  named('payback', 'payback'),
  named('cac', '(?:customer )?acquisition costs?|costs? (?:of|per) acqui\\w+|\\bcac\\b'),
  named('nrr', 'net (?:revenue )?retention|\\bnrr\\b'),
  named('grr', 'gross (?:revenue )?retention|\\bgrr\\b'),
  named('revenueChurn', 'revenue churn'),
  named('mrr', '(?:monthly )?recurring revenue|\\bmrr\\b'),
  named('arpu', '(?:average |monthly )revenue per (?:customer|user)|\\barpu\\b'),
  named('health', 'health score'),
  named('trial', 'trial-to-paid(?: conversion)?|trials? convert\\w*'),
  named('activation', 'activation(?: rate)?'),
  named('timeToValue', 'time to value'),
  named('referral', 'referral(?: rate)?|refer(?: others)?\\b'),
  named('renewal', 'renewal(?: rate)?'),
  named(
    'other',
    '(?:conversion|open|click|click-through|bounce|unsubscribe|abandonment|engagement|refund|growth|margin|completion) rate|gross margin|market share|cost per (?:click|contact)',
  ),
  named('npsMargin', 'margin of error'),
  named('responses', 'respon(?:ses?|dents?)|answers?|answered|responded'),
  named(
    'npsDrop',
    'nps points? lost|points? (?:lost|of nps)|nps (?:drop|fall|fell|lost|decline)\\w*|(?:drop|fall|decline) in (?:the )?nps',
  ),
  named('nps', '\\bnps\\b|net promoter(?: score)?'),
  named('csat', '\\bcsat\\b|satisfied customers|satisfaction'),
  named('signup', 'sign(?:ed|s|ing)?[ -]?ups?(?: (?:to|for) the programme)?|enrol\\w+|joined|join\\b|belong'),
  named('members', 'active members|members (?:are|who are) active'),
  named(
    'redemption rewards',
    'rewards? (?:are |is |get |ever )*(?:redeemed|claimed|used)(?! in a year)|redemption(?: rate)?|redeem\\w*',
  ),
  named('rewards', 'rewards?|perks'),
  named('cohort returning', 'cohorts?|windows?'),
  named(
    'pareto',
    '(?:top|best|biggest|largest) (?:\\d+% of )?(?:customers|buyers)|concentrat\\w+|pareto|\\d+ ?% of (?:all |your |the )?(?:sales|revenue)',
  ),
  named(
    'oneTime',
    '(?:only|just|no more than) once|once only|once and never\\w*|a single (?:order|purchase|time)|one[- ]order|one[- ]time|single-order|(?:yet to|never|not|no|without) (?:\\w+ ){0,3}second (?:order|purchase)|never (?:came back|returned|ordered again|bought again|come back)',
  ),
  named(
    'frequency',
    '(?:purchase|order|buying) frequenc(?:y|ies)|frequency|(?:orders|purchases)(?: \\w+)? per (?:customer|buyer)|(?:orders?|buys?|purchases?|shops?|order) (?:on average |about |roughly |some )*(?=\\ue000)(?=\\ue000(?: times)?(?: a year)?)|times a year|how often',
  ),
  named(
    'interval',
    '(?:time|days?|gap|wait|interval|delay|rhythm|cycle|weeks)(?: \\w+){0,2} between (?:two |any two |their |its |one |successive |consecutive )?(?:purchases?|orders?)|between (?:two )?(?:purchases|orders)|purchase (?:cycle|rhythm|interval)|(?:buying|reorder|ordering|usual) (?:rhythm|cycle|interval)|from one (?:order|purchase) to the next|of the (?:one|purchase|order) before|(?:mean|median|average|usual|typical) (?:gap|wait|interval|delay)|the gap|wait(?:s|ed|ing)?\\b|(?:take|takes|taking)(?= \\ue000)|follow(?:s|ed)? the (?:previous|last|first) one|apart|before (?:ordering|buying|they order|they buy|reordering|coming back)|pass(?:es)? between',
  ),
  named(
    'repeat',
    'repeat (?:purchase )?rate|repeat purchase rate|repurchase rate|(?:at least|more than) (?:twice|once|two (?:orders|purchases|times)|one order)|two (?:or more )?(?:orders|purchases) or more',
  ),
  named('retention', 'retention(?: rate)?|retain\\w*'),
  named('repeat late', 'repeat (?:purchases?|orders?|customers?|buyers?|business)|repurchas\\w+'),
  named(
    'churn',
    'churn\\w*|attrition|customers? (?:are |were |is |being )?lost|lost customers?|customer loss(?:es)?|(?:loss|losses)\\b|(?:are|were|is) lost|(?:you|we) (?:\\w+ )?lose|los(?:e|es|ing|t) customers|leav(?:e|es|ing)\\b|left (?:in|each|last|every)|depart\\w*|(?:go|goes|going|gone|went|fall|falls|fell|fallen) (?:silent|quiet)|silent|stop(?:s|ped|ping)? (?:buying|ordering)|drift\\w* away|walk(?:s|ed)? away|disappear\\w*|drop(?:s|ped)? out',
  ),
  named('back returning', '(?:have |had )?(?:come|came|been) back|(?:have |had )?returned|\\bback\\b'),
  named(
    'returning',
    'com(?:e|es|ing) back|return(?:ing)?\\b|(?:buy|buys|bought|buying|order|orders|ordered|ordering|purchase|purchased|shop) again|reorder\\w*|(?:a|their|the) second (?:order|purchase)|place another order|second (?:order|purchase)',
  ),
  named(
    'basket',
    '(?:average )?(?:basket|order value)s?|(?:average|typical|mean) order|(?:per|each|an|every|one|on each|per single) order(?! frequency| book)|\\baov\\b',
  ),
  named(
    'perCustomer',
    '(?:revenue|sales|spend|spending|value|worth|turnover)(?: \\w+){0,2} (?:per|of a|of each|from each|by each|of an|from a|for each|of one|of every) (?:active )?(?:customer|buyer|person|head|member)|(?:each|a|an|every|one) (?:active |average |typical )?(?:customer|buyer)(?: \\w+)? (?:is |was )?(?:worth|brings?|brought|spends?|spent|generates?|is)|customer value|(?:yearly|annual) spend|are worth|is worth|a head|each(?= (?:a|per) year)',
  ),
  named('perCustomer revenue', 'spend(?:s|ing)?\\b|spent\\b'),
  named('perCustomer frequency', 'per (?:active )?(?:customer|buyer|head|person)'),
  named(
    'alive',
    '(?:probably |likely |still )+(?:buy|buying|active|alive)|still (?:buy|active|customers)|remain active',
  ),
  named(
    'missing',
    'missing|would take|(?:more|further|other) customers|(?:still )?needed|(?:still )?need(?:s)?\\b|short of',
  ),
  named(
    'newcomers',
    'new (?:customers?|buyers?|shoppers?|arrivals?|ones|clients)|newcomers?|first-time (?:buyers?|customers?)|(?:customers?|buyers?) (?:acquired|won|gained|recruited)|first (?:orders?|purchases?)|acquire[sd]?|recruit\\w*|joined',
  ),
  named('followed', 'followed|tracked|observed (?:for|over)|long enough'),
  named(
    'active',
    'active (?:customers?|buyers?|ones|base)|(?:customers?|buyers?)(?: \\w+)? active|active\\b|(?:ordered|bought|purchased)\\b|buyers',
  ),
  named('error', 'errors?|off by|misses by|accura\\w+'),
  named('holdout', '(?:held|set|kept|put) (?:out|aside|back)|hold-?out|check\\w*|verif\\w*'),
  named('group', 'control group|per group|each group|in each (?:group|arm)|group size|held back'),
  named(
    'duration',
    'last(?:s|ing)?\\b|run(?:s)?\\b|takes?\\b|for \\ue000|after \\ue000|within \\ue000|over \\ue000|weeks|test(?:s|ing)?\\b',
  ),
  named('aim', 'smallest effect|minimum (?:useful )?effect|worth (?:the action|the effort|acting)|worthwhile'),
  named(
    'effect',
    'visible (?:effect|difference)|effects?\\b|(?:can|will|would) (?:be )?(?:see|seen|show|detect\\w*)|detect\\w*|visible|measurable|show up',
  ),
  named('assumption', 'assum\\w+|hypothes\\w+|respond\\b|response rate|react\\b'),
  named('people', 'teams?|staff\\w*|payroll|salar(?:y|ies)|headcount'),
  named('tools', 'tools?|software|platforms?|tooling|subscriptions'),
  named('budget', 'budgets?|totals?|in total|investment|overall cost|total cost|all in'),
  named(
    'fteCost',
    '(?:loaded )?(?:yearly |annual )?costs? of (?:one|an?) (?:fte|full-time \\w+|hire|position)|\\bfte\\b|full-time|loaded|hire',
  ),
  named(
    'base',
    'share of (?:the |your |our )?(?:customer )?base|of (?:the|your|our) (?:whole |entire |customer )*(?:base|customer file)',
  ),
  named(
    'revenueShare',
    '(?:share|part|slice|proportion) of (?:the |your |our |all |total )?(?:revenue|sales|turnover)',
  ),
  named(
    'revenueShare revenue worth',
    '(?<=\\ue000 )of (?:the |your |our |all |total |their |its |all the )*(?:revenue|sales|turnover)',
  ),
  named('revenue', 'revenues?|sales|turnover|takings|sold'),
  named('worth', '(?:worth|valued at|for|that is|representing) (?:about )?(?=\\ue000)'),
  weakly(
    'base',
    '(?<=\\ue000 )of (?:the |your |our |all |these |those |its |the other )*(?:customers?|buyers?|clients?|them|shoppers)',
  ),
  weakly('orders', 'orders?|ordered|ordering'),
  weakly('purchases', 'purchases?|buy|buys'),
  weakly('customers', 'customers?|clients?|buyers?|shoppers?|people|base|accounts|ones|at[- ]risk|champions?|loyals?'),
];
