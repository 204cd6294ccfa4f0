import { CUSTOMER_WORDS, EMAIL_WORDS } from './customer-words.ts';
import { defineKind } from './define-kind.ts';

/** What products cost, for the margin. */
export const productCosts = defineKind({
  id: 'product_costs',
  name: { fr: 'Coûts des produits', en: 'Product costs' },
  row: { fr: 'un produit, avec son coût ou sa marge', en: 'a product, with its cost or margin' },
  table: 'product_costs',
  fields: {
    sku: {
      type: 'id',
      name: { fr: 'référence', en: 'SKU' },
      words: [
        ...['sku', 'productsku', 'variantsku', 'productid', 'idproduit', 'productcode', 'codeproduit', 'codearticle'],
        ...['referenceproduit', 'refproduit', 'referencearticle', 'refarticle', 'stockcode', 'ean', 'gtin', 'ean13'],
        ...['barcode', 'reference', 'ref'],
      ],
    },
    product: {
      type: 'text',
      name: { fr: 'produit', en: 'product' },
      words: [
        ...['productname', 'nomproduit', 'producttitle', 'itemname', 'nomarticle', 'product', 'produit', 'article'],
        ...['item', 'title', 'titre', 'libelle', 'designation', 'name', 'nom', 'description', 'handle'],
      ],
    },
    cost: {
      type: 'amount',
      name: { fr: 'coût unitaire', en: 'unit cost' },
      words: [
        ...['unitcost', 'costperitem', 'costprice', 'productcost', 'cogs', 'costgoods', 'costgoodssold', 'variantcost'],
        ...['purchaseprice', 'wholesaleprice', 'buyingprice', 'landedcost', 'prixachat', 'prixachatht', 'prixrevient'],
        ...['coutunitaire', 'coutachat', 'coutrevient', 'coutproduit', 'cost', 'cout'],
      ],
    },
    margin: {
      type: 'number',
      name: { fr: 'marge', en: 'margin' },
      words: [
        ...['grossmargin', 'marginrate', 'marginpercent', 'margin', 'tauxmarge', 'margebrute', 'margepourcentage'],
        ...['marge', 'tauxmarque'],
      ],
    },
    price: {
      type: 'amount',
      name: { fr: 'prix de vente', en: 'selling price' },
      words: [
        ...[
          'sellingprice',
          'saleprice',
          'variantprice',
          'retailprice',
          'unitprice',
          'price',
          'prixvente',
          'prixventettc',
        ],
        ...['prixventeht', 'prixunitaire', 'prixttc', 'prixht', 'prix'],
      ],
    },
    category: {
      type: 'text',
      name: { fr: 'catégorie', en: 'category' },
      words: [
        'category',
        'categorie',
        'productcategory',
        'producttype',
        'type',
        'famille',
        'rayon',
        'vendor',
        'marque',
      ],
    },
    currency: {
      type: 'currency',
      name: { fr: 'devise', en: 'currency' },
      words: ['currency', 'devise', 'currencycode'],
    },
  },
  requires: [
    ['product', 'cost'],
    ['sku', 'cost'],
    ['product', 'margin'],
    ['sku', 'margin'],
  ],
  distinctive: ['cost', 'margin'],
  excludes: [...CUSTOMER_WORDS, ...EMAIL_WORDS],
});
