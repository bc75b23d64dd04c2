/** Nodes that several services share: each is given once, by whoever needs it first. */
import { parseCitations } from '../../law/citation.ts';
import { titleKey } from '../../law/title.ts';
import type { DefinitionModel } from '../../registry/definition.ts';
import type { ExportedCenter, ExportedItem } from '../exported-item.ts';
import { CHINESE, type Node, YUAN } from './context.ts';
import { type Names, wordOf } from './names.ts';

type Department = DefinitionModel['departments'][string];

/** Makes shared nodes and remembers which were given; `take` hands over those that are new. */
export class SharedNodes {
  readonly #names: Names;
  readonly #center: ExportedCenter;
  readonly #given = new Set<string>();
  readonly #departments: ReadonlyMap<string, Department>;
  #fresh: Node[] = [];

  /** @param items all of them: departments are described from whichever tells most */
  constructor(names: Names, center: ExportedCenter, items: readonly ExportedItem[]) {
    this.#names = names;
    this.#center = center;
    this.#departments = departmentsOf(items);
  }

  /** The nodes that were made since the last call. */
  take(): readonly Node[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  /** A value of a code set: `category/licence`. */
  concept(set: string, value: string, zh: string, en?: string): string {
    return this.#once(this.#names.iri('concept', set, value), (id) => ({
      '@id': id,
      '@type': 'Concept',
      notation: value,
      preferredLabel: { zh, ...(en !== undefined && { en }) },
    }));
  }

  language(): string {
    return this.#once(CHINESE, (id) => ({ '@id': id, '@type': 'LinguisticSystem' }));
  }

  yuan(): string {
    return this.#once(YUAN, (id) => ({ '@id': id, '@type': 'Concept', notation: 'CNY' }));
  }

  /** The area that the center serves: its region's code, or itself where it names none. */
  region(): string {
    const { id: center, name, region } = this.#center;
    return this.#once(this.#names.iri('region', region ?? center), (id) => ({
      '@id': id,
      '@type': ['Location', 'AdministrativeTerritorialUnit'],
      identifier: region ?? center,
      ...(region === undefined && { preferredLabel: { zh: name } }),
    }));
  }

  catalogue(): string {
    const { id: center, name } = this.#center;
    return this.#once(this.#names.iri('catalogue'), (id) => ({
      '@id': id,
      '@type': 'Dataset',
      identifier: center,
      name: { zh: `${name}政务服务事项` },
      description: { zh: `${name}的政务服务事项，每个事项的依据、条件、材料、流程、期限和收费。` },
      publisher: this.center(),
    }));
  }

  center(): string {
    const { id: center, name } = this.#center;
    const id = this.#names.iri('center');
    return this.#once(id, () => ({ '@id': id, '@type': 'Agent', identifier: center, name: { zh: name } }));
  }

  /** A department, as an organisation and as an agent: every class that a property of the profile asks for. */
  department(id: string): string {
    return this.#once(this.#names.iri('department', id), (iri) => {
      const facts = this.#departments.get(id);
      const name = facts?.name ?? id;
      const address = facts?.own?.address;
      return {
        '@id': iri,
        '@type': ['PublicOrganization', 'Organization', 'Agent'],
        identifier: facts?.own?.code ?? id,
        preferredLabel: { zh: name },
        name: { zh: name },
        spatial: this.region(),
        ...(address !== undefined && { address: this.#address(address) }),
      };
    });
  }

  /** Somebody of whom no more than the name is known. */
  agent(name: string): string {
    return this.#once(this.#names.iri('agent', wordOf(name)), (id) => ({
      '@id': id,
      '@type': 'Agent',
      identifier: name,
      name: { zh: name },
    }));
  }

  /** What a citation names: the article, related to its law. */
  law(citation: string): string {
    const [cited, second] = parseCitations(citation);
    const whole = cited === undefined || second !== undefined ? undefined : this.#wholeLaw(cited.title);
    return this.#once(this.#names.iri('law', wordOf(citation)), (id) => ({
      '@id': id,
      '@type': 'LegalResource',
      identifier: citation,
      name: { zh: citation },
      ...(whole !== undefined && { related: whole }),
    }));
  }

  /** When something is open, in the words of the center. */
  hours(text: string): string {
    return this.#once(this.#names.iri('hours', wordOf(text)), (id) => ({
      '@id': id,
      '@type': 'TemporalEntity',
      description: { zh: text },
    }));
  }

  /** A file that the center hands out, or a page of the web. */
  document(file: string): string {
    const id = /^https?:/u.test(file) ? file : this.#names.iri('file', ...file.split('/'));
    return this.#once(id, () => ({ '@id': id, '@type': 'Document', name: { zh: file } }));
  }

  /** Any other node that several items may name. */
  once(id: string, make: (id: string) => Node): string {
    return this.#once(id, make);
  }

  #wholeLaw(title: string): string {
    return this.#once(this.#names.iri('law', wordOf(titleKey(title))), (id) => ({
      '@id': id,
      '@type': 'LegalResource',
      identifier: `《${title}》`,
      name: { zh: `《${title}》` },
    }));
  }

  #address(text: string): string {
    return this.#once(this.#names.iri('address', wordOf(text)), (id) => ({
      '@id': id,
      '@type': 'Address',
      fullAddress: { zh: text },
    }));
  }

  #once(id: string, make: (id: string) => Node): string {
    if (!this.#given.has(id)) {
      this.#given.add(id);
      this.#fresh.push(make(id));
    }
    return id;
  }
}

/** Departments as definitions show them; address and code stand in those of their own items. */
function departmentsOf(items: readonly ExportedItem[]): ReadonlyMap<string, Department> {
  const departments = new Map<string, Department>();
  for (const { definition } of items) {
    for (const [id, facts] of Object.entries(definition.departments)) {
      if (facts.own !== undefined || !departments.has(id)) departments.set(id, facts);
    }
  }
  return departments;
}
