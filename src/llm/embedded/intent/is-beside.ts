import type { Message } from '../message/message.ts';

/** Verses, jokes, homework and code: nobody's customers are kept with these. */
const BESIDE =
  /\b(?:limericks?|haikus?|sonnets?|poems?|poetry|lyrics|jokes?|riddles?|fairy ?tales?|bedtime stor(?:y|ies)|(?:best man|wedding|birthday|retirement) (?:speech|toast|poem|card)|eulog(?:y|ies)|cover letters?|love letters?|horoscopes?|homework|dissertation|crosswords?|sudoku|sql|regexp?|python|javascript|typescript|php|vba|[vx]lookup|excel (?:formulas?|macros?)|bash scripts?|poemes?|blagues?|devinettes?|charades?|comptines?|lettres? de motivation|discours de mariage|horoscope|dissertations?|mots croises|(?:formules?|macros?) excel)\b/;
/** Who asks for it to be made, shortly before. */
const ASKED =
  /\b(?:writes?|rewrite|gi(?:ve|mme)|tell|make|compose|create|fix|debug|show|generate|sing|recite|need|want|help|do my|solve|what(?:'s| is|s)|how (?:do|would|can|to)|can you|could you|got an?|know an?|ecri[st][a-z]*|redige[a-z]*|donne[a-z]*|raconte[a-z]*|compose[a-z]*|fais|faites|corrige[a-z]*|genere[a-z]*|tu peux|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|besoin d[e']|une?)\b[^.;!?\n]{0,40}$/;
const QUERY = /^\W*select\b[^.;!?]*\bfrom\b/;
/** An object of a program, with its fields. */
const RECORD = /^\s*[{[]\s*"[^"]*"\s*:/;

/** Whether a message asks for verses, code and the like, which is nobody's work here. */
export function isBeside({ folded }: Message): boolean {
  const named = BESIDE.exec(folded);
  return QUERY.test(folded) || RECORD.test(folded) || (named !== null && ASKED.test(folded.slice(0, named.index)));
}

/** What customers, trade and figures are called: a question without any of these words is about something else. */
const OF_TRADE =
  /\b(?:customers?|clients?|clientele|users?|members?|subscri[a-z]+|guests?|shoppers?|buyers?|patients?|accounts?|players?|regulars?|punters?|tenants?|people|folks?|ppl|they|them|their|everyone|every(?:one|body)|nobody|churn[a-z]*|retention|retain[a-z]*|loyal[a-z]*|fidelity|ltv|clv|[a-z]*arpu|[a-z]rr|nps|csat|aov|cac|rfm|qbrs?|cohorts?|segment[a-z]*|baskets?|orders?|repeat[a-z]*|purchas[a-z]*|sales?|sell[a-z]*|revenue|turnover|margins?|spend[a-z]*|scores?|rates?|satisf[a-z]*|complain[a-z]*|refunds?|reviews?|onboarding|activation|trials?|renew[a-z]*|cancel[a-z]*|programmes?|program|schemes?|clubs?|cards?|points|rewards?|perks|tiers?|vips?|champions?|refer[a-z]*|ambassadors?|advoca[a-z]*|promoters?|detractors?|newsletters?|e?-?mails?|campaigns?|sms|ads?|seo|crm|crms|[a-z]*boards?|reports?|templates?|audits?|diagnos[a-z]*|playbooks?|clusters?|portfolio|data|figures?|numbers?|kpis?|metrics?|benchmarks?|average|normal|sectors?|industry|saas|e-?commerce|retail|shops?|stores?|salons?|restaurants?|hotels?|business|company|brands?|market[a-z]*|our|ours|us|we|formula|mean|means|meaning|define[a-z]*|definition|stands? for|difference|glossary|term|terms|budget|advice|lifecycle|lifetime|payback|frequency|month|months|year|years|quarter|annual[a-z]*|yearly|break-?even|breakage|alive|word of mouth|workflow|automat[a-z]*|win-?backs?|post|posts|page|pages|website|site|logo|leads?|hire|hiring|pricing|prices?|alerts?|dormants?|promos?|coupons?|vouchers?|discounts?)\b|[£€$%]/;
/** What is asked of us: what we do, who we are, how this works. */
const OF_US =
  /\b(?:you|u|your|this|help|type|started|it work|thing|hello|hi|hey|thanks?|thx|cheers|morning|evening|lovely|nice|bye|weekend|sorry|dunno|idea|sure|know|clue)\b/;
const ASKS =
  /\?|(?:^|[.:;,!\n] ?)[^a-z]*(?:what|whats|who|whos|where|wheres|when|why|how|which|is|are|do|does|did|can|could|will|should|write|give|tell|make|find|book|recommend|suggest|translate|play|explain|draw|plan|cook|fix|solve|convert)\b/;
/** Who is spoken to in any question: "who will win, you think?". */
const SAID_TO_US =
  /\b(?:do |d')?(?:you|u|ya) (?:think|reckon|know|suppose|say|suggest|recommend|figure)\b|\b(?:can|could|would|will) (?:you|u) (?:please |pls )?(?:tell|recommend|suggest|explain|write|translate|find|book|convert|solve|draw|cook|sing)\b/g;
const FEWEST = 5;

/** Whether an English question speaks of nothing that has to do with a trade, with the user's business or with us. */
export function isOfSomethingElse({ folded, lang }: Message): boolean {
  const words = folded.match(/[a-z0-9']+/g)?.length ?? 0;
  return (
    lang === 'en' &&
    words >= FEWEST &&
    ASKS.test(folded) &&
    !OF_TRADE.test(folded) &&
    !OF_US.test(folded.replace(SAID_TO_US, ' '))
  );
}
