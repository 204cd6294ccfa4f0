import type { Term } from '../term.ts';

/** How customers are studied. */
export const methodTerms: readonly Term[] = [
  {
    id: 'rfm',
    name: { fr: 'RFM', en: 'RFM' },
    definition: {
      fr: 'Classement des clients selon trois notes : récence du dernier achat, fréquence des achats, montant dépensé.',
      en: 'Customers sorted by three scores: how recent the last purchase is, how often they buy, how much they spend.',
    },
    confusedWith: {
      fr: 'Une prédiction : la RFM décrit le passé et ne dit pas la probabilité d’un prochain achat.',
      en: 'A prediction: RFM describes the past and gives no probability of a next purchase.',
    },
  },
  {
    id: 'p_alive',
    name: { fr: 'Probabilité d’être encore client', en: 'Probability of being alive' },
    definition: {
      fr: 'Chance, estimée par un modèle, qu’un client silencieux achète encore un jour, d’après son rythme et son silence.',
      en: 'A model’s estimate of the chance that a silent customer will ever buy again, from their rhythm and their silence.',
    },
    confusedWith: {
      fr: 'La probabilité d’acheter ce mois-ci, bien plus faible pour un client lent.',
      en: 'The probability of buying this month, far lower for a slow customer.',
    },
  },
  {
    id: 'clustering',
    name: { fr: 'Regroupement (clustering)', en: 'Clustering' },
    definition: {
      fr: 'Une méthode qui forme des groupes de clients semblables sans qu’on lui dise lesquels chercher ; k-means en est la plus courante.',
      en: 'A method that forms groups of similar customers without being told which to look for; k-means is the most common.',
    },
    confusedWith: {
      fr: 'La RFM, dont les segments sont définis d’avance.',
      en: 'RFM, whose segments are defined in advance.',
    },
  },
  {
    id: 'silhouette',
    name: { fr: 'Silhouette', en: 'Silhouette score' },
    definition: {
      fr: 'Note de −1 à 1 qui dit si chaque client est plus près de son groupe que du groupe voisin.',
      en: 'A score from −1 to 1 that says whether each customer sits closer to their own group than to the next.',
    },
    confusedWith: {
      fr: 'La qualité du découpage pour l’action, que la note ne mesure pas.',
      en: 'How useful the groups are for action, which the score does not measure.',
    },
  },
  {
    id: 'recency',
    name: { fr: 'Récence', en: 'Recency' },
    definition: {
      fr: 'Temps écoulé depuis le dernier achat d’un client.',
      en: 'Time since a customer’s last purchase.',
    },
    confusedWith: {
      fr: 'L’ancienneté, qui part du premier achat.',
      en: 'Tenure, which starts at the first purchase.',
    },
  },
  {
    id: 'monetary',
    name: { fr: 'Montant', en: 'Monetary value' },
    definition: {
      fr: 'Ce qu’un client a dépensé dans la période, troisième note de la RFM.',
      en: 'What a customer spent in the period, the third score of RFM.',
    },
    confusedWith: {
      fr: 'La valeur vie, qui compte aussi l’avenir et la marge.',
      en: 'Lifetime value, which also counts the future and the margin.',
    },
  },
  {
    id: 'sbg',
    name: { fr: 'Modèle sBG', en: 'sBG model' },
    definition: {
      fr: 'Modèle de rétention d’abonnés où chacun a sa propre chance de résilier : les plus fragiles partent d’abord, et la rétention monte avec l’ancienneté.',
      en: 'A retention model where each subscriber has their own chance of cancelling: the frailest leave first, and retention rises with tenure.',
    },
    confusedWith: {
      fr: 'Une attrition constante, qui sous-estime la durée de vie de ceux qui restent.',
      en: 'A constant churn rate, which underestimates how long those who stay will last.',
    },
  },
  {
    id: 'bg_nbd',
    name: { fr: 'Modèle BG/NBD', en: 'BG/NBD model' },
    definition: {
      fr: 'Modèle des achats sans contrat : il déduit du rythme et du silence de chacun s’il reviendra et combien de fois.',
      en: 'A model of purchases without a contract: from each customer’s rhythm and silence it infers whether they will return and how often.',
    },
    confusedWith: {
      fr: 'Le sBG, fait pour les abonnements.',
      en: 'sBG, which is made for subscriptions.',
    },
  },
  {
    id: 'churn_model',
    name: { fr: 'Modèle de prévision des départs', en: 'Churn model' },
    definition: {
      fr: 'Un calcul qui donne à chaque client une probabilité de partir, vérifiée sur des départs réels avant de servir.',
      en: 'A calculation that gives each customer a probability of leaving, checked against real departures before it is used.',
    },
    confusedWith: {
      fr: 'Le score de santé, qui résume des signes sans prédire.',
      en: 'The health score, which sums up signs without predicting.',
    },
  },
  {
    id: 'control_group',
    name: { fr: 'Groupe témoin', en: 'Control group' },
    definition: {
      fr: 'Des clients tirés au sort à qui l’on n’envoie rien, pour savoir ce qui serait arrivé sans l’action.',
      en: 'Customers picked at random who are sent nothing, to know what would have happened anyway.',
    },
    confusedWith: {
      fr: 'Les clients qui n’ont pas ouvert le message : ils se sont choisis eux-mêmes.',
      en: 'Customers who did not open the message, who chose themselves.',
    },
  },
  {
    id: 'uplift',
    name: { fr: 'Effet propre (uplift)', en: 'Uplift' },
    definition: {
      fr: 'Ce que l’action a ajouté : l’écart entre les clients contactés et le groupe témoin.',
      en: 'What the action added: the difference between those contacted and the control group.',
    },
    confusedWith: {
      fr: 'Le résultat des clients contactés, dont une part aurait acheté sans rien recevoir.',
      en: 'The result among those contacted, some of whom would have bought anyway.',
    },
  },
  {
    id: 'ab_test',
    name: { fr: 'Test A/B', en: 'A/B test' },
    definition: {
      fr: 'Deux versions montrées à deux groupes tirés au sort, pour savoir laquelle fait mieux.',
      en: 'Two versions shown to two random groups, to learn which does better.',
    },
    confusedWith: {
      fr: 'Une comparaison avant et après, où tout le reste a changé aussi.',
      en: 'A before-and-after comparison, where everything else changed too.',
    },
  },
];
