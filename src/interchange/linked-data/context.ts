/**
 * The JSON-LD context, embedded in each document so that nobody needs the network to read it. Its terms are those of
 * CPSV-AP 3.2.0 (SEMIC, https://semiceu.github.io/CPSV-AP/releases/3.2.0/) with the same IRIs as the context published
 * there; texts are language maps, since a text of type rdf:langString must say its language.
 */

/** Text in languages. */
const TEXT = (id: string) => ({ '@id': id, '@container': '@language' }) as const;
/** A link to another node. */
const LINK = (id: string) => ({ '@id': id, '@type': '@id' }) as const;

const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const CLASSES = {
  Address: 'locn:Address',
  AdministrativeTerritorialUnit: 'http://data.europa.eu/88u/dataset/atu-type',
  Agent: 'foaf:Agent',
  Channel: 'cv:Channel',
  Concept: 'skos:Concept',
  ContactPoint: 'cv:ContactPoint',
  Cost: 'cv:Cost',
  Dataset: 'dcat:Dataset',
  Document: 'foaf:Document',
  Event: 'cv:Event',
  Evidence: 'cv:Evidence',
  LegalResource: 'eli:LegalResource',
  LifeEvent: 'cv:LifeEvent',
  LinguisticSystem: 'dct:LinguisticSystem',
  Location: 'dct:Location',
  Organization: 'org:Organization',
  Output: 'cv:Output',
  Participation: 'cv:Participation',
  PublicOrganization: 'cv:PublicOrganisation',
  PublicService: 'cpsv:PublicService',
  Requirement: 'cv:Requirement',
  Rule: 'cpsv:Rule',
  TemporalEntity: 'time:TemporalEntity',
} as const;

const PROPERTIES = {
  addressee: LINK('dct:audience'),
  address: LINK('locn:address'),
  contactPoint: LINK('cv:contactPoint'),
  currency: LINK('cv:currency'),
  description: TEXT('dct:description'),
  follows: LINK('cpsv:follows'),
  fullAddress: TEXT('locn:fullAddress'),
  hasChannel: LINK('cv:hasChannel'),
  hasCompetentAuthority: LINK('cv:hasCompetentAuthority'),
  hasCost: LINK('cv:hasCost'),
  hasInput: LINK('cpsv:hasInput'),
  hasLegalResource: LINK('cv:hasLegalResource'),
  hasParticipant: LINK('cv:hasParticipant'),
  hasParticipation: LINK('cv:hasParticipation'),
  hasTelephone: 'cv:telephone',
  hasValue: { '@id': 'cv:hasValue', '@type': 'xsd:double' },
  holdsRequirement: LINK('cv:holdsRequirement'),
  identifier: 'dct:identifier',
  implements: LINK('cpsv:implements'),
  isClassifiedBy: LINK('cv:isClassifiedBy'),
  isGroupedBy: LINK('cv:isGroupedBy'),
  isPartOf: LINK('dct:isPartOf'),
  keyword: TEXT('dcat:keyword'),
  language: LINK('dct:language'),
  name: TEXT('dct:title'),
  notation: 'skos:notation',
  openingHours: LINK('cv:openingHours'),
  ownedBy: LINK('cv:ownedBy'),
  page: LINK('foaf:page'),
  preferredLabel: TEXT('skos:prefLabel'),
  processingTime: { '@id': 'cv:processingTime', '@type': 'xsd:duration' },
  produces: LINK('cpsv:produces'),
  publisher: LINK('dct:publisher'),
  related: LINK('dct:relation'),
  role: LINK('cv:role'),
  spatial: LINK('dct:spatial'),
  status: LINK('adms:status'),
  thematicArea: LINK('cv:thematicArea'),
  type: LINK('dct:type'),
} as const;

export const CONTEXT = { '@version': 1.1, ...PREFIXES, ...CLASSES, ...PROPERTIES } as const;

export type ClassName = keyof typeof CLASSES;

/** Text with its language: definitions are written in Chinese. */
export interface Text {
  readonly zh: string | readonly string[];
  readonly en?: string;
}

/** A node of the graph; links are IRIs. */
export type Node = {
  readonly '@id': string;
  readonly '@type': ClassName | readonly ClassName[];
} & { readonly [Property in keyof typeof PROPERTIES]?: string | number | readonly string[] | Text };

/** Chinese in the European Union's list of languages. */
export const CHINESE = 'http://publications.europa.eu/resource/authority/language/ZHO';

/** The yuan in its list of currencies. */
export const YUAN = 'http://publications.europa.eu/resource/authority/currency/CNY';
