import type { Lexicon } from '../../message/phrase-set.ts';

/**
 * Sentences that tie a quantity to a subject without naming it, in English. A key that ends in `!` means the complement:
 * "30% never return" is a repeat rate of 70%. `retention_at` needs a duration in the sentence.
 */
export const englishFrames: Lexicon = {
  monthly_churn: [
    '{share} (of)? <our>? .. <customers> .. <leave>',
    '{share} of them (<leave>)',
    '{share} (of)? <our>? .. <customers> .. (go|goes|drop us|drop|disappear|vanish|walk)',
    '{share} <leave>',
    '{share} (of (them|those|these))? (stop|stops|stopped|leave|left|quit|go|gone|cancel) (each|every|a|per|in a given) (month|year|quarter)',
    '{share} .. gone (each|every|a|per|this|last) (month|year|quarter|week)',
    '(lose|losing|loses|lost|shed|shedding|bleed|bleeding) <about>? {share} (of)? <our>?',
    '(loss|losses) of {share}',
    '{share} (monthly|annual|yearly|quarterly)? (attrition|defections|cancellations|cancellation|drop off|losses|attrition rate)',
    '{share} (cancel|churn) rate',
    '{share} (of)? <our>? (annual|yearly|maintenance|service|support)? (contracts|subscriptions|licen(c|s)es|memberships|policies|plans|leases|agreements|retainers|direct debits) .. (<dont> (being|get|getting|be)? (renewed|renew|extended|picked up again)|lapse(s|d)?|expire(s|d)?|end(s|ed)?|(get|are|were|is) (cancelled|canceled|terminated|lost|dropped|closed))',
    '{share} (of)? <our>? .. <customers> .. (hand (in|back)|gives? notice|gave notice|handed (in|back)|clos(e|ed) their|end(ed)? their|stop(ped)? (paying|training|renewing|subscribing)|pull(ed)? the plug|say goodbye|said goodbye|bow(ed)? out|fall(s)? away|drift(s|ed)? (off|away)|don t make it)',
  ],
  repeat_purchase_rate: [
    '{share} (of)? <our>? (<customers>)? ... <return>',
    '{share} (of)? <our>? (<customers>)? .. (plac(e|ed)|mak(e|es)|made|do) (a|another|their) (second|2nd|repeat|another) (order|purchase|visit)',
    '{share} (of)? <our>? (<customers>)? .. (bought|buy|ordered|purchased|order) (at least|more than)? {times}',
    '{share} (are|is)? (repeat|returning) (<customers>|buyers|customers)',
    '{share} (repeat|return)',
    '{share} (of)? <our>? (<customers>)? ... (book|books|booked|make|makes|made|place|places|placed|rebook|rebooks|rebooked|take|takes|took|come for|came for|want|order|orders|ordered|sign up for|buy|buys|bought) (ever)? (another|a second|a follow up|a further|their (next|second)|a next) (appointment|visit|booking|order|session|lesson|stay|table|class|course|treatment|one|time|purchase|trip|check up|box|rental|event|show|bottle|case|job|project|service)',
    '{share} (of)? <our>? (<customers>)? .. (rebook(s|ed)?|rebuy(s)?|reorder(s|ed)?|re order(s|ed)?)',
  ],
  'repeat_purchase_rate!': [
    '{share} (of)? <our>? (first|initial|new|first time)? (orders|purchases|bookings|visits|sales|stays|buyers) .. <dont> (ever)? (followed|repeated|lead to|leading to|turn into|followed up|matched) ',
    '{share} (of)? <our>? (<customers>)? .. <dont> .. (come|buy|return|order|reorder|re order|purchase|visit|show|shop|rebook|book (again|another|with us again))',
    '{share} (of)? <our>? (<customers>)? .. (buy|bought|order|ordered|purchase|purchased|come|shop) (from us)? (just|only|exactly)? (once|one time|{times})',
    '{share} (of)? <our>? (<customers>)? (are)? (one time|one off|single purchase|one and done|first and last)',
  ],
  retention_at: [
    '{share} (of)? <our>? .. (<customers>)? .. (still|remain|remaining|are still|stay|stayed|stuck) (active|around|here|subscribed|with us|customers|using|there|paying|members)?',
    '{share} (of)? <our>? .. (<customers>)? .. (active|subscribed|alive) .. (after|at|past|by) {duration}',
    '{share} (of)? <our>? .. (<customers>)? .. (<return>) .. (within|in|inside|before|in under) {duration}',
    '(keep|retain|hold on to) .. {share}',
    '{share} make it (to|past|through)',
  ],
  'retention_at!': [],
  purchase_frequency: [
    '(buy|buys|order|orders|purchase|visit|visits|shop|shops|come|comes|book|books|return|returns|rent|rents|drop in|pop in|eat here|see us|we see (them|people|most people|the average <customers>|a <customers>)) .. {times}',
    '(buy|buys|order|orders|purchase|purchases|visit|visits|shop|shops|come|comes|book|return|returns) .. {times}',
    '{times,number} (orders|purchases|visits|times|bookings|baskets) (per|a|each|/) ',
    '{times,number} (orders?|purchases?|visits?|bookings?) .. (per|a|each) (customer|year|buyer|client|head|person|shopper|guest|month|quarter)',
  ],
  time_between_purchases: [
    'every {duration}',
    '{duration} between ({number}|two|2|each|their|consecutive)? (orders|purchases|visits)',
    '(orders|purchases|visits) .. {duration} apart',
  ],
  activation_rate: [
    '{share} (of)? <our>? (<newcomers>|<customers>|them)? .. (activate|activated|reach activation|hit activation|get activated|are activated|reach (the|their)? aha)',
    '{share} (of)? <our>? <newcomers> .. (finish*|complete*|set up|sets up|use|uses|used|log in|logs in|get started|gets started|create*|invite*|import*|do anything|get to|connect*|configure*|(run|runs|ran|send|sends|sent|publish*|issue*|record*|post*|upload*|book*|build|builds|built|launch*|schedule*|add|adds|added|make|makes|made) (a|their|the|any|even|at least)? (first|single|one))',
  ],
  time_to_value: [
    '{duration} to (onboard|implement|deploy|set up|roll out|activate|get (a|an|each|every|the|one|any|new)? .. (live|running|started|going|productive|onboarded|value))',
    '{duration} ... (to|until|before) ... (value|aha|results?|benefit|first win|useful|anything out of|up and running|fully running|productive|live|operational|first (report|invoice|campaign|project|booking|sale|payroll|workflow|automation|dashboard|lesson|ride))',
  ],
  'activation_rate!': [
    '{share} (of)? <our>? (<newcomers>|<customers>) .. (never|don t|do not|fail to) .. (activate|finish|complete|set up|use|log in|get started|create|import|connect)',
  ],
  trial_to_paid: [
    '{share} (of)? <our>? (free)? (trials|trial users|trialists|trialers|trial accounts|free users|freemium users|trial sign ups|trial signups) .. (convert(s|ed)?|become(s)?|became|pay(s)?|paid|turn(s|ed)?|upgrade(s|d)?|end(s|ed)? up|go(es)?|went|subscribe(s|d)?|stick(s)?|stuck|stay(s|ed)?|buy(s)?|bought|are converted|sign(s|ed)? (up|on))',
    '{share} .. (convert|become|turn|upgrade|go|move|end up|converts|becomes|turns|upgrades|ends up) .. (paid|paying|a paid plan|into paying|customers|subscription)',
    '{share} (of trials)? (trial)? (conversion|convert)',
    '{share} trial (to paid)? (conversion)?',
    'trials? .. converts? .. {share}',
    '(convert|converting|converts) .. {share} (of)? <our>? (free)? trials?',
  ],
  loyalty_signup: [
    '{share} (of)? <our>? (<customers>|visitors|covers|checkouts)? .. (sign up|signed up|sign ups|enrol|enroll|enrolled|join|joined|joins|signs up|enrols|(tak(e|es|ing)|took|carry|carries|hold|holds|own|owns|accept|accepts|want|wants|get|gets|ask for|opt(s)? for|say(s)? yes to|register(s)? for|have|has|opened|open|download|downloads|downloaded|sign(s)? for|pick(s)? up) (the|our|a|their|its) (loyalty|store|stamp|membership|bonus|points|club|rewards|fidelity)? (card|app|pass|fob|booklet|key ring)|ha(s|ve) the card|bothers? to join|carry|are members|are in (the|our) (programme|program|club|scheme))',
    '{share} (programme|program|loyalty|club)? (sign up|signup|enrolment|enrollment|take up)',
  ],
  'active_members!': [
    '{share} (of (them|those|these|the (cards|fobs|cardholders)))? <dont> (been|ever)? (swiped|scanned|stamped|used|shown|presented|activated)',
    '{share} (of)? <our>? (members|cardholders|card holders|cards|loyalty members|those|them) .. (are|is|have|has)? .. (never (use|used|scan|scanned|buy|shop)|don t (use|scan|buy)|do not use|haven t (used|scanned|bought)|<dont> (been|ever|get|gets|got)? (used|use|scanned|scan|swiped|swipe|stamped|activated|shown|touched|redeemed|shop|visit)|inactive|dormant|asleep|lapsed)',
  ],
  active_members: [
    '{share} (of (them|those|these))? (have been|has been|are|is|were|stay|stayed|remain|remained) (really|still|actually|ever)? active',
    '{share} (of (them|those|these|the (cards|fobs|cardholders)))? (have|has|had|are|is|were|get|gets) (been|ever)? (swiped|scanned|stamped|used|shown|presented)',
    '(of|among|amongst|out of) (those|them|these|(the|our|all|those)? (members|cardholders|card holders|holders|joiners|enrolled|enrolees|sign ups)( who (join|joined|sign up|signed up))?),? .. {share} .. (ever)? .. (use*|scan*|swipe*|active|bought|buy|shop*|come back)',
    '{share} (of)? <our>? (members?|cardholders?|card holders?|card members|cards|loyalty members|those|them) ... (active|use|uses|used|bought|scan|scans|swipe|swipes|shop|shops|visited|moved|did anything|alive)',
    '{share} active (members|cardholders)?',
    '{share} (of)? (the|our)? (members|cardholders) active',
  ],
  redemption_rate: [
    '{share} (of)? <our>? (loyalty)? (<customers>|cardholders|members) .. (use|used|uses|redeem|redeems|redeemed|spend|spent|cash|cashed|claim|claimed) (in)? (their|any|some|the|of their)? (points|rewards?|vouchers?|perks|stamps)',
    '{share} (of)? <our>? (issued|earned|loyalty)? (points|rewards|vouchers|coupons|perks|stamps|miles) .. (redeemed|used|spent|claimed|cashed|burned|burnt|get used)',
    '(redeem|redeems|redeeming|spend|claim|use|used) .. {share} (of)? <our>? (points|rewards|vouchers)',
    '{share} (points|reward|rewards|point)? redemption',
    '{share} (points|rewards|of points|of rewards)? .. redeemed',
  ],
  'redemption_rate!': [
    '{share} (of)? <our>? (points|rewards|vouchers|coupons) .. (never|not|expire|expired|unused|wasted|unredeemed|go to waste)',
  ],
  csat: [
    '{share} (of)? <our>? (<customers>|respondents)? .. (satisfied|happy|say they are happy|pleased)',
    '{share} (satisfaction|csat)',
  ],
  nrr: ['net (is|at|of|sits at|stands at)? {share,number}'],
  cac_payback: [
    '(recover|recoup|earn back|pay back|make back|get back|win back) .. (cac|acquisition|customer) .. {duration}',
    '{duration} to (recover|recoup|earn back|pay back|make back|get back|pay off|break even)',
    'break even .. {duration}',
    '{duration} payback',
  ],
  cac: [
    '(spend|spends|spending|pay|paying|cost(s)? (us)?|costing (us)?|invest|takes (us)?|fork out|shell out) <about>? {money,number} (in (ads|marketing|advertising))? (to|for|on) (win(ning)?|acquir(e|ing)|get(ting)?|land(ing)?|sign(ing)?( up)?|recruit(ing)?|attract(ing)?|bring(ing)? in|gain(ing)?) (a|one|each|every|one single|our)? (new)? (<customers>|someone|somebody|buyer)',
    '(winning|acquiring|getting|landing|signing|recruiting|attracting|bringing in|to win|to acquire|to get|to land) (a|one|each|every)? (new)? <customers> (costs|cost|runs|comes to|sets) (us)? (back)? <about>? {money,number}',
  ],
  ltv: [
    '(each|every|a|one|(the)? (average|typical))? (one|<customers>) (of them)? (brings?|is worth|are worth|generates?|yields?|leaves?|nets?|earns?|spends?|makes?|ends up spending|pays?) (us|me|with us|in)? (in)? <about>? {money,number} (in|over|during|across|throughout|before|by the time) (total)? (their|its|his|the|they|all|whole|a) (they)? (whole|entire|full|average)? (lifetime|life|life time|stay|relationship|leaves?|time with us|years with us)',
  ],
  aov: [
    '(spend|spends|spending|spent|leave|leaves|pay|pays|ring up|shell out|drop|drops|put down|hand over) <about>? {money} .. (a|per|each|every|in a|at every|at each|on each|for each|on every)? (visit|order|time|trip|basket|purchase|cover|head|meal|stay|transaction|booking|shop|go|rental)',
    '(each|every) (time|visit|order|trip|basket|purchase|meal|stay|sale|booking|rental|bill|ticket|go),? (is|for|at|worth|comes to|around|they spend|spending)? <about>? {money}',
    '{money} (a|per|each|every) (visit|order|basket|cover|head|transaction|trip|shop)',
    '(typical|usual|standard|median) (order|basket|bill|ticket|receipt|sale|booking|tab|purchase) .. (is|of|at|comes to|runs to|stands at)? <about>? {money}',
  ],
  arpu: [
    '<customers> .. (pay|pays|paying|on|at) (us)? <about>? {money,number}',
    '{money} (each|apiece|a head|per head|(a|per|from each|from every) <customers>)',
  ],
  grr: [
    '(and|while|but|with|whereas|our)? gross (alone)? (is|at|of|sits at|stands at|stays at|holds at|remains at|is (steady|stable|flat|fine|unchanged|holding|ok) at) <about>? {share}',
  ],
  health_score: ['(average|mean|median|typical) health (of)? .. (is|at|of|sits at|stands at)? <about>? {number}'],
  customers: [
    '{number} <customers> .. (pay|pays|paying) ',
    '(every|each|a|per) (month|week|fortnight|quarter) to <about>? {number} <customers>',
    '(we have|we ve got|we ve|we serve|i have|got|with|base of|portfolio of|serving|about|have|at|we re at|we run|for|across|manage|manages|managing|handle|handles|serves|runs|covers|list of) (about|around|roughly|nearly|over|some|approximately|more than|just|our|the|only)? {number} (active|paying|b2b|business|enterprise|live|monthly|loyal|registered)? <customers>',
    '{number} (active|paying|live|current|business|b2b|enterprise)? (<customers>) (on|in (the|our) (base|book)|today|now|total|worldwide|and counting)',
    '(saas|box|shop|store|app|club|gym|software|platform|company|business) .. {number} (active|paying)? (customers|subscribers|users|accounts|clients|members)',
    '{number} (active|paying|monthly|live) <customers>',
  ],
  teamSize: [
    '(saas|software|shop|store|gym|agency|company|app|business|startup|salon|outfit),? {number} of us',
    '{number} of us (all told|in total|altogether|in all|full time|total)',
    '{number} (csms?|csm s|account managers|success managers|support agents|reps) (for|looking after|covering|across|handling|managing|serving|on) {number}',
    '(team|squad|crew) (of|:|is)? {number}',
    '(we re|we are|there are|there s|it s|just|only) {number} (of us|people on|people in the team|csms|in the team|on the team|in crm)',
    '{number} (person|people|strong|man) (team|crm team|cs team|marketing team|success team|retention team)',
    '{number} of us (in|on|doing|for|running|handling|look after|looking after|do|run|handle|work|manage|take care of)',
    '{number} (csms|csm|marketers|people|of us|colleagues|persons|folks|full timers) (in|on|for|doing|handling|working (in|on)|looking after|covering) (the|our)? (whole)? (team|retention|crm|cs|success|customer success|marketing|lifecycle|growth|loyalty|customer (care|marketing|service)|support|renewals)',
  ],
  employees: [
    '(company|firm|business|agency|startup|start up|outfit|workforce|organisation|organization|charity|brand|group|shop) of <about>? {number} (people|staff|employees|souls)?',
    '{number} (employees|staff|ftes?|headcount|people company|person company|staffers)',
    '{number} (person|people|man) (company|business|firm|startup|start up|outfit|shop)',
    'headcount of {number}',
  ],
  budget: [
    'budget ... {money,number}',
    '(have|ve|got|has) (got)? <about>? {money} to (improve|fix|keep|raise|build|launch|work|reduce|grow|win|bring|make|get|do|put|spend|cut|boost|set)',
    '(we|i) (can|could|may|m allowed to|re allowed to|m able to|want to|m willing to|m happy to|m ready to|plan to|will|ll) (only)? (spend|invest|put|commit|afford) <about>? {money}',
    '{money} (for the year|for this|for it|a year for)',
    '{money,number} to (put|spend|invest|throw|play|work|use|allocate|devote|commit) (into|on|in|at|with|towards|to)? (it|this|that|the|keeping|customer|retention|loyalty|over|a|for)?',
    '(set aside|earmarked|put aside|allocated|ring fenced|signed off|approved|been given|have up to|got up to|released) <about>? {money,number}',
    '{money} (budget|to spend|to invest|to play with|set aside|available|earmarked)',
  ],
  mrr: ['{money} (of|in)? (mrr|monthly recurring|recurring revenue)'],
  ltv_cac: [],
};
