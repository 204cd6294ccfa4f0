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
    '(lose|losing|loses|lost|shed|shedding|bleed|bleeding) (about|around|roughly|nearly|some|almost|over|more than|approximately|between|something like|like)? {share} (of)? <our>?',
    '(loss|losses) of {share}',
    '{share} (monthly|annual|yearly|quarterly)? (attrition|defections|cancellations|cancellation|drop off|losses|attrition rate)',
    '{share} (cancel|churn) rate',
  ],
  repeat_purchase_rate: [
    '{share} (of)? <our>? (<customers>)? ... <return>',
    '{share} (of)? <our>? (<customers>)? .. (plac(e|ed)|mak(e|es)|made|do) (a|another|their) (second|2nd|repeat|another) (order|purchase|visit)',
    '{share} (of)? <our>? (<customers>)? .. (bought|buy|ordered|purchased|order) (at least|more than)? {times}',
    '{share} (are|is)? (repeat|returning) (<customers>|buyers|customers)',
    '{share} (repeat|return)',
  ],
  'repeat_purchase_rate!': [
    '{share} (of)? <our>? (<customers>)? .. (never|don t|do not|doesn t|does not|won t|didn t) .. (come|buy|return|order|reorder|purchase|visit|show|shop)',
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
    '{share} (of)? <our>? <newcomers> .. (finish|complete|set up|use|log in|get started|create|invite|import|do anything|get to|connect|configure)',
  ],
  time_to_value: ['{duration} ... (to|until|before) ... (value|aha|results?|benefit|first win)'],
  'activation_rate!': [
    '{share} (of)? <our>? (<newcomers>|<customers>) .. (never|don t|do not|fail to) .. (activate|finish|complete|set up|use|log in|get started|create|import|connect)',
  ],
  trial_to_paid: [
    '{share} (of)? <our>? (free)? (trials|trial users|trialists|trialers|trial accounts|free users|freemium users|trial sign ups|trial signups) .. (convert|converted|become|pay|turn|upgrade|end up|go|subscribe|stick|buy|are converted)',
    '{share} .. (convert|become|turn|upgrade|go|move|end up) .. (paid|paying|a paid plan|into paying|customers|subscription)',
    '{share} (of trials)? (trial)? (conversion|convert)',
    '{share} trial (to paid)? (conversion)?',
    'trials? .. converts? .. {share}',
    '(convert|converting|converts) .. {share} (of)? <our>? (free)? trials?',
  ],
  loyalty_signup: [
    '{share} (of)? <our>? (<customers>|visitors|covers|checkouts)? .. (sign up|signed up|sign ups|enrol|enroll|enrolled|join|joined|joins|signs up|enrols|take the card|have the card|carry|are members|are in (the|our) (programme|program|club|scheme))',
    '{share} (programme|program|loyalty|club)? (sign up|signup|enrolment|enrollment|take up)',
  ],
  active_members: [
    '{share} (of)? <our>? (members?|cardholders?|card holders?|card members|cards|loyalty members|those|them) ... (active|use|used|bought|scan|swipe|shop|visited|moved|did anything|alive)',
    '{share} active (members|cardholders)?',
    '{share} (of)? (the|our)? (members|cardholders) active',
  ],
  redemption_rate: [
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
  cac_payback: [
    '(recover|recoup|earn back|pay back|make back|get back|win back) .. (cac|acquisition|customer) .. {duration}',
    '{duration} to (recover|recoup|earn back|pay back|make back|get back|pay off|break even)',
    'break even .. {duration}',
    '{duration} payback',
  ],
  customers: [
    '(we have|we ve got|we ve|we serve|i have|got|with|base of|portfolio of|serving|about|have|at|we re at|we run|for|across|manage|managing|handle|list of) (about|around|roughly|nearly|over|some|approximately|more than|just|our|the|only)? {number} (active|paying|b2b|business|enterprise|live|monthly|loyal|registered)? <customers>',
    '{number} (active|paying|live|current|business|b2b|enterprise)? (<customers>) (on|in (the|our) (base|book)|today|now|total|worldwide|and counting)',
    '(saas|box|shop|store|app|club|gym|software|platform|company|business) .. {number} (active|paying)? (customers|subscribers|users|accounts|clients|members)',
    '{number} (active|paying) (customers|subscribers|users|accounts|clients|members)',
  ],
  teamSize: [
    '(team|squad|crew) (of|:|is)? {number}',
    '(we re|we are|there are|there s|it s|just|only) {number} (of us|people on|people in the team|csms|in the team|on the team|in crm)',
    '{number} (person|people|strong|man) (team|crm team|cs team|marketing team|success team|retention team)',
    '{number} (csms|csm|marketers|people) (in|on|for) (the|our)? (team|retention|crm|cs|success)',
  ],
  employees: [
    '{number} (employees|staff|ftes?|headcount|people company|person company|staffers)',
    '{number} (person|people|man) (company|business|firm|startup|start up|outfit|shop)',
    'headcount of {number}',
  ],
  budget: [
    'budget ... {money,number}',
    '{money} (for the year|for this|for it|a year for)',
    '{money} (budget|to spend|to invest|to play with|set aside|available|earmarked)',
  ],
  mrr: ['{money} (of|in)? (mrr|monthly recurring|recurring revenue)'],
  ltv_cac: [],
};
