/**
 * French words by the sense they carry for a retention team, folded; `*` is any ending. A word may carry several senses. Senses
 * have the same names in both languages, so that what one teaches the classifiers serves the other.
 */
export const frenchSenses: Readonly<Record<string, string>> = {
  customer:
    'client* clts clt abonne abonnes abonnee abonnees acheteu* utilisat* user users gens consommat* adherent* membre membres compte comptes souscript* personne personnes inscrit* lecteu* monde visiteu* voyageu* patient* eleve eleves locataire* donat* joueu* usager* foyer* famille* convive* touriste* logo logos assure assures cotisant* licencie* porteu* mecene* lectrice* habonne*',
  regular:
    'habitue habitues habituee habituees fidele fideles regulier reguliers reguliere regulieres ancien anciens ancienne anciennes vieux historique* etabli* loya* longtemps anciennete',
  newcomer:
    'nouveau nouveaux nouvelle nouvelles nouvel debutant* novice* recents recentes recrue* arrivant* primo recent recente frais',
  vip: 'vip vips champion* meilleur meilleurs meilleure meilleures premium stars pepite*',
  own: 'notre nos mon ma mes nous on je j moi',
  other: 'concurrent* concurrence voisin* confrere* leurs marche secteur leaders',
  leave:
    'part partent partir partis partie parti quitt* resili* annul* desabon* desinscri* desengag* disparai* volatil* evapor* decroch* arret* fui* fuite fuites churn* chrun* abandon* lach* desert* filent barrent tirent cassent envol* plaqu* claquent attrition perd perdre perdent perdu perdus perdons perds perte pertes depart departs defection* hemorragi* saign* zapp* stopp* largu* coupent dispara* sauv* defil* fond volent passoire',
  stay: 'rest* gard* retenir retien* retention conserv* renouvel* reconduc* reconduit* reconduis* reengag* maintenir tiennent tenir attach* fidelis*',
  return:
    'revien* reven* rachet* rachat* reachat* recommand* repass* retourn* revoi* revoyait reviend* recommencent recurren* repet* reprennent deuxieme seconde second',
  buy: 'achat* achet* command* depens* paie* payer payent panier* paniers ticket* ventes vend vendre consomm* reserv*',
  visit: 'vien* venir venu* passage* frequent* visit* venaient venait viennent frequence',
  fall: 'baiss* diminu* chut* recul* degringol* plong* effondr* descen* fondu erod* effrit* degrad* tomb* retreci* flechi* raccour* rapetiss* tass* deterio* contract* rabougri* amenuis* espac* moins divise ralenti* periclit* amoindr* moitie',
  rise: 'augment* mont* grimp* explos* bondi* aggrav* doubl* tripl* flamb* progress* hausse accele* empir* derap* alourdi* gonfl* amelior* develop* accroi* accru* relev* boost* optimis* remont* hisser pousser gagner',
  cut: 'redui* limit* couper freiner stopper endiguer enray* abaiss* economis* moindre alleger rogner rationali* maitris*',
  low: 'faible* bas basse basses mauvais* nul nulle nuls mediocre* insuffisan* decev* catastroph* pourri* ridicul* deplor* minabl* misere cata peu rare rares plat insatisf* mecontent* desert maigre* poussif* mou plombe marginal* galer* peine',
  high: 'eleve elevee elevees haut haute hauts fort forte fortes enorm* trop beaucoup enormem* massi* important* alarm* inquiet* preocc* bcp gros grosse grand*',
  bad: 'probleme* souci* soucis cloche pire inquiete crise sos mal peche pecher faibless* maillon redress* malade dysfonctionn* boite anormal* defaill* coince foire deconn*',
  good: 'bon bons bonne bonnes bien excellent* correct* normal* normaux super parfait* top satisfaisant* acceptable* honorable* honnete sain saine sante decent* suffisan* raisonnabl* moyen',
  question: 'comment pourquoi quoi qu est que quel quelle quels quelles combien ou quand qui lequel laquelle quid',
  whatIs:
    'definit* defini* signifi* signification veut dire kesako expliqu* sens acronyme sigle terme notion concept difference confond* correspond* cest veux',
  negation: 'pas jamais aucun aucune rien ni sans personne plus non zero quasi guere walou nada',
  if: 'si imaginons supposons admettons sachant avec hypothese',
  want: 'veut veux voudr* voulons voulez vouloir aimer* souhait* objectif* but viser visons vise cherch* ambition* cible* envie faudrait priorite rever reve comptons desir* espere* projet aspir*',
  help: 'aide* aider conseil* commence* commencer demarr* savoir sais fonctionn* tuto notice mode utilise import* charg* telecharg* install*',
  make: 'fais faire fait prepar* construi* cree* creer sors sortir gener* lance* lancer realis* monte produi* etabli* mets mettre dress* redig* bati*',
  write:
    'ecri* redig* texte* tourner traduis* traduc* relis* relire reformul* corrig* slogan* accroche* article* newsletter* mail mails email* emailing post posts sms objet lettre* script* discours',
  design:
    'logo* maquette* visuel* banniere* affiche* flyer* video* photo* site appli application code* developp* integr* connect* automatis* zapier workflow* webhook* api sequence* scenario* powerbi bi tableau looker tracking brancher branche',
  ads: 'pub* ads adwords seo sea referencement acquisition prospect* leads lead campagne* google facebook instagram insta linkedin influenceu* mots cles backlink* trafic reels hashtag* tiktok',
  office:
    'comptab* compta recrut* embauch* juridiq* contrat* rgpd cgv avocat* fourniss* logistiq* stock* tva facture* impot* paie rh conge* tarif* tarifaire* negoci* bail assur*',
  list: 'liste* list export* extrai* donne* envoi* envoy* sors segment* audience* cible* noms filtr* selection* isole* recuper* tous toutes ceux celles fichier* emails adresses push*',
  show: 'montre* affich* trace* tracer courbe* graph* graphique* compar* evolution evolu* repart* ventil* classement top par selon entre versus vs heatmap cohorte* histogramme camembert distribution pourcentage part nombre detail* zoom*',
  compute:
    'calcul* comput* combien donne fait estim* convert* annualis* mensualis* ratio payback resultat divis* egal faut break impact gain* obten* simul* vaut rapporte multipl*',
  norm: 'benchmark* moyenne moyennes norme* marche secteur reference* repere* typique* standard* viser situ* comparaison habituel* seuil* palier* attend* mediane concurrents normal* fourchette* bareme* place jugement',
  deliverable:
    'diagnostic* rapport* bilan* segmentation rfm qbr modele* template* playbook* dashboard* plan feuille audit* cartographie* scoring prediction* predict* predictif strategie* presentation document synthese pdf roadmap programme simulat* trame canevas matrice calendrier enquete* questionnaire*',
  programme:
    'programme* fidelite fidel carte cartes points club tampon* cagnotte* palier* paliers recompens* avantage* parrain* cashback statut cadeau* coupon* loyalty fid fide',
  advocate:
    'ambassad* recommand* bouche oreille parrain* referral* avis temoign* prescript* evangel* advoc* fans amis entourage apporteurs relais',
  value: 'valeur ltv clv lifetime arpu revenu* rapport* rentab* ca chiffre marge* panier* upsell cross mrr',
  retentionMetric: 'nrr grr nps csat health churn retention activation',
  duration: 'duree vie anciennete lifetime',
  cost: 'cout* cher chere chers cheres budget* moindre depense* economi* frais prix tarif* rentable* depenser euros argent hors',
  price: 'prix tarif* cher chere chers cheres onereux couteux abordable* augmentation',
  delivery: 'livr* retard* colis transport* expedi* delai* poste acheminement logistique',
  product:
    'produit* qualite bug* buggue* plante* plantage* panne* crash* fonctionnalite* defaut* casse* tissu taille* gout* recette* lent lente lenteur* interface ergonom*',
  promo: 'promo* remise* reduction* code codes solde* rabais coupon* black friday bradage discount*',
  returns: 'retour retours renvo* rembours* echang*',
  season: 'saison* ete hiver printemps automne noel vacances touris* rentree juillet aout fetes meteo canicule',
  satisfaction:
    'satisf* content* heureux mecontent* insatisf* avis note notes etoile* plain* plaint* plainte* reclam* grogn* rale* critique* detracteu* nps csat colere furieu* defonc* service sav',
  incident:
    'vue vues viral* buzz tweet* video* presse journal* media* article* tiktok alerte urgen* scandale* polemiq* demandes rembours* bug* panne crash* signal* bloqu* plante* tickets lynch* demont* descend* reportage* temoigne* influenceu*',
  onboarding:
    'onboarding accueil bienvenue demarr* prise main installation installer config* parametr* activ* adopt* essai essais trial inscription premiers premier premiere premieres formation kickoff lancement mise route tuto*',
  early:
    'premier premiers premiere premieres debut debuts tot precoc* rapidement vite aussitot bout semaine semaines jours mois trois essai commencement d90',
  late: 'an ans annee annees longtemps anniversaire echeance renouvellement tard ancien anciens anciennete historique* reconduction terme vieux douze fin',
  data: 'donnee* data fichier* excel csv export* base crm historique* chiffre* stat* kpi* tableur sql caisse cahier papier tracking mesure* suivi suit indicateur* shopify stripe hubspot',
  notKnow: 'sais idee aucune ignore jsp sait savoir pige bof mystere connais aveugle flou',
  greet:
    'bonjour salut coucou hello hey bonsoir yo hi slt bjr cc merci ok okay accord parfait super genial cool top nickel impec bye revoir bientot demain bravo desole pardon oui non ouais haha lol mdr ptdr ciao thanks thx',
  bot: 'tu te toi es ton tes vous outil fidelio robot ia humain agent assistant sers peux sait capable',
  world:
    'poeme blague* meteo temps recette* capitale president* film* chanson* musique foot* match horoscope* bitcoin bourse haiku histoire roman python javascript java sql select html css linux script fonction devoirs maths vacances voyage* vol voiture chien* chat* enfant* mari femme mere amour medecin* religion politique election* langue anglais espagnol allemand chinois japonais iphone lune planete dinosaur* cuisin* gateau* pizza*',
  inject:
    'ignore* oublie* instruction* prompt systeme system developpeur admin regles consigne* obeis* mode branch route json null override',
  when: 'hier aujourd hui demain semaine mois an annee trimestre mars janvier fevrier avril mai juin juillet aout septembre octobre novembre decembre dernier derniere lundi jeudi depuis',
  each: 'par selon chaque',
  flop: 'flop* boud* balance* balek fout* fiche poubelle oubli* ignor* interess* dort dorm* inutil* prend prennent utilis* sert servent connai* mort morte tiroir froid* patin* essouffl* poussiere participat* adhe*',
  exist:
    'existe* lance* propos* offre offrons offrent avons dispos* place comport* distribu* marche tourne compte systeme dispositif ans',
  fine: 'stable* tranquille* mieux adore* ravi* ravis enchant* plait bouge inchange solide nickel impeccable* maitrise regle resolu',
  hope: 'plus davantage mieux autant encore meilleur* obtenir faire transformer devenir deviennent rendre convertir',
  past: 'etait etaient avait avaient ancien autrefois jadis auparavant dernier derniere passe passee',
  refuse:
    'difficile impossible dire aucune certitude colle seche demande verifier regarder devin* depend* parle autre sujet',
  group: 'tous toutes deux memes pareil egal* autant partout tout repart* melange* confondus melanges distinction',
  reason: 'cause raison parce car motif explique explication pourquoi faute',
};
