import { type Refusal, refuse } from '../../domain/outcome.ts';

/** The user, or whoever asked, stopped the request. */
export function refuseInterrupted(): Refusal {
  return refuse('interrupted', {
    fr: 'La demande au modèle a été interrompue. Relancez-la quand vous voulez.',
    en: 'The request to the model was interrupted. Ask again whenever you like.',
  });
}
