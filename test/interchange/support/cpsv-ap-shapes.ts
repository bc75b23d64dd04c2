/**
 * The shapes of CPSV-AP 3.2.0 for the classes that an export has, copied by hand from the published SHACL file
 * (SEMICeu/CPSV-AP, releases/3.2.0/shacl/cpsv-ap-SHACL.ttl, 2024-01-31): property → least and most number of values, the
 * class of what it points at, or the datatype of a literal. A property with `min: 1` is mandatory.
 */
export interface PropertyShape {
  readonly min?: number;
  readonly max?: number;
  readonly class?: string;
  readonly datatype?: 'rdf:langString' | 'xsd:duration' | 'xsd:double';
}

const CONCEPT: PropertyShape = { class: 'skos:Concept' };
const TEXT: PropertyShape = { datatype: 'rdf:langString' };
const MANDATORY_TEXT: PropertyShape = { min: 1, datatype: 'rdf:langString' };
const IDENTIFIER: PropertyShape = { min: 1, max: 1 };
const LANGUAGE: PropertyShape = { class: 'dct:LinguisticSystem' };

export const SHAPES: Readonly<Record<string, Readonly<Record<string, PropertyShape>>>> = {
  'cpsv:PublicService': {
    'dct:identifier': IDENTIFIER,
    'dct:title': MANDATORY_TEXT,
    'dct:description': MANDATORY_TEXT,
    'cv:hasCompetentAuthority': { min: 1, class: 'cv:PublicOrganisation' },
    'dct:audience': CONCEPT,
    'cv:contactPoint': { class: 'cv:ContactPoint' },
    'cpsv:follows': { class: 'cpsv:Rule' },
    'dct:type': CONCEPT,
    'cv:hasChannel': { class: 'cv:Channel' },
    'cv:hasCost': { class: 'cv:Cost' },
    'cpsv:hasInput': { class: 'cv:Evidence' },
    'cv:hasLegalResource': { class: 'eli:LegalResource' },
    'cv:hasParticipation': { class: 'cv:Participation' },
    'cv:holdsRequirement': { class: 'cv:Requirement' },
    'cv:isClassifiedBy': CONCEPT,
    'cv:isGroupedBy': { class: 'cv:Event' },
    'dct:isPartOf': { class: 'dcat:Dataset' },
    'dcat:keyword': TEXT,
    'dct:language': LANGUAGE,
    'cv:processingTime': { max: 1, datatype: 'xsd:duration' },
    'cpsv:produces': { class: 'cv:Output' },
    'dct:spatial': { class: 'dct:Location' },
    'adms:status': { max: 1, class: 'skos:Concept' },
    'cv:thematicArea': CONCEPT,
  },
  'cv:PublicOrganisation': {
    'skos:prefLabel': MANDATORY_TEXT,
    'dct:spatial': { min: 1, class: 'atu:atu-type' },
  },
  'foaf:Agent': {
    'dct:identifier': IDENTIFIER,
    'dct:title': MANDATORY_TEXT,
    'locn:address': { class: 'locn:Address' },
  },
  'cv:Requirement': {
    'dct:identifier': IDENTIFIER,
    'dct:title': MANDATORY_TEXT,
    'dct:type': CONCEPT,
    'cv:hasSupportingEvidence': { class: 'cv:Evidence' },
    'cv:fulfils': { class: 'cpsv:Rule' },
  },
  'cv:Evidence': {
    'dct:identifier': IDENTIFIER,
    'dct:title': MANDATORY_TEXT,
    'dct:description': TEXT,
    'dct:type': { max: 1, class: 'skos:Concept' },
    'dct:language': LANGUAGE,
    'foaf:page': { class: 'foaf:Document' },
    'cv:supportsRequirement': { class: 'cv:Requirement' },
  },
  'cv:Cost': {
    'dct:identifier': IDENTIFIER,
    'dct:description': TEXT,
    'cv:hasValue': { max: 1, datatype: 'xsd:double' },
    'cv:currency': { max: 1, class: 'skos:Concept' },
    'cv:ifAccessedThrough': { max: 1, class: 'cv:Channel' },
  },
  'cv:Channel': {
    'dct:identifier': IDENTIFIER,
    'dct:type': { max: 1, class: 'skos:Concept' },
    'dct:description': TEXT,
    'cv:ownedBy': { class: 'org:Organization' },
    'cv:openingHours': { class: 'time:TemporalEntity' },
    'cv:processingTime': { max: 1, datatype: 'xsd:duration' },
  },
  'cv:ContactPoint': {
    'cv:openingHours': { class: 'time:TemporalEntity' },
  },
  'cpsv:Rule': {
    'dct:identifier': IDENTIFIER,
    'dct:title': MANDATORY_TEXT,
    'dct:description': MANDATORY_TEXT,
    'dct:language': LANGUAGE,
    'cpsv:implements': { class: 'eli:LegalResource' },
  },
  'cv:Output': {
    'dct:identifier': IDENTIFIER,
    'dct:title': MANDATORY_TEXT,
    'dct:description': TEXT,
    'dct:type': CONCEPT,
    'dct:language': LANGUAGE,
  },
  'cv:Participation': {
    'dct:identifier': IDENTIFIER,
    'dct:description': MANDATORY_TEXT,
    'cv:role': { min: 1, class: 'skos:Concept' },
    'cv:hasParticipant': { min: 1, max: 1, class: 'foaf:Agent' },
  },
  'cv:Event': {
    'dct:identifier': IDENTIFIER,
    'dct:title': MANDATORY_TEXT,
    'dct:description': TEXT,
  },
  'dcat:Dataset': {
    'dct:title': MANDATORY_TEXT,
    'dct:description': MANDATORY_TEXT,
    'dct:publisher': { min: 1, max: 1, class: 'foaf:Agent' },
  },
  'eli:LegalResource': {
    'dct:relation': { class: 'eli:LegalResource' },
  },
  'time:TemporalEntity': {
    'dct:description': TEXT,
  },
  'locn:Address': {
    'locn:fullAddress': TEXT,
  },
};

/** Namespaces of the names above, as the published context has them. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  adms: 'http://www.w3.org/ns/adms#',
  atu: 'http://data.europa.eu/88u/dataset/',
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
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
};
