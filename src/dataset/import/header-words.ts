import type { OrderField } from './order-field.ts';

/**
 * Headers by which a column is recognised, in order of preference, once simplified (see `simplifyHeader`).
 * A customer id is preferred to an e-mail, an e-mail to a name.
 */
export const HEADER_WORDS: Readonly<Record<OrderField, readonly string[]>> = {
  customer: [
    ...['customerid', 'idcustomer', 'clientid', 'idclient', 'customernumber', 'customerno', 'custno', 'custid'],
    ...['clientnumber', 'nclient', 'noclient', 'numeroclient', 'numclient', 'codeclient', 'clientcode', 'customercode'],
    ...['customerref', 'refclient', 'referenceclient', 'clientref', 'customerkey', 'customeruniqueid', 'buyerid'],
    ...['idacheteur', 'acheteur', 'buyer', 'userid', 'iduser', 'user', 'utilisateur', 'idutilisateur', 'memberid'],
    ...['idmembre', 'shopperid', 'contactid', 'idcontact', 'customer', 'client', 'cliente'],
    ...['email', 'customeremail', 'emailclient', 'clientemail', 'emailaddress', 'adresseemail', 'mail', 'adressemail'],
    ...['courriel', 'adressecourriel', 'useremail', 'buyeremail', 'contactemail', 'billingemail', 'emailfacturation'],
    ...['customername', 'nomclient', 'clientname', 'buyername', 'nomacheteur', 'billingname', 'nom', 'name'],
  ],
  date: [
    ...['orderdate', 'dateorder', 'datecommande', 'orderdatetime', 'ordertimestamp', 'orderpurchasetimestamp'],
    ...['orderedat', 'ordered', 'placedat', 'passee', 'purchasedate', 'dateachat', 'purchasedat', 'saledate'],
    ...[
      'datevente',
      'transactiondate',
      'datetransaction',
      'invoicedate',
      'datefacture',
      'date',
      'datetime',
      'dateheure',
    ],
    ...['createdat', 'created', 'createddate', 'creationdate', 'datecreation', 'cree', 'timestamp', 'jour', 'day'],
    ...['paidat', 'paymentdate', 'datepaiement', 'processedat', 'completedat'],
  ],
  order: [
    ...['orderid', 'idorder', 'ordernumber', 'orderno', 'ordernum', 'orderref', 'orderreference', 'orderkey'],
    ...['commandeid', 'idcommande', 'numerocommande', 'ncommande', 'nocommande', 'numcommande', 'refcommande'],
    ...['referencecommande', 'codecommande', 'order', 'commande', 'invoiceno', 'invoiceid', 'invoicenumber', 'invoice'],
    ...['numerofacture', 'nfacture', 'nofacture', 'numfacture', 'idfacture', 'facture', 'transactionid'],
    ...['idtransaction', 'numerotransaction', 'transaction', 'receiptid', 'receiptnumber', 'receipt', 'ticket'],
    ...['idticket', 'nticket', 'numeroticket', 'numticket', 'saleid', 'idvente', 'basketid', 'idpanier'],
  ],
  amount: [
    ...['total', 'ordertotal', 'totalorder', 'totalcommande', 'totalttc', 'montantttc', 'montanttotal', 'montant'],
    ...[
      'montantcommande',
      'montanttotalttc',
      'ordertotalamount',
      'totalorderamount',
      'amount',
      'totalamount',
      'orderamount',
      'ordervalue',
      'grandtotal',
    ],
    ...['totalprice', 'prixtotal', 'totalpaid', 'totalpaye', 'montantpaye', 'amountpaid', 'paymentvalue', 'revenue'],
    ...['sales', 'netsales', 'turnover', 'ca', 'chiffreaffaires', 'value', 'valeur', 'valeurcommande', 'ttc'],
    ...['montantht', 'totalht', 'linetotal', 'totalligne', 'lineamount', 'montantligne', 'subtotal', 'soustotal'],
  ],
  quantity: [
    ...['quantity', 'qty', 'qte', 'quantite', 'units', 'unites', 'itemquantity', 'quantityordered', 'orderedquantity'],
    ...['quantitecommandee', 'quantiteachetee', 'lineitemquantity', 'nbarticles', 'nombrearticles', 'pieces'],
  ],
  unitPrice: [
    ...[
      'unitprice',
      'priceunit',
      'prixunitaire',
      'prixunitairettc',
      'prixunitaireht',
      'prixunit',
      'puttc',
      'pu',
      'puht',
    ],
    ...['priceperunit', 'priceeach', 'itemprice', 'lineitemprice', 'prixarticle', 'sellingprice', 'prixvente'],
    ...['price', 'prix'],
  ],
  currency: ['currency', 'devise', 'currencycode', 'codedevise', 'monnaie', 'ordercurrency', 'presentmentcurrency'],
  place: [
    ...['country', 'pays', 'countrycode', 'codepays', 'shippingcountry', 'payslivraison', 'customercountry'],
    ...['billingcountry', 'paysfacturation', 'region', 'state', 'province', 'city', 'ville', 'shippingcity'],
    ...['villelivraison', 'customercity', 'billingcity', 'villefacturation', 'place', 'lieu', 'location'],
    ...['store', 'magasin', 'boutique', 'shop', 'storename', 'nommagasin'],
  ],
  channel: [
    ...['channel', 'canal', 'saleschannel', 'canalvente', 'orderchannel', 'canalcommande', 'acquisitionchannel'],
    ...[
      'canalacquisition',
      'marketingchannel',
      'source',
      'ordersource',
      'sourcename',
      'utmsource',
      'origine',
      'origin',
    ],
    ...['plateforme', 'platform', 'marketplace'],
  ],
  product: [
    ...['productname', 'nomproduit', 'producttitle', 'lineitemname', 'itemname', 'nomarticle', 'product', 'produit'],
    ...['article', 'item', 'productdescription', 'description', 'designation', 'libelle', 'libelleproduit'],
    ...['libellearticle', 'sku', 'lineitemsku', 'productsku', 'stockcode', 'productid', 'idproduit', 'productref'],
    ...['referenceproduit', 'refproduit', 'codearticle', 'refarticle', 'productcode', 'codeproduit'],
  ],
  category: [
    ...['category', 'categorie', 'productcategory', 'categorieproduit', 'productline', 'producttype', 'typeproduit'],
    ...['department', 'rayon', 'famille', 'familleproduit', 'gamme', 'univers', 'vendor', 'brand', 'marque'],
  ],
  discount: [
    ...['discountamount', 'totaldiscount', 'totaldiscounts', 'orderdiscount', 'cartdiscount', 'cartdiscountamount'],
    ...['discounttotal', 'discount', 'montantremise', 'totalremise', 'remisetotale', 'remise', 'reduction', 'rabais'],
    ...['totalreduction', 'montantreduction', 'totaldiscountstaxincl', 'linediscount', 'lineitemdiscount', 'promotion'],
  ],
  discountCode: [
    ...[
      'discountcode',
      'discountcodes',
      'couponcode',
      'couponcodes',
      'coupon',
      'coupons',
      'couponsused',
      'vouchercode',
    ],
    ...['promocode', 'promotioncode', 'codepromo', 'codereduction', 'coderemise', 'bonreduction', 'codecoupon'],
  ],
  test: ['test', 'istest', 'testorder', 'commandetest', 'testmode', 'istestorder'],
  cancelled: [
    ...['cancelledat', 'canceledat', 'cancelledon', 'canceledon', 'cancelleddate', 'canceleddate', 'datecancelled'],
    ...['datecanceled', 'canceldate', 'cancellationdate', 'cancelationdate', 'dateannulation', 'annuleele'],
    ...['annulation', 'annulee', 'annule', 'cancelled', 'canceled', 'iscancelled', 'iscanceled'],
  ],
  status: [
    ...['orderstatus', 'orderstate', 'statutcommande', 'etatcommande', 'commandestatut', 'status', 'statut', 'etat'],
  ],
  payment: [
    ...['financialstatus', 'paymentstatus', 'paymentstate', 'statutpaiement', 'etatpaiement', 'statutfinancier'],
    ...['transactionstatus', 'statuttransaction'],
  ],
  refunded: [
    ...[
      'refundedamount',
      'refundamount',
      'amountrefunded',
      'totalrefunded',
      'orderrefundamount',
      'totalrefundedamount',
    ],
    ...['montantrembourse', 'montantremboursement', 'totalrembourse', 'montantrembourses'],
  ],
};
