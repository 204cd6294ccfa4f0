import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { CREATION_DATE_WORDS } from './date-words.ts';
import { defineKind, type FieldColumns, type Fit } from './define-kind.ts';
import { findRepeats } from './find-repeats.ts';
import type { SampledTable } from './sampled-table.ts';

const NAMED_AFTER_A_PERSON = /name|^nom/;

/** Who the customers are, and who agreed to be written to. */
export const customers = defineKind({
  id: 'customers',
  name: { fr: 'Clients', en: 'Customers' },
  row: { fr: 'un client, avec ses coordonnées et son accord', en: 'a customer, with contact details and consent' },
  table: 'customers',
  fields: {
    customer: {
      type: 'customer',
      name: { fr: 'client', en: 'customer' },
      words: [
        ...CUSTOMER_WORDS.filter(
          (word) => !NAMED_AFTER_A_PERSON.test(word) && !/^(company|societe|entreprise)$/.test(word),
        ),
        ...['recordid', 'id'],
      ],
    },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    firstName: {
      type: 'text',
      name: { fr: 'prénom', en: 'first name' },
      words: ['firstname', 'givenname', 'prenom', 'prenomclient', 'customerfirstname', 'forename', 'billingfirstname'],
      argues: 'alone',
    },
    lastName: {
      type: 'text',
      name: { fr: 'nom', en: 'last name' },
      words: [
        ...['lastname', 'familyname', 'surname', 'nomfamille', 'customerlastname', 'billinglastname', 'nomclient'],
        ...['nom', 'name', 'fullname', 'nomcomplet', 'nomprenom', 'prenomnom', 'customername', 'clientname'],
      ],
      argues: 'alone',
    },
    phone: {
      type: 'text',
      name: { fr: 'téléphone', en: 'phone' },
      words: [
        ...['phone', 'phonenumber', 'telephone', 'tel', 'mobile', 'mobilephone', 'numerotelephone', 'portable'],
        ...['telephonemobile', 'customerphone', 'telephoneclient', 'billingphone', 'gsm'],
      ],
      argues: 'alone',
    },
    company: {
      type: 'text',
      name: { fr: 'entreprise', en: 'company' },
      words: ['company', 'societe', 'entreprise', 'companyname', 'nomsociete', 'nomentreprise', 'organization'],
    },
    createdAt: {
      type: 'day',
      name: { fr: 'date d’inscription', en: 'sign-up date' },
      words: [
        ...['signupdate', 'signedupat', 'signup', 'signupat', 'registeredat', 'registrationdate', 'registered'],
        ...[
          'registration',
          'dateregistered',
          'dateinscription',
          'inscription',
          'inscritle',
          'inscrit',
          'customersince',
        ],
        ...['clientdepuis', 'joindate', 'datejoined', 'dateadded', 'profilecreatedon', 'accountcreated'],
        ...['accountcreatedat', 'datecreationcompte', 'firstseen', 'becamecustomerdate', ...CREATION_DATE_WORDS],
      ],
    },
    acceptsMarketing: {
      type: 'flag',
      name: { fr: 'accord pour l’e-mail', en: 'e-mail consent' },
      words: [
        ...['acceptsemailmarketing', 'acceptsmarketing', 'emailmarketingconsent', 'marketingconsent', 'emailconsent'],
        ...['consent', 'consentement', 'consentementemail', 'consentementmarketing', 'emailopt', 'emailoptin', 'opt'],
        ...['optin', 'marketingopt', 'marketingoptin', 'optinemail', 'optemail', 'newsletter', 'emailsubscribed'],
        ...['subscribed', 'inscritnewsletter', 'abonnenewsletter', 'abonnementnewsletter', 'acceptenewsletter'],
        ...['gdprconsent', 'rgpd', 'consentementrgpd', 'accepteemail', 'emailpermission', 'marketingcontactstatus'],
      ],
    },
    acceptsSms: {
      type: 'flag',
      name: { fr: 'accord pour le SMS', en: 'SMS consent' },
      words: [
        ...['acceptssmsmarketing', 'smsmarketingconsent', 'smsconsent', 'consentementsms', 'smsopt', 'smsoptin'],
        ...['optsms', 'optinsms', 'acceptesms', 'smspermission'],
      ],
    },
    optedOut: {
      type: 'flag',
      name: { fr: 'désinscrit', en: 'unsubscribed' },
      words: [
        ...['unsubscribed', 'isunsubscribed', 'unsubscribedfromallemail', 'optedout', 'optout', 'emailoptout'],
        ...['donotcontact', 'donotemail', 'blacklisted', 'desabonne', 'desinscrit', 'nepascontacter'],
      ],
    },
    ordersCount: {
      type: 'number',
      name: { fr: 'nombre de commandes', en: 'number of orders' },
      words: [
        ...['orderscount', 'ordercount', 'numberorders', 'totalorders', 'orders', 'historicnumberorders'],
        ...['nbcommandes', 'nombrecommandes', 'totalcommandes', 'commandes', 'paymentcount', 'purchasecount'],
        ...['numberpurchases', 'nbachats', 'nombreachats', 'lifetimeorders'],
      ],
    },
    totalSpent: {
      type: 'amount',
      name: { fr: 'total des achats', en: 'total spent' },
      words: [
        ...['totalspent', 'totalspend', 'lifetimevalue', 'ltv', 'clv', 'customerlifetimevalue', 'lifetimespend'],
        ...['historiccustomerlifetimevalue', 'totalcustomerlifetimevalue', 'totalrevenue', 'totaldepense'],
        ...['totalachats', 'montantachats', 'caclient', 'catotal', 'totalca', 'cacumule', 'ca', 'chiffreaffaires'],
        ...['ventes', 'sales', 'revenue', 'total', 'totalpurchases'],
      ],
    },
    firstOrderAt: {
      type: 'day',
      name: { fr: 'première commande', en: 'first order' },
      words: [
        ...['firstorderdate', 'firstorder', 'firstorderat', 'firstpurchasedate', 'firstpurchase', 'premierecommande'],
        ...['datepremierecommande', 'premierachat', 'datepremierachat'],
      ],
    },
    lastOrderAt: {
      type: 'day',
      name: { fr: 'dernière commande', en: 'last order' },
      words: [
        ...['lastorderdate', 'lastorder', 'lastorderat', 'lastpurchasedate', 'lastpurchase', 'lastpurchaseat'],
        ...['dernierecommande', 'datedernierecommande', 'dernierachat', 'datedernierachat', 'mostrecentorderdate'],
      ],
    },
    lastSeenAt: {
      type: 'day',
      name: { fr: 'dernière visite', en: 'last visit' },
      words: [
        ...['lastactive', 'lastvisit', 'lastlogin', 'lastloginat', 'lastseen', 'lastseenat', 'lastactivitydate'],
        ...['lastactivity', 'dernierevisite', 'derniereconnexion', 'derniereactivite', 'datedernierevisite'],
      ],
    },
    country: {
      type: 'text',
      name: { fr: 'pays', en: 'country' },
      words: ['country', 'pays', 'countrycode', 'codepays', 'countryregion', 'customercountry', 'billingcountry'],
    },
    city: {
      type: 'text',
      name: { fr: 'ville', en: 'city' },
      words: ['city', 'ville', 'customercity', 'billingcity', 'town', 'commune'],
    },
    channel: {
      type: 'text',
      name: { fr: 'canal d’acquisition', en: 'acquisition channel' },
      words: [
        ...['acquisitionchannel', 'canalacquisition', 'acquisitionsource', 'originalsource', 'initialsource'],
        ...['leadsource', 'signupsource', 'channel', 'canal', 'source', 'utmsource', 'origine', 'provenance'],
      ],
    },
    tags: {
      type: 'text',
      name: { fr: 'étiquettes, groupe', en: 'tags, group' },
      words: [
        ...['tags', 'etiquettes', 'shopifytags', 'customertags', 'labels', 'customergroup', 'groupeclient'],
        ...['defaultgroup', 'group', 'groupe', 'segment', 'lifecyclestage', 'customertype', 'typeclient'],
      ],
    },
    birth: {
      type: 'text',
      name: { fr: 'naissance', en: 'birth' },
      words: ['birthdate', 'datebirth', 'birthday', 'dob', 'datenaissance', 'naissance', 'anniversaire'],
    },
    gender: {
      type: 'text',
      name: { fr: 'civilité', en: 'gender' },
      words: ['gender', 'sex', 'sexe', 'genre', 'civilite', 'titrecivilite', 'socialtitle', 'salutation'],
    },
    referredBy: {
      type: 'text',
      name: { fr: 'parrain', en: 'referred by' },
      words: ['referredby', 'referrerid', 'referrer', 'parrain', 'parrainepar', 'idparrain'],
    },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'currencycode'],
    },
  },
  requires: [['customer'], ['email']],
  distinctive: [
    ...(['firstName', 'lastName', 'phone', 'createdAt', 'acceptsMarketing', 'acceptsSms', 'optedOut'] as const),
    ...(['ordersCount', 'totalSpent', 'firstOrderAt', 'lastOrderAt', 'lastSeenAt', 'referredBy'] as const),
  ],
  fits: fitsDirectory,
});

/** One row per customer; without a header that argues, all the columns must be known and the sample long enough. */
function fitsDirectory(table: SampledTable, columns: FieldColumns): Fit {
  const repeats = findRepeats(table, columns);
  if (repeats === true) return 'no';
  const known = new Set(Object.values(columns)).size;
  return repeats === false && known === table.headers.length ? 'proven' : 'possible';
}
