import { hinted, type MeasureWord, named, weakly } from './measure-word.ts';

/** English names of measures, the longest first. */
export const englishMeasureWords: readonly MeasureWord[] = [
  named(
    'aim effect retention repeat churn basket',
    '(?:mov|rais|lift|shift|chang|improv|increas|push|cut|lower|reduc)\\w* (?:the |your )?(?:90-day )?(?:retention|repeat purchases?|repeat rate|churn|basket|conversion|response) by(?= \\ue000)',
  ),
  named(
    'memberPurchases',
    "members' (?:purchases|spend(?:ing)?|sales|revenue)|(?:purchases|sales|revenue) (?:of|by|from|to) members|(?:what |whatever )?members (?:buy|bought|spend|spent|purchase)",
  ),
  named(
    'plan',
    '\\bplan\\b(?! (?:for|on|to)\\b)(?:(?: \\w+){0,3} (?:worth|brings?|yields?|returns?))?|(?:these|all|those) (?:\\w+ )?(?:actions|steps|measures|moves)|roadmap',
  ),
  named(
    'perCustomer',
    '(?:each|an?|every|one) (?:active |average |typical )?(?:customer|buyer) (?:\\w+ )?(?:(?:is|was) worth|brings?|brought|spends?|spent|generates?|contributes?)(?: in)?|per customer, (?:the |your )?(?:revenue|sales|spend|value)',
  ),
  named('assumption', 'assumed (?:response|rate)'),
  hinted('basket perCustomer revenue', '(?:order|orders|buy|buys|bought|ordered) (?:\\w+ )?for(?= \\ue000)'),
  hinted('basket', 'each time'),
  hinted('often', 'often'),
  hinted('firstYear', 'first year|year (?:one|1)'),
  named(
    'error',
    '(?:mean|average) error(?: per customer)?|(?:off|wrong|out) by (?:about )?\\ue000 (?:orders?|purchases?) per customer|(?<=\\ue000 )(?:orders?|purchases?) per customer off',
  ),
  named(
    'gain',
    '(?:extra|additional|incremental|more|added|further) (?:sales|revenue|orders|margin)|(?:sales|revenue) (?:gain|uplift)|\\bgains?\\b|\\buplift\\b|upside|at stake|impact|payoff|pay-off|windfall',
  ),
  hinted(
    'gain perCustomer revenue',
    '(?:bring|bringing|brings|brought|yield|yields|earns?|adds?|returns?|delivers?|generates?|contributes?|generated|recovers?|recoups?|promises?|is worth|are worth|be worth|worth|pays? back|expect|hope for)(?: (?!within|in|after|every)\\w+)? (?:in |back )?(?:between |up to |at least |at most |as much as |from |about |another |some |only |just )*(?=\\ue000)',
  ),
  named(
    'ltvCac',
    'ltv ?(?:[:/]|to) ?cac|brings (?:in )?\\ue000 times|times (?:their|its|the) acquisition cost|(?<=\\ue000 )times (?:what|as much|over|the cost|the price)',
  ),
  named('ltv perCustomer', '(?:customer )?life ?time value|\\bltv\\b|\\bclv\\b'),
  named('payback', 'payback'),
  named(
    'cac',
    '(?:customer )?acquisition costs?|costs? (?:of|per) acqui\\w+|\\bcac\\b|costs? to (?:win|acquire|recruit|gain|get)|(?:win|acquir|recruit|gain)\\w* (?:a|an|one|each|every) (?:new )?(?:customer|account|buyer|one|user)|(?<=\\ue000 )(?:to (?:win|acquire|recruit|gain|bring in|land)|(?:per|for each|for every|a) new (?:customer|account|buyer|user))|(?:cost|spend|spent|paid|pay)(?: you| us)? (?=\\ue000 to (?:win|acquire|recruit|gain|bring in|land))',
  ),
  named(
    'nrr',
    "net (?:revenue )?retention|\\bnrr\\b|(?:keep|retain|hold on to)s? \\ue000 of (?:(?:the|your|last year's|its|their|existing|recurring) )*revenue",
  ),
  named('grr', 'gross (?:revenue )?retention|\\bgrr\\b'),
  named('revenueChurn', 'revenue churn'),
  named('mrr', '(?:monthly )?recurring revenue|\\bmrr\\b'),
  named(
    'arpu',
    '(?:each|every|a) (?:customer|account|user|subscriber) pays|pays? (?=\\ue000 (?:a|per|each|every) month)|(?:average |monthly )revenue per (?:customer|user)|\\barpu\\b',
  ),
  named('health', 'health score'),
  named('trial', 'trial-to-paid(?: conversion)?|trials?\\b|trial users'),
  named('activation', 'activat\\w+|(?:get|gets|got) started|set-?up|milestone'),
  named(
    'timeToValue',
    'time[ -]to[ -]value|(?:(?:see|sees|feel|draw|get|gets|reach|reaches|find|first) (?:\\w+ )?(?:value|results?|benefits?))\\b',
  ),
  named('referral', 'referral(?: rate)?|refer(?: others)?\\b'),
  named('renewal', 'renewal(?: rate)?'),
  named(
    'other',
    '(?:conversion|open|click|click-through|bounce|unsubscribe|abandonment|engagement|refund|growth|margin|completion) rate|market share|cost per (?:click|contact)',
  ),
  named('npsMargin', 'margin of error|uncertainty|give or take|accurate to|plus or minus'),
  named('margin', '(?<!(?:wide|large|narrow|small|clear|comfortable|thin) )(?:gross )?margins?'),
  named(
    'responses assumption',
    'responses?(?! rate)|respondents?|repl(?:y|ies)|survey(?:s|ed)?(?= (?:answers|responses|replies))',
  ),
  hinted('responses assumption', 'survey(?:ed)?|polled|answers?|answered|responded|replied'),
  named(
    'npsDrop',
    'nps points? lost|points? (?:lost|of nps)|nps (?:(?:has|had|score|itself|just|recently) )*(?:drop|fall|fell|lost|lose|shed|gave up|give|slip|slid|decline|down)\\w*|(?:drop|fall|decline) in (?:the )?nps',
  ),
  named('nps', '\\bnps\\b|net promoter(?: score)?|recommend\\w*|\\bscore(?! card)'),
  named('csat', '\\bcsat\\b|satisfied customers|satisfaction'),
  named('signup', 'sign(?:ed|s|ing)?[ -]?ups?(?: (?:to|for) the programme)?|enrol\\w+|registered'),
  hinted('signup', 'join(?:s|ed|ing)?\\b|belongs?|hold a card'),
  named(
    'members',
    'active members|members (?:are |who are |still |remain )+active|(?<=\\ue000 )of (?:the |those |these |its |your |their )?members',
  ),
  named(
    'redemption rewards',
    'rewards? (?:are |is |get |ever )*(?:redeemed|claimed|used)(?! in a year)|redemption(?: rate)?|redeem\\w*|(?:actually |really |ever |get )+(?:used|claimed|spent)|cashed in',
  ),
  named('rewards', 'rewards?(?! (?:you|them|us|regulars|loyalty|customers))|perks|points given'),
  named('cohort returning', 'cohorts?|windows?'),
  named(
    'pareto',
    '\\d+ ?%(?! of (?:all |your |the )?(?:sales|revenue))|(?:top|best|biggest|largest) (?:\\d+% of )?(?:customers|buyers)|(?:top|best|biggest) (?:fifth|slice)|concentrat\\w+|pareto|\\d+ ?% of (?:all |your |the )?(?:sales|revenue)',
  ),
  named(
    'oneTime',
    '(?:only|just|no more than) once|once only|once and never\\w*|a single (?:order|purchase|time)|(?:came|bought|ordered|come|buy|order|tried you|try you) once|one[- ]order|one[- ]time|single-order|(?:yet to|never|not|no|without) (?:\\w+ ){0,3}second (?:order|purchase)|never (?:came back|returned|ordered again|bought again|come back)',
  ),
  named(
    'frequency',
    '(?:purchase|order|buying) frequenc(?:y|ies)|frequency|(?:orders|purchases)(?: \\w+)? per (?:customer|buyer)|(?:orders?|buys?|purchases?|shops?|order) (?:on average |about |roughly |some )*(?=\\ue000)(?=\\ue000(?: times)?(?: a year)?)|times a year|how often',
  ),
  named(
    'interval',
    '(?:time|days?|gap|wait|interval|delay|rhythm|cycle|weeks)(?: \\w+){0,2} between (?:two |any two |their |its |one |successive |consecutive )?(?:purchases?|orders?)|between (?:two )?(?:purchases|orders)|purchase (?:cycle|rhythm|interval)|(?:buying|reorder|ordering|usual) (?:rhythm|cycle|interval)|from one (?:order|purchase) to the next|of the (?:one|purchase|order) before|(?:mean|median|average|usual|typical) (?:gap|wait|interval|delay)',
  ),
  hinted(
    'interval timeToValue duration',
    'wait(?:s|ed|ing)?\\b|(?:take|takes|taking)(?: \\w+)?(?= \\ue000)|needs?(?= \\ue000)',
  ),
  hinted(
    'interval',
    'the gap|follow(?:s|ed)? the (?:previous|last|first) one|apart|before (?:ordering|buying|they order|they buy|reordering|coming back)|pass(?:es)? between|(?:return|returns|come back|comes back|order again|buy again|reorder|back) (?:again )?(?:with)?(?:in|after|every) (?:about |roughly |some )?(?=\\ue000)|stragglers',
  ),
  named(
    'repeat',
    'repeat (?:purchase )?rate|repeat purchase rate|repurchase rate|(?:at least|more than) (?:twice|once|two (?:orders|purchases|times)|one order)|two (?:or more )?(?:orders|purchases) or more',
  ),
  named('retention', 'retention(?: rate)?|retain\\w*'),
  hinted('retention', '(?<=\\ue000 )(?:still )?stay(?:ed|s)?\\b'),
  hinted('retention nrr', '(?:keep|keeps|kept|keeping|hold on to|retain)(?= \\ue000 of)'),
  named('repeat late', 'repeat (?:purchases?|orders?|customers?|buyers?|business)|repurchas\\w+'),
  named(
    'churn',
    'churn(?:s|ed|ing|ers)?|attrition|customers? (?:are |were |is |being )?lost|lost customers?|customer loss(?:es)?|(?:loss|losses)\\b|departures?|leavers|defect\\w+|(?:you|we) (?:\\w+ )?lose|los(?:e|es|ing|t) customers',
  ),
  hinted(
    'churn',
    '(?:are|were|is) lost|(?<=\\ue000 )lost|leav(?:e|es|ing)\\b(?! (?:an?|some|little|no) )|left\\b(?! to)|depart(?:s|ed|ing)?\\b|(?:go|goes|going|gone|went|fall|falls|fell|fallen) (?:silent|quiet)|silent|stop(?:s|ped|ping)? (?:buying|ordering)|drift\\w* away|walk(?:s|ed)? away|disappear\\w*|vanish\\w*|drop(?:s|ped)? out|quit\\b|cancel\\w*',
  ),
  hinted('back returning', '(?:have |had )?(?:come|came|been) back|(?:have |had )?returned|\\bback\\b'),
  hinted(
    'returning',
    'com(?:e|es|ing) back|(?:are|were|be) back|(?:ever|never) (?:order|buy|come|return)|return(?:s|ing)?\\b(?! (?:between|from|up|goods|items|an item|a parcel))|(?:buy|buys|bought|buying|order|orders|ordered|ordering|purchase|purchased|shop) again|reorder\\w*|(?:a|their|the) second (?:order|purchase)|place another order|second (?:order|purchase)',
  ),
  named(
    'basket',
    '(?:average )?(?:basket|order value)s?|(?:average|typical|mean) order|(?:per|each|an|every|one|on each|per single) order(?! frequency| book)|\\baov\\b|carts?\\b|order (?:size|total|amount)|at checkout|till receipt',
  ),
  named(
    'perCustomer',
    '(?:revenue|sales|spend|spending|value|worth|turnover)(?: \\w+){0,2} (?:per|of a|of each|from each|by each|of an|from a|for each|of one|of every) (?:active )?(?:customer|buyer|person|head|member)|(?:each|a|an|every|one) (?:active |average |typical )?(?:customer|buyer)(?: \\w+)? (?:is |was )?(?:worth|brings?|brought|spends?|spent|generates?|is)|customer value|(?:yearly|annual) spend',
  ),
  hinted(
    'perCustomer',
    'are worth|is worth|was worth|a head|each(?= (?:a|per) year)|contributes?|apiece|(?<=\\ue000 )each\\b',
  ),
  hinted(
    'each',
    '(?:each|every|a|an|one|the average|the typical) (?:active |average |typical )?(?:customer|buyer)\\b(?: now)?',
  ),
  hinted('perCustomer revenue basket', 'spend(?:s|ing)?\\b|spent\\b'),
  hinted('perCustomer frequency', 'per (?:active )?(?:customer|buyer|head|person)'),
  hinted(
    'alive',
    '(?:stay|stays|remain|keep) (?:active|customers|buying|on)|(?:probably |likely |still )+(?:buy|buying|active|alive)|still (?:buy|active|customers)|remain active',
  ),
  hinted(
    'missing',
    'missing|would take|(?:more|further|other) customers|(?:still )?needed|(?:still )?need(?:s)?\\b|short of',
  ),
  named(
    'newcomers',
    'new (?:customers?|buyers?|shoppers?|arrivals?|ones|clients)|newcomers?|first-time (?:buyers?|customers?)|(?:customers?|buyers?) (?:acquired|won|gained|recruited)',
  ),
  hinted(
    'newcomers',
    'first (?:orders?|purchases?)|acquire[sd]?|recruit\\w*|attract\\w*|arriv\\w+|joined|\\bnew\\b|to win',
  ),
  hinted(
    'followed',
    'followed|tracked?|counted on|measured on|based on|rests? on|built on|drawn from|sample|observed (?:for|over)|long enough',
  ),
  named('active', 'active (?:customers?|buyers?|ones|base)|(?:customers?|buyers?)(?: \\w+)? active'),
  hinted('active', 'active\\b|(?:ordered|bought|purchased)\\b|buyers'),
  named('error', 'errors?|off by|misses by|accura\\w+'),
  hinted(
    'holdout',
    '(?:held|set|kept|put) (?:out|aside|back)|hold-?out|check\\w*|verif\\w*|tested? on|unseen|not (?:yet )?seen|put to the test',
  ),
  named(
    'group',
    'control group|comparison group|control sample|per group|each group|in each (?:group|arm)|group size|held back|as a (?:control|comparison)|(?:leave|keep|set|hold|put) (?=\\ue000)(?=\\ue000[^,;.]* (?:out|aside|apart|back|untouched))',
  ),
  hinted(
    'duration',
    'lasts\\b|lasting|(?:to|will|would|should|must) last\\b|run(?:s)?\\b|takes?\\b|for \\ue000|after \\ue000|within \\ue000|over \\ue000|weeks|tests?\\b|testing|trial\\b|experiment|verdict|needs?\\b|wait\\b',
  ),
  named(
    'aim',
    'smallest effect|minimum (?:useful )?effect|worth (?:the action|the effort|acting)|worthwhile|(?:repay|justify|pay for) (?:the|its) (?:effort|action|cost|trouble)|(?:makes?|only) sense|to be worth',
  ),
  hinted(
    'effect',
    'visible (?:effect|difference)|effects?\\b|(?:can|will|would) (?:be )?(?:see|seen|show|detect\\w*)|detect\\w*|visible|measurable|show up|tell apart|notic\\w+|difference of',
  ),
  hinted(
    'assumption',
    'assum\\w+|hypothes\\w+|suppos\\w+|respond\\b|response rate|react\\b|reply|take (?:the|it|up)|accept\\w*|convinced|(?:low|high|cautious|optimistic) estimate|anyway|in any case|if (?:things|all) go\\w* well',
  ),
  named(
    'people',
    '(?<!(?:your|our|a|the sales|support) )teams?|the team|payroll|salar(?:y|ies)|headcount|staff costs?|staffing',
  ),
  hinted('people', 'teams?|staff\\w*|people'),
  named('tools', 'tools?\\b|software|platforms?|tooling|tech stack|licen[cs]es'),
  named('budget', 'budgets?(?! (?:for|of) tools)|overall cost|total cost|total budget|investment|outlay|bill'),
  hinted(
    'total',
    '(?<!of )totals?(?! (?:value|revenue|sales))|in total|all in|all told|altogether|programme|fits in|first year|year (?:one|1)',
  ),
  named(
    'fteCost',
    '(?:loaded )?(?:yearly |annual )?costs? of (?:one|an?) (?:fte|full-time \\w+|hire|position)|\\bfte\\b|full[- ]time|loaded|hire|all charges|charges included',
  ),
  named(
    'base',
    'share of (?:the |your |our )?(?:customer )?base|of (?:the|your|our) (?:whole |entire |customer )*(?:base|customer file|file|customer list|database)',
  ),
  named(
    'revenueShare',
    '(?:share|part|slice|proportion) of (?:the |your |our |all |total )?(?:revenue|sales|turnover)|(?<=\\ue000 )of (?:everything|all|what) (?:that )?you (?:have )?(?:ever )?s(?:old|ell)',
  ),
  named(
    'revenueShare revenue worth',
    '(?<=\\ue000 )of (?:the |your |our |all |total |their |its |all the |past |yearly |annual |overall )*(?:revenue|sales|turnover)',
  ),
  named(
    'revenue revenueShare',
    '(?<=\\ue000 )(?:to|in|from) (?:the |your |our |all |total )*(?:revenue|sales|turnover)',
  ),
  named('revenue', 'revenues?|sales|turnover|takings|sold'),
  hinted('worth', '(?:worth|valued at|for|that is|representing) (?:about )?(?=\\ue000)'),
  weakly(
    'base',
    '(?<=\\ue000 )of (?:the |your |our |all |these |those |its |the other )*(?:customers?|buyers?|clients?|them|shoppers)',
  ),
  weakly('orders', 'orders?|ordered|ordering'),
  weakly('purchases', 'purchases?|buy|buys'),
  weakly(
    'customers',
    'customers?|clients?|buyers?|shoppers?|people|base|accounts|ones|names|contacts|faces|heads|at[- ]risk|champions?|loyals?',
  ),
];
