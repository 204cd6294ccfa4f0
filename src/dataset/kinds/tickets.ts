import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { ANY_DATE_WORDS } from './date-words.ts';
import { defineKind } from './define-kind.ts';
import { ORDER_ID_WORDS } from './order-words.ts';

/** Requests to customer service. */
export const tickets = defineKind({
  id: 'tickets',
  name: { fr: 'Demandes au support', en: 'Support tickets' },
  row: { fr: 'une demande', en: 'a ticket' },
  table: 'tickets',
  fields: {
    ticket: {
      type: 'id',
      name: { fr: 'numéro de la demande', en: 'ticket number' },
      words: [
        ...['ticketid', 'idticket', 'ticketnumber', 'ticketno', 'ticket', 'numeroticket', 'nticket', 'numticket'],
        ...['caseid', 'casenumber', 'caseno', 'conversationid', 'requestid', 'requestnumber', 'incidentid'],
        ...['numerodemande', 'iddemande', 'ndemande', 'idreclamation', 'numeroreclamation', 'complaintid'],
      ],
    },
    customer: {
      type: 'customer',
      name: { fr: 'client', en: 'customer' },
      words: [...CUSTOMER_WORDS, 'requesterid', 'requester', 'demandeur', 'iddemandeur', 'requestername'],
    },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    order: { type: 'id', name: { fr: 'commande', en: 'order' }, words: ORDER_ID_WORDS },
    openedAt: {
      type: 'day',
      name: { fr: 'date d’ouverture', en: 'opening date' },
      words: [
        ...['openedat', 'opendate', 'dateopened', 'ticketcreatedat', 'ticketdate', 'requestdate', 'requestedat'],
        ...['receivedat', 'dateouverture', 'ouvertle', 'datedemande', 'datereclamation', ...ANY_DATE_WORDS],
      ],
      required: true,
    },
    firstReplyAt: {
      type: 'day',
      name: { fr: 'première réponse', en: 'first reply' },
      words: ['firstreplyat', 'firstresponseat', 'firstresponsedate', 'firstreplydate', 'datepremierereponse'],
    },
    closedAt: {
      type: 'day',
      name: { fr: 'date de résolution', en: 'closing date' },
      words: [
        ...['closedat', 'closeddate', 'closedate', 'solvedat', 'solveddate', 'resolvedat', 'resolveddate'],
        ...['resolutiondate', 'datecloture', 'dateresolution', 'datefermeture', 'fermele', 'resolule', 'clotureele'],
      ],
    },
    subject: {
      type: 'text',
      name: { fr: 'objet', en: 'subject' },
      words: ['subject', 'ticketsubject', 'sujet', 'objet', 'title', 'titre', 'summary', 'resume'],
    },
    category: {
      type: 'text',
      name: { fr: 'catégorie', en: 'category' },
      words: [
        ...['ticketcategory', 'tickettype', 'contactreason', 'motifcontact', 'motifdemande', 'typedemande'],
        ...['issuetype', 'complainttype', 'motifreclamation', 'topic', 'theme', 'issue', 'category', 'categorie'],
        ...['reason', 'motif', 'raison', 'type', 'tags', 'etiquettes'],
      ],
    },
    priority: {
      type: 'text',
      name: { fr: 'priorité', en: 'priority' },
      words: ['priority', 'priorite', 'urgency', 'urgence', 'severity', 'severite', 'gravite'],
    },
    status: {
      type: 'text',
      name: { fr: 'état', en: 'status' },
      words: ['ticketstatus', 'statutticket', 'statutdemande', 'status', 'statut', 'etat', 'state'],
    },
    channel: {
      type: 'text',
      name: { fr: 'canal', en: 'channel' },
      words: ['ticketchannel', 'contactchannel', 'canalcontact', 'via', 'channel', 'canal', 'source'],
    },
    satisfaction: {
      type: 'text',
      name: { fr: 'satisfaction', en: 'satisfaction' },
      words: [
        ...['satisfaction', 'satisfactionscore', 'satisfactionrating', 'csat', 'csatscore', 'notesatisfaction'],
        ...['customersatisfaction', 'score', 'rating', 'note'],
      ],
    },
    product: {
      type: 'text',
      name: { fr: 'produit', en: 'product' },
      words: ['product', 'produit', 'productname', 'nomproduit', 'sku'],
    },
  },
  requires: [
    ['ticket', 'openedAt'],
    ['subject', 'openedAt'],
    ['customer', 'openedAt', 'priority'],
    ['customer', 'openedAt', 'closedAt'],
    ['customer', 'openedAt', 'category'],
  ],
  distinctive: ['ticket', 'openedAt', 'firstReplyAt', 'closedAt', 'subject', 'category', 'priority'],
});
