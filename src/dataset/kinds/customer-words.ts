import { HEADER_WORDS } from '../import/header-words.ts';

/** Headers of a column of e-mails, simplified. */
export const EMAIL_WORDS: readonly string[] = [
  ...['email', 'customeremail', 'emailclient', 'clientemail', 'emailaddress', 'adresseemail', 'mail', 'adressemail'],
  ...['courriel', 'adressecourriel', 'useremail', 'buyeremail', 'contactemail', 'billingemail', 'emailfacturation'],
  ...['emaildestinataire', 'recipientemail', 'requesteremail', 'respondentemail', 'personemail', 'subscriberemail'],
  ...['primaryemail', 'emailprincipal', 'memberemail', 'emailmembre', 'emailutilisateur', 'emailcontact'],
];

const NAMES = ['nom', 'name'];

/** Headers of a column that tells whose row it is, e-mails left out: numbers first, names last. */
export const CUSTOMER_WORDS: readonly string[] = [
  ...HEADER_WORDS.customer.filter((word) => !EMAIL_WORDS.includes(word) && !/name|^nom/.test(word)),
  ...['abonne', 'idabonne', 'numeroabonne', 'subscriberid', 'subscriber', 'accountid', 'idaccount', 'idcompte'],
  ...['numerocompte', 'accountnumber', 'account', 'compte', 'companyid', 'organizationid', 'organisationid'],
  ...['workspaceid', 'tenantid', 'personid', 'profileid', 'visitorid', 'patientid', 'company', 'societe', 'entreprise'],
  ...HEADER_WORDS.customer.filter((word) => /name|^nom/.test(word) && !NAMES.includes(word)),
];
