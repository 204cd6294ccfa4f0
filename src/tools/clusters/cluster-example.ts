/** Thirty customers in three plain groups: young and modest, families, well off. */
const income = [
  ...[18_000, 19_500, 21_000, 20_000, 22_500, 18_800, 20_700, 21_900, 19_200, 20_400, 22_000, 18_500, 21_300, 19_900],
  ...[39_000, 41_000, 42_500, 40_200, 38_400, 43_000, 41_800, 39_700, 40_900],
  ...[78_000, 82_000, 80_500, 76_900, 84_000, 79_300, 81_200],
];
const spend = [
  ...[120, 90, 150, 110, 180, 100, 130, 160, 95, 140, 170, 105, 145, 115],
  ...[420, 460, 500, 440, 400, 520, 480, 430, 455],
  ...[1300, 1450, 1380, 1250, 1500, 1320, 1410],
];

export const clusterExample = {
  input: {
    customerFeatures: {
      columns: [
        { name: 'income', type: 'number' as const, values: income },
        { name: 'spend', type: 'number' as const, values: spend },
      ],
    },
    k: 3,
  },
  output: {
    solutions: [
      {
        k: 3,
        silhouette: 0.89814331797,
        silhouetteInterval: null,
        inertia: 0.425403045314,
        sizes: [7, 9, 14],
        largestShare: 0.466666666667,
        profiles: [
          {
            id: 'k3-1',
            name: {
              fr: 'Très gros acheteurs, à revenu élevé',
              en: 'Top spenders, on a high income',
            },
            customers: 7,
            share: 0.233333333333,
            income: 80271.4285714,
            spend: 1372.85714286,
            age: null,
            children: null,
            recencyDays: null,
            response: null,
            outcome: null,
            campaignsAccepted: null,
            basket: null,
            purchases: null,
            purchasesPerYear: null,
            digital: null,
            spendShare: 0.619001610306,
            features: {
              income: 80271.4285714,
              spend: 1372.85714286,
            },
          },
          {
            id: 'k3-2',
            name: {
              fr: 'Acheteurs moyens',
              en: 'Middle spenders',
            },
            customers: 9,
            share: 0.3,
            income: 40722.2222222,
            spend: 456.111111111,
            age: null,
            children: null,
            recencyDays: null,
            response: null,
            outcome: null,
            campaignsAccepted: null,
            basket: null,
            purchases: null,
            purchasesPerYear: null,
            digital: null,
            spendShare: 0.264412238325,
            features: {
              income: 40722.2222222,
              spend: 456.111111111,
            },
          },
          {
            id: 'k3-3',
            name: {
              fr: 'Très petits acheteurs, à revenu modeste',
              en: 'Lowest spenders, on a modest income',
            },
            customers: 14,
            share: 0.466666666667,
            income: 20264.2857143,
            spend: 129.285714286,
            age: null,
            children: null,
            recencyDays: null,
            response: null,
            outcome: null,
            campaignsAccepted: null,
            basket: null,
            purchases: null,
            purchasesPerYear: null,
            digital: null,
            spendShare: 0.116586151369,
            features: {
              income: 20264.2857143,
              spend: 129.285714286,
            },
          },
        ],
        topTwo: {
          customersShare: 0.533333333333,
          spendShare: 0.883413848631,
        },
        warnings: [
          {
            kind: 'too_large' as const,
            segment: 'k3-3',
            message: {
              fr: '« Très petits acheteurs, à revenu modeste » rassemble 14 clients, soit 46,7 % de la base : à découper en 3.',
              en: '“Lowest spenders, on a modest income” holds 14 customers, or 46.7% of the base: split it in 3.',
            },
          },
        ],
        subSegments: null,
        reasonsFor: [
          {
            fr: 'Convient à une équipe de 1 ou 2 personnes, ou une entreprise de moins de 50 salariés.',
            en: 'Suits a team of 1 or 2 people, or a company under 50 employees.',
          },
        ],
        reasonsAgainst: [
          {
            fr: 'Le plus grand segment prend 46,7 % de la base : il faut le découper.',
            en: 'The largest segment takes 46.7% of the base: it must be split.',
          },
          {
            fr: 'À prévoir : trois messages à tenir à jour, sans outil particulier.',
            en: 'To plan for: three messages to keep up, no special tool.',
          },
          {
            fr: 'Le plus petit segment n’a que 7 clients : ses moyennes bougent beaucoup.',
            en: 'The smallest segment has only 7 customers: its means move a lot.',
          },
        ],
      },
    ],
    recommended: {
      k: 3,
      reasons: [
        {
          fr: 'Convient à une équipe de 1 ou 2 personnes, ou une entreprise de moins de 50 salariés.',
          en: 'Suits a team of 1 or 2 people, or a company under 50 employees.',
        },
      ],
    },
    base: {
      rows: 30,
      clustered: 30,
      missing: 0,
      setAside: 0,
    },
    features: [
      {
        id: 'income',
        name: {
          fr: 'revenu',
          en: 'income',
        },
        columns: ['income'],
      },
      {
        id: 'spend',
        name: {
          fr: 'dépense',
          en: 'spend',
        },
        columns: ['spend'],
      },
    ],
    pareto: {
      topFifthShare: 0.538486312399,
      customersFor80: 0.433333333333,
      holds: false,
      customers: 30,
    },
    notes: [
      {
        fr: 'Caractéristiques comparées après mise à l’échelle (moyenne 0, écart-type 1) : revenu, dépense.',
        en: 'Features compared after scaling (mean 0, standard deviation 1): income, spend.',
      },
    ],
  },
};
