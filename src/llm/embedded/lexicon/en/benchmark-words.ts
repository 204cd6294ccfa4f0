import type { Lexicon } from '../../message/phrase-set.ts';

/**
 * How English asks where a level stands, folded. `asks` ask for a reference in so many words; `judges` ask it of a value or a metric
 * in a question; `action` shows that something else is asked.
 */
export const englishBenchmarkWords: Lexicon = {
  asks: [
    'benchmarks?',
    '(industry|sector|market|sectoral|national) (average|averages|norms?|standards?|benchmarks?|reference|median)',
    '(the)? (norm|norms|standard|standards|reference values?|average|median|bar|bands|thresholds?) (for|in|of|across|among) (the|our|my|a|an|saas|retail|e commerce|b2b|subscriptions?|loyalty|active|net|gross|<measure>)',
    '(a|an|any|some)? (good|bad|healthy|decent|average|typical|normal|usual|acceptable|ideal|solid|strong|excellent|reasonable|standard|realistic|common|avg|best in class|world class|top quartile|avrage) .. <measure>',
    '<measure> (norms?|benchmarks?|standards?)',
    '(compared|compare|compares|relative|against|measure up) .. (market|industry|sector|others|peers|average|norm|competition|competitors|benchmark|comparable|similar|other companies|other shops)',
    '(in line with|above|below|under|over|versus|vs) (the|industry|market|sector)? (norm|average|industry|sector|market|standard|benchmark|peers|others)',
    'what (do|are|should) (others|other|competitors|peers|people|similar|good|the best|most)',
    'what .. (do|would) (people|others|companies|shops|stores|hotels|restaurants|most|you|they|similar) .. (aim for|get|achieve|have|see|expect|target|consider|hit)',
    'what .. should (our|my|we|i|a|an|the|it) ... (be|have|aim for|target|reach|hit|get)',
    'what should (our|my|a|an|the) <measure> be',
    '(what|which) ... (to|should (we|i)) (aim for|target|shoot for)',
    '(counts?|counted|considered|regarded|seen|judged|viewed) (as)? (a|an)? (good|bad|healthy|normal|decent|acceptable|high|low|excellent|average|weak|strong|satisfactory)',
    '(from|at|above|below|under|over) (which|what) (value|point|level|number|rate|percentage)',
    'what (level|range|number|rate|percentage|proportion|share) ... (is|are|would|should|counts)',
    '(where|how) (do|does|would) (we|it|that|this|i|our ..) (stand|rank|compare|fit|sit|fare) .. (market|industry|others|peers|average|sector|benchmark|norm|competition|against|see)',
    'how (does|do) (that|it|this|we|i|our ..) compare',
    'what s (good|bad|average|typical|normal|decent|healthy|standard|usual|acceptable)',
    'what is (good|bad|average|typical|normal|decent|healthy|standard|usual|acceptable)',
    'what (others|other companies|peers) (see|get|achieve|have)',
    '(is|are) (usual|typical|standard|common) (in|for)',
    'best in class',
    '(ballpark|rule of thumb|yardstick|rough figure|going rate) (for|on|of|in|with)',
    '(what s|what is|whats) (the)? par (for|on|in|with)',
    '(do|does|would) (most|other|many|typical|average) ..',
    '(to)? aim for',
    '(where|how) (does|would) ... (stand|rank|fall|sit)',
    '(above|below) or (below|above)',
    '(do|does) other ..',
    'should ... be (higher|lower)',
    '(where|what) (should|ought|would (you|we) (want|expect|like)) ... (sit|land|stand|fall|hover|look like)',
    'what (kind|sort|level) of .. <measure> (is|are|do|should|would)',
  ],
  judges: [
    '(is|are|isn t|would|was) (that|this|it|these|those|<measure>|our ..|my ..|a ..|an ..)? ... (good|bad|ok|okay|normal|fine|high|low|healthy|acceptable|decent|reasonable|average|typical|usual|terrible|great|poor|alright|any good|enough|a lot|worrying|alarming|excellent|strong|weak|rubbish|impressive|standard|common|realistic|satisfactory|about average|too high|too low|right|respectable|on par|in line)',
    '(good|bad|ok|okay|normal|fine|decent|acceptable|healthy|high|low|great|average) (or (bad|not|nah|no|what|poor|low|awful|average|rubbish|terrible))',
    'any good',
    '(good|ok|okay|normal|fine|acceptable|decent|healthy|average|right|alright|reasonable|respectable|slow|too slow|too high|too low|too long|worrying|alarming|bad|poor|mediocre|excellent|great|terrible|awful|solid|typical|low|high|weak|strong)',
    'is (that|this|it) (a lot|much|too much|too low|too high)',
    '(should|do) (i|we) (need to)? (worry|be worried|be concerned|be happy|be proud)',
    'how (good|bad|high|low|healthy) (is|are|was)',
    '(am i|are we) (ok|good|fine|doing well)',
    '(happy|proud) or not',
    '(something)? to be proud of',
    '(rate|grade|judge) (this|our|my|that)',
    '(whether|if) ... (normal|good|ok|fine|average|acceptable|healthy|decent|in line|typical)',
    'about average',
  ],
  action: [
    'what (should|would|ought|could|must) (be)? (our|my|the|your) (first|main|top|next|biggest|number one)? (priority|priorities|focus|next step|next move|first step|plan|strategy|approach)',
    '(what|whats|what s) .. (really|actually|truly|particularly|properly|especially) (bad|poor|low|awful|terrible|weak|high) (is|are) (the|our|my|loyalty|churn|nps|retention|repeat|onboarding|how)',
    'how (can|do|could|should|would) (i|we|you) (reduce|cut|improve|raise|fix|lower|increase|stop|get|boost|lift|grow|reach|turn|make|bring)',
    'how to (reduce|cut|improve|raise|fix|lower|increase|stop|get|boost|reach|bring)',
    '(what|where|how) (on earth|else|then)? (do|should|can|could|would|ought|must) (we|i|you|one) (to)? (be)? (do|doing|start|starting|fix|fixing|tackle|tackling|change|changing|look|looking|try|trying|act|prioriti(s|z)e|focus|focusing|begin)',
    'what (s|is|would be) (the|your) (plan|advice|fix|remedy|next step|priority)',
    'what (now|next|first|to do)',
    'why',
    '(what|something|anything|is something|is anything) (s|is|are)? (wrong|broken|off|amiss|weak|holding|failing)',
    '(anything|something) .. (fix|correct|tackle|worry about)',
    'where (are|is|s) (we|it|the) (weak|weakest|leak|problem|hurt|hurting)',
    '(weak spot|weak link|weakest)',
    'help (us|me) (fix|find|understand|improve|prioritise|prioritize)',
    '(diagnosis|diagnose|prioritise|prioritize)',
    '(compute|calculate|work out|recalculate|what does that make|how much is)',
    '(where|how) .. (start|begin)',
    'which .. (first|fire|should (we|i) (fix|tackle))',
  ],
};

/** Words for any measure. */
export const englishBenchmarkClasses: Lexicon = {
  measure: [
    '(rates?|churn|nps|nrr|grr|csat|ltv|cac|scores?|level|ratio|attrition|retention|repeat|payback|numbers?|figure|time to value|conversion|redemption|activation|frequency|sign up|signup|enrol?ment|members|renewal|health score|trial to paid|performance|satisfaction)',
  ],
};
