import type { Platform } from './platform.ts';

/** Contact lists of marketing tools. */
export const crm: readonly Platform[] = [
  {
    id: 'klaviyo_profiles',
    name: { fr: 'Klaviyo, profils', en: 'Klaviyo profiles' },
    kind: 'customers',
    signatures: [['Email', 'Klaviyo ID']],
    columns: {
      customer: ['Email', 'Klaviyo ID'],
      email: ['Email'],
      firstName: ['First Name'],
      lastName: ['Last Name'],
      phone: ['Phone Number'],
      company: ['Organization'],
      createdAt: ['Profile Created On', 'Date Added'],
      acceptsMarketing: ['Email Marketing Consent', 'Consent', 'Accepts Marketing'],
      acceptsSms: ['SMS Marketing Consent'],
      ordersCount: ['Historic Number Of Orders'],
      totalSpent: ['Historic Customer Lifetime Value'],
      lastSeenAt: ['Last Active'],
      country: ['Country'],
      city: ['City'],
      channel: ['Initial Source', 'Source'],
    },
    notes: [
      {
        fr: 'Accord : SUBSCRIBED vaut oui ; UNSUBSCRIBED et NEVER_SUBSCRIBED valent non. Une adresse supprimée (« Email Suppressions ») ne se contacte pas non plus.',
        en: 'Consent: SUBSCRIBED is a yes; UNSUBSCRIBED and NEVER_SUBSCRIBED are a no. A suppressed address (“Email Suppressions”) is not to be contacted either.',
      },
      {
        fr: 'Les prévisions de Klaviyo (« Predicted … », « Churn Risk Prediction ») ne sont pas lues : Fidelio fait les siennes, vérifiées.',
        en: 'Klaviyo’s forecasts (“Predicted …”, “Churn Risk Prediction”) are not read: Fidelio makes its own, and checks them.',
      },
      {
        fr: 'Un profil n’est pas forcément un client : « Historic Number Of Orders » le dit.',
        en: 'A profile need not be a customer: “Historic Number Of Orders” tells.',
      },
    ],
  },
  {
    id: 'hubspot_contacts',
    name: { fr: 'HubSpot, contacts', en: 'HubSpot contacts' },
    kind: 'customers',
    signatures: [
      ['Record ID', 'First Name', 'Last Name', 'Email', 'Create Date'],
      ['Record ID - Contact', 'First Name', 'Last Name', 'Email'],
      ['Record ID', 'First Name', 'Last Name', 'Email', 'Contact owner'],
      ['Record ID', 'First Name', 'Last Name', 'Email', 'Lifecycle Stage'],
    ],
    columns: {
      customer: ['Email', 'Record ID', 'Record ID - Contact'],
      email: ['Email'],
      firstName: ['First Name'],
      lastName: ['Last Name'],
      phone: ['Phone Number', 'Mobile Phone Number'],
      company: ['Company Name', 'Associated Company'],
      createdAt: ['Create Date', 'Became a Customer Date'],
      acceptsMarketing: ['Marketing contact status'],
      optedOut: ['Unsubscribed from all email'],
      lastSeenAt: ['Last Activity Date'],
      country: ['Country/Region'],
      city: ['City'],
      channel: ['Original Source', 'Original Traffic Source'],
      tags: ['Lifecycle Stage'],
    },
    notes: [
      {
        fr: 'Un contact n’est un client que si « Lifecycle Stage » vaut Customer (ou Evangelist) ; les autres sont des prospects.',
        en: 'A contact is a customer only when “Lifecycle Stage” is Customer (or Evangelist); the others are leads.',
      },
      {
        fr: '« Marketing contact status » dit qui peut recevoir vos envois (Marketing contact) ; « Unsubscribed from all email » l’emporte.',
        en: '“Marketing contact status” says who may get your mailings (Marketing contact); “Unsubscribed from all email” prevails.',
      },
      {
        fr: 'L’export ne contient que les colonnes de la vue : demandez toutes les propriétés.',
        en: 'The export holds the columns of the view only: ask for all properties.',
      },
    ],
  },
];
