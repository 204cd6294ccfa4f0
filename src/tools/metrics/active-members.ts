import { defineCountRate } from '../define-count-rate.ts';

/** Active members: the share of members with a movement or a purchase in the last 12 months. Confused with sign-up, which counts cards taken. Minimum data: one member. */
export default defineCountRate({
  name: 'active_members',
  whole: 'enrolled',
  part: 'activeEnrolled',
  description: {
    fr: 'Part des membres du programme actifs dans les 12 derniers mois (mouvement ou achat). L’inscription seule ne compte pas.',
    en: 'Share of programme members active in the last 12 months (a movement or a purchase). Signing up alone does not count.',
  },
  example: { whole: 1_150, part: 320, interval: { low: 0.253131, high: 0.304867 } },
});
