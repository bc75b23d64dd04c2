/** Departments, offices and windows of the workspace by what a catalog calls them. */
import { similarWord } from '../../base/similar-word.ts';
import type { DepartmentDocument } from '../../language/documents.ts';
import type { Workspace } from '../../language/workspace.ts';
import { DEFAULT_OFFICE } from '../../process/item-process.ts';
import { comparable } from '../clean-text.ts';

/** A name this short is part of too many others. */
const LEAST_SUFFIX = 3;

/** Finds departments by name, short name or id. Built once for a workspace: a catalog asks it for every row. */
export class DepartmentFinder {
  readonly #byName = new Map<string, DepartmentDocument>();
  readonly #answers = new Map<string, DepartmentDocument | undefined>();

  constructor(workspace: Workspace) {
    for (const document of workspace.departments.values()) {
      const { name, 'short-name': shortName } = document.data;
      for (const written of [name, shortName, document.id]) {
        if (written !== undefined && !this.#byName.has(comparable(written)))
          this.#byName.set(comparable(written), document);
      }
    }
  }

  /**
   * The department that a text names.
   * @param text a full name, a short name, an id, or a full name without its city where only one department ends so
   */
  find(text: string): DepartmentDocument | undefined {
    const plain = comparable(text);
    if (!this.#answers.has(plain)) this.#answers.set(plain, this.#byName.get(plain) ?? this.#bySuffix(plain));
    return this.#answers.get(plain);
  }

  /** The name most like a text, for «did you mean». */
  suggest(text: string): string | undefined {
    return similarWord(comparable(text), this.#byName.keys());
  }

  #bySuffix(plain: string): DepartmentDocument | undefined {
    if (plain.length < LEAST_SUFFIX) return undefined;
    const found = new Set([...this.#byName].filter(([name]) => name.endsWith(plain)).map(([, document]) => document));
    const [only] = found;
    return found.size === 1 ? only : undefined;
  }
}

/** The id of an office by its name or id. */
export function findOffice(department: DepartmentDocument, text: string): string | undefined {
  const plain = comparable(text);
  const offices = Object.entries(department.data.offices);
  return offices.find(([id, office]) => id === plain || comparable(office.name) === plain)?.[0];
}

/** The office that handles what names none: the only one that licenses, or the one that items name by default. */
export function usualOffice(department: DepartmentDocument): string | undefined {
  const offices = Object.entries(department.data.offices).filter(([, office]) => office.duty === 'licensing');
  if (offices.length === 1) return offices[0]?.[0];
  return offices.find(([id]) => id === DEFAULT_OFFICE)?.[0];
}

/** The id of a window by its counter's number (`25号 建设工程许可窗口`), its name or its id. */
export function findWindow(department: DepartmentDocument, text: string): string | undefined {
  const plain = comparable(text);
  const windows = Object.entries(department.data.windows ?? {});
  const number = /\d+/u.exec(plain)?.[0];
  const byNumber = windows.filter(([, window]) => number !== undefined && /\d+/u.exec(window.counter)?.[0] === number);
  if (byNumber.length === 1) return byNumber[0]?.[0];
  return windows.find(([id, window]) => id === plain || comparable(window.name) === plain)?.[0];
}
