/**
 * English words by the sense they carry for a retention team, folded; `*` is any ending. A word may carry several senses. Senses
 * have the same names in both languages, so that what one teaches the classifiers serves the other.
 */
export const englishSenses: Readonly<Record<string, string>> = {
  customer:
    'customer* client* cust custs subscriber* subs buyer* user users people ppl folks shopper* member members account accounts consumer* guest* diner* patient* student* tenant* donor* player* visitor* traveller* household* families family parents person logos logo clientele cardholder* patron* drinker* reader* learner* owner* sign-up everyone everybody anyone somebody they',
  regular:
    'regular* loyal faithful old older existing established historic* longstanding standing tenured long-time longtime veteran* mature',
  newcomer: 'new newcomer* newbie* beginner* recent recently fresh freshly first-time rookies joiners newly',
  vip: 'vip vips champion* best top premium whale* star stars',
  own: 'our ours my mine we us i me',
  other: 'competitor* rival* their theirs competition neighbour* peers market industry leaders others',
  leave:
    'leave* leaving left quit* cancel* churn* chrun* attrition unsubscri* disappear* vanish* drop-off abandon* ditch* desert* defect* lose losing loses lost loss losses gone depart* walk walked bail* terminat* lapse* lapsing drift* stop stops stopped stopping bleed* haemorrhag* hemorrhag* leak* leaky exodus flee* switch* disengag* uninstall* evaporat* slip* goodbye door ghost* bounce* sieve',
  stay: 'stay* keep* kept retain* retention renew* hold stick* remain* loyal loyalty reten* preserve',
  return:
    'return returning come comes coming back again repeat* reorder* rebook* repurchas* second twice recur* revisit* rebuy* re-order*',
  buy: 'buy* bought purchas* order orders ordered ordering spend* spent basket* cart carts ticket checkout sale sales shop shopping pay pays paying book books booked booking',
  visit: 'visit* frequency often footfall visited attendance appointments',
  fall: 'fall* fell drop* declin* decreas* down shrink* shrunk slump* plung* plummet* collaps* slid* sink* sank erod* tank* dwindl* worsen* deteriorat* halv* half fewer less lower dip* crash* slow* shorter smaller contract* degrad*',
  rise: 'rise* rising rose increas* grow* climb* soar* explod* spik* doubl* tripl* up worse jump* surg* escalat* raise* boost* improve* lift* higher better more develop maximi* optimi* grow extend lengthen',
  cut: 'reduc* cut cuts cutting lower curb* trim* minimi* slash* stem save cheaper stop prevent bring shave halve limit',
  low: 'low lowest weak poor* bad awful terrible dismal rubbish crap sucks shameful disappoint* mediocre insufficient unhappy dissatisf* unsatisf* hardly barely rarely seldom few little dead flat empty meh struggl* marginal unused dormant sluggish scarce',
  high: 'high highest too huge many much massive enormous excessive alarming worrying insane lots big plenty significant through roof',
  bad: 'problem* wrong issue* trouble* worst concern* worry* worries hurt* broken fix weak weakest weakness pain ails bottleneck rattled panic crisis sos mess sore struggling ill unhealthy leak',
  good: 'good great healthy fine excellent decent normal ok okay acceptable solid reasonable respectable average well standard sound fair',
  question: 'what whats how why which who where when whose does is are should could can do did',
  whatIs:
    'mean means meaning define defin* definition explain* stand stands eli5 acronym term difference differ concept describe understand versus called jargon wtf',
  negation:
    'not no never none nothing nobody don doesn didn isn aren haven hasn won t without zero neither nor zilch cannot cant anymore dont doesnt isnt lack lacks',
  if: 'if suppose assuming given with imagine say hypothetic*',
  want: 'want* wanna would like love wish* goal* aim* objective* target* hope* hoping looking need needs plan planning ambition* dream* seek* keen trying try priority aspire* mission d',
  help: 'help guide start started works use import* upload* install* tutorial manual docs format load feature* begin support',
  make: 'make build create generat* prepare produce run do draw set up put launch give deliver get',
  write:
    'write writ* draft* text copy compose proofread* translat* newsletter* email* mail post posts sms letter article* slogan* tagline* caption* blog speech subject script* rewrite',
  design:
    'design* logo* banner* mockup* flyer* video* photo* website site app landing code develop* integrat* connect* automat* zapier workflow* webhook* api sequence* tableau looker power bi wire sync tracking pipeline configure',
  ads: 'ad ads adverts advert* adwords seo sem ppc acquisition prospect* leads lead campaign* google facebook instagram linkedin influencer* keyword* backlink* traffic reels hashtag* tiktok cpc cpm',
  office:
    'account* accounting bookkeep* payroll hire* hiring recruit* legal lawyer* gdpr terms supplier* logistic* stock inventory vat invoice* tax* hr negotiat* lease insur* pricing contract*',
  list: 'list lists export* extract* pull send segment segments audience* names filter* select* give all those push find emails addresses everyone whose everybody that',
  show: 'show* plot* chart* graph* curve* compar* evolution evolv* breakdown split by per between versus vs heatmap cohort* histogram distribution percentage share count number many trend trends detail* zoom rank* over',
  compute:
    'comput* calculat* calc work out estimat* convert* annuali* monthly ratio payback result divid* equals breakeven break impact gain* simulat* worth if need needed express',
  norm: 'benchmark* average averages avg norm norms market industry reference typical* standard* usual* usually compar* threshold* expect* median range ranges bar rank situate acceptable normal',
  deliverable:
    'diagnos* report* review* segmentation rfm qbr model* template* playbook* dashboard* plan roadmap audit* map mapping scoring predict* strategy presentation deck document summary pdf calendar survey matrix scorecard blueprint',
  programme:
    'programme* program* loyalty loyality card cards points club stamp* credit tier* reward* perk* cashback status gift* voucher* scheme* redeem* redemption membership member*',
  advocate:
    'advoca* ambassador* recommend* referr* refer word mouth review* testimonial* evangelis* evangeliz* fans friends mates champion* spread promoter*',
  value: 'value ltv clv cltv lifetime arpu revenue worth profit* margin* basket* upsell* cross mrr aov',
  retentionMetric: 'nrr grr nps csat health churn retention activation',
  duration: 'lifetime tenure life length lifespan duration',
  cost: 'cost* cheap* budget* expensive spend* spending money expens* afford* price* save saving',
  price: 'price* pricing expensive dear dearer pricey cost* costly afford* rates steep cheap* fee fees',
  delivery: 'deliver* late parcel* shipping ship shipped delay* courier* postage warehouse carrier*',
  product:
    'product* quality bug* buggy broken crash* outage* feature* defect* fabric size taste* recipe* slow interface clunky faulty fault',
  promo: 'promo* discount* coupon* code codes sale sales voucher* black friday offer* deal deals',
  returns: 'return returns returned refund* exchange* sent',
  season:
    'season* summer winter spring autumn fall christmas holiday* touris* weather festive easter valentine* july august',
  satisfaction:
    'satisf* happy unhappy dissatisf* unsatisf* review* rating* rated stars score complain* complaint* moan* grumbl* angry detractor* nps csat service support furious annoyed cross tense',
  incident:
    'view views viral tweet* video* press journalist* media newspaper article* tiktok alert urgent scandal outrage* requests refund* bug* outage crash* report* reported blocked tickets slammed rant* story reporter* backlash trashing',
  onboarding:
    'onboard* welcome setup install* config* activat* adopt* trial trials signup sign kickoff training first introduct* tutorial* checklist start',
  early:
    'first early beginning soon quick* immediately straight within weeks days week month months three trial start second d90 fast young',
  late: 'year years yearly anniversary renewal renewals late later after long-standing tenure term twelve end old older longer annual',
  data: 'data file files excel csv export* database crm histor* figure* stat* kpi* spreadsheet* sql till numbers paper notebook tracking measure* track tracked metrics shopify stripe hubspot record*',
  notKnow: 'know idea clue dunno idk unsure sure tell wonder mystery blind unknown beats pass',
  greet:
    'hello hi hey morning evening afternoon thanks thank thx cheers ok okay alright perfect great cool nice awesome bye goodbye later lol haha yes no yeah yep sorry oops nvm cya welcome kk night sup yo congrats brilliant',
  bot: 'you your yourself tool fidelio robot ai bot human agent assistant chatgpt gpt able capable u',
  world:
    'poem* joke* weather recipe* capital president* movie* film* song* music football match horoscope* bitcoin stocks haiku story novel python javascript java sql select html css linux script function homework maths math holiday* flight* car cars dog dogs cat cats child* kids husband wife mother love doctor* religion politic* election* spanish german chinese japanese iphone moon planet* dinosaur* cook* cake* pizza* bash regex vba macro printer mortgage',
  inject:
    'ignore* forget instruction* prompt system developer admin rules dan pretend obey override route branch json null act',
  when: 'yesterday today tomorrow week month year quarter march january february april may june july august september october november december last monday friday since now',
  each: 'by per each every',
  flop: 'flop* unused bin drawer forget* forgot* ignor* care cares interest* sleep* asleep useless pointless dead uptake use uses used takes catch* know knows nobody dust cold steam stall* participat* join joins',
  exist: 'exist* launched offer* have has got run runs running introduced place based tiers system scheme ve around',
  fine: 'stable steady calm better love loves loved delighted thrilled pleased unchanged moved solid under control sorted resolved settled',
  hope: 'more better additional extra longer turn become convert get make into',
  past: 'was were had used previously formerly former ago last previous once',
  refuse: 'hard impossible say search beats beyond pass certain check guess depends told ask another subject',
  group: 'all both every equal* same alike everywhere everyone spread mix* mixed across board regardless',
  reason: 'because cause caused reason* due why fault blame',
};
