import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { defineKind } from './define-kind.ts';
import { ORDER_DATE_WORDS, ORDER_ID_WORDS } from './order-words.ts';

/** When shipments were sent, promised and received. */
export const deliveries = defineKind({
  id: 'deliveries',
  name: { fr: 'Livraisons', en: 'Deliveries' },
  row: { fr: 'un envoi', en: 'a shipment' },
  table: 'deliveries',
  fields: {
    delivery: {
      type: 'id',
      name: { fr: 'numéro d’envoi', en: 'shipment number' },
      words: [
        ...['deliveryid', 'iddelivery', 'deliverynumber', 'shipmentid', 'idshipment', 'shipmentnumber', 'shipment'],
        ...['idlivraison', 'numerolivraison', 'nlivraison', 'bonlivraison', 'numerobl', 'idexpedition'],
        ...['numeroexpedition', 'idenvoi', 'numeroenvoi'],
      ],
    },
    order: { type: 'id', name: { fr: 'commande', en: 'order' }, words: ORDER_ID_WORDS },
    customer: { type: 'customer', name: { fr: 'client', en: 'customer' }, words: CUSTOMER_WORDS },
    email: { type: 'text', name: { fr: 'e-mail', en: 'e-mail' }, words: EMAIL_WORDS },
    tracking: {
      type: 'id',
      name: { fr: 'numéro de suivi', en: 'tracking number' },
      words: [
        ...['trackingnumber', 'trackingno', 'trackingid', 'trackingcode', 'tracking', 'numerosuivi', 'nsuivi'],
        ...['codesuivi', 'suivicolis', 'numerocolis', 'ncolis', 'colis', 'parcelnumber', 'parcelid'],
      ],
    },
    orderedAt: { type: 'day', name: { fr: 'date de la commande', en: 'order date' }, words: ORDER_DATE_WORDS },
    shippedAt: {
      type: 'day',
      name: { fr: 'date d’expédition', en: 'shipping date' },
      words: [
        ...['shippedat', 'shippeddate', 'shippedon', 'shipdate', 'shippingdate', 'shipmentdate', 'dispatchedat'],
        ...['dispatchdate', 'fulfilledat', 'fulfillmentdate', 'dateexpedition', 'expediele', 'expediteat'],
        ...['dateenvoi', 'envoyele', 'dateenvoicolis', 'orderdeliveredcarrierdate', 'pickupdate', 'dateenlevement'],
      ],
    },
    promisedAt: {
      type: 'day',
      name: { fr: 'date de livraison promise', en: 'promised delivery date' },
      words: [
        ...['promisedat', 'promiseddate', 'promiseddeliverydate', 'estimateddeliverydate', 'estimateddelivery'],
        ...['expecteddeliverydate', 'expecteddelivery', 'deliveryestimate', 'eta', 'orderestimateddeliverydate'],
        ...['datelivraisonprevue', 'livraisonprevue', 'datelivraisonestimee', 'livraisonestimee', 'datepromise'],
        ...['livraisonpromise', 'dateprevue', 'livraisonprevuele'],
      ],
    },
    deliveredAt: {
      type: 'day',
      name: { fr: 'date de livraison', en: 'delivery date' },
      words: [
        ...['deliveredat', 'delivereddate', 'deliveredon', 'deliverydate', 'actualdeliverydate', 'datedelivered'],
        ...['orderdeliveredcustomerdate', 'datelivraison', 'livreele', 'livrele', 'datelivraisonreelle'],
        ...['datereception', 'receptiondate', 'receivedat', 'recule', 'deliveredtime'],
      ],
    },
    carrier: {
      type: 'text',
      name: { fr: 'transporteur', en: 'carrier' },
      words: [
        ...['carrier', 'carriername', 'transporteur', 'nomtransporteur', 'shippingcarrier', 'courier'],
        ...['shippingcompany', 'deliverycompany', 'trackingcompany', 'livreur'],
      ],
    },
    late: {
      type: 'flag',
      name: { fr: 'en retard', en: 'late' },
      words: ['late', 'islate', 'latedelivery', 'retard', 'retardlivraison', 'livraisonretard', 'delayed'],
    },
    status: {
      type: 'text',
      name: { fr: 'état', en: 'status' },
      words: [
        ...['deliverystatus', 'shipmentstatus', 'trackingstatus', 'fulfillmentstatus', 'fulfilmentstatus'],
        ...['statutlivraison', 'etatlivraison', 'statutexpedition', 'statutcolis', 'orderstatus', 'statutcommande'],
        ...['etatcommande', 'status', 'statut', 'etat'],
      ],
    },
    place: {
      type: 'text',
      name: { fr: 'destination', en: 'destination' },
      words: ['country', 'pays', 'shippingcountry', 'payslivraison', 'countrycode', 'city', 'ville', 'shippingcity'],
    },
  },
  requires: [
    ['order', 'deliveredAt'],
    ['customer', 'deliveredAt'],
    ['tracking', 'deliveredAt'],
    ['order', 'shippedAt'],
    ['customer', 'shippedAt'],
  ],
  distinctive: ['delivery', 'tracking', 'shippedAt', 'promisedAt', 'deliveredAt', 'carrier', 'late'],
});
