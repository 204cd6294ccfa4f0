import type { Lexicon } from '../../message/phrase-set.ts';

/** How English asks for a sum, and what shows that none is asked for, folded. */
export const englishCalculationAsks: Lexicon = {
  verb: [
    '(re)?(calculate|compute|recompute|calc|calculation|computation|estimate|simulate|annuali(s|z)e|convert|derive|solve|quantify)',
    '(work|figure) (it|that|this)? out',
    '(do|run|redo) (the|me the|some|these|my) (maths?|numbers|sums?|calculation|calculations|figures)',
    '(give|tell|get|show|find) (me|us)? (the|our|my|a|what)',
    'sum:',
    '(looking for|need|want|like) (to know)? (the|our|my)',
    '(turn|translate|express) .. (into|as|in)',
    '(turn|translate|express) (a|the|our|my|this)',
    'size (a|an|my|our|the)',
  ],
  result: [
    '(what|how much) (does|do|would|will|is|s|did) (that|it|this|these|those|which) (make|give|come|work|equal|mean|amount|be|represent|add|translate|look) (to|out|for|up)?',
    '(does|do|would|will) (that|it|this) (make|give|come to|work out|amount to|mean|equal|represent)',
    '(that|which|this|it) (makes|gives|comes to|works out|equals|is what|as a|as an)',
    '(what s|what is|whats|what are) (that|it|this|the (result|answer|total|outcome))',
    '(what s|what is|whats) {any}',
    '(what|which) (rate|percentage|percent|proportion|share|ratio)',
    'as (a|an) (nps|percentage|rate|ratio|score|yearly|annual|monthly) (rate|figure)?',
  ],
  interrogative: [
    '(what|which) (is|s|are|was|were|would|will|should|could|must|kind of|sort of|level of)? (be|then)? (the|our|my|a|an|their|its|that)? (maximum|max|minimum|required|most|average|highest|lowest|resulting|implied)?',
    'what s (the|our|my|a|an)?',
    'whats (the|our|my)?',
    '(how much|how many|how long|how big|how high|how low) (of)? (an|a)?',
    '(at)? (what|which)',
  ],
  wanted: [
    '(max|maximum|minimum|min|required|needed|necessary|allowable|affordable|break even|breakeven|do i need|do we need|need|must|should (be|we|i)|can i afford|can we afford|is required)',
  ],
  method: [
    'how (do|does|can|should|would|to) (i|we|you|one|people)? (calculate|compute|work out|measure|get|estimate)',
    'formula',
    'what (does|is) .. (mean|stand for)',
    'definition',
  ],
  judged: [
    '(verdict|judgement|opinion) on',
    'happy or not',
    'brag about',
    'vs (the)? (industry|market)',
    '(is (that|it|this)|are (they|these)) (a)? (good|bad|normal|ok|okay|high|low|enough|fine|healthy|acceptable|worrying|decent|too)',
    '(benchmark|industry average|compared (to|with)|norm|par for the course)',
    '(good|bad|normal|healthy|typical|average|decent) (for|in)',
  ],
  again: [
    '(re)?(calculate|compute|do|run|try|redo) (it|that|this|again)? (with|at|for|using|again)?',
    '(and|but|now|then|so|also|ok|actually|sorry|cool)',
    '(same|ditto|again|likewise|idem)',
    '(if|with|at|for|instead|rather|make (it|that)|suppose|assume|say|what if|correction|oops|i meant|no|use|using|let s|change|replace)',
  ],
  polite: ['(please|pls|plz|thanks|thx|thank you|so|therefore|hence)'],
  advice: [
    '(what (can|should|do|could) (we|i) (do|fix)|where (do|should|to|are) (we|i)? (start|weak|begin|hurt)|what s wrong|anything (broken|wrong)|weakest|weak point|which (one|fire)|what s the story|thoughts)',
    '(why|how (do|can|should|could) (we|i) (stop|fix|improve|reduce|keep|raise|lower|retain)|what would you|what you d|help (us|me)|look at this|what do you make|against a usual|bugs me)',
  ],
  wish: [
    '(rais|lift|improv|increas|grow|boost|reduc|lower|cut|maximi|doubl|higher|highest|lowest|falling|drop)*',
    '(goal|aim|ambition|objective|best)',
  ],
};
