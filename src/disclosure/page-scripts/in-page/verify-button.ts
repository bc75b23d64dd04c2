/** «Verify this page»: loads the check and the page's proof when it is asked for, and tells the answer step by step. */
import type { PageFacts, StepResult, VerifyRequest } from '../verify.ts';

declare global {
  interface Window {
    guhuaVerify?: (request: VerifyRequest) => readonly StepResult[];
    /** What `items/….proof.js` gives. */
    guhuaProof?: Pick<VerifyRequest, 'definition' | 'proof'>;
  }
}

function start(part: HTMLElement): void {
  const { dataset } = part;
  const button = part.querySelector('button') as HTMLButtonElement;
  const key = part.querySelector('input') as HTMLInputElement;
  const steps = part.querySelector('ol') as HTMLOListElement;
  const answer = part.querySelector('[role=status]') as HTMLElement;

  const verify = async (): Promise<void> => {
    button.disabled = true;
    steps.replaceChildren();
    try {
      await load(dataset.script ?? '');
      await load(dataset.proof ?? '');
      const { guhuaVerify, guhuaProof } = window;
      if (guhuaVerify === undefined || guhuaProof === undefined) throw new Error('not loaded');
      const results = guhuaVerify({ ...guhuaProof, key: key.value, page: pageFacts(dataset) });
      steps.append(...results.map((result) => line(result, dataset)));
      const isRight = results.every(({ ok }) => ok);
      part.dataset.result = isRight ? 'right' : 'wrong';
      answer.textContent = (isRight ? dataset.right : dataset.wrong) ?? '';
    } catch {
      part.dataset.result = 'wrong';
      answer.textContent = dataset.unread ?? '';
    }
    button.disabled = false;
  };

  button.addEventListener('click', () => void verify());
  part.hidden = false;
}

function line({ step, ok, detail }: StepResult, words: DOMStringMap): HTMLLIElement {
  const entry = document.createElement('li');
  entry.className = ok ? 'right' : 'wrong';
  const mark = ok ? '✓ ' : '✗ ';
  entry.textContent =
    mark + (words[`${step}${ok ? 'Right' : 'Wrong'}`] ?? step) + (detail === '' ? '' : ` (${detail})`);
  return entry;
}

function pageFacts({ item = '', version = '', effective = '', digest = '' }: DOMStringMap): PageFacts {
  const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';
  return {
    item,
    version: Number(version),
    effectiveFrom: effective,
    digest,
    name: document.querySelector('h1')?.textContent ?? '',
    sections: { basis: textOf('basis'), conditions: textOf('conditions'), materials: textOf('materials') },
  };
}

const loaded = new Map<string, Promise<void>>();

/** Runs a script of the site, once: pages opened from a disk may load scripts, but read no files. */
function load(address: string): Promise<void> {
  const script = document.createElement('script');
  const known = loaded.get(address);
  if (known !== undefined) return known;
  const loading = new Promise<void>((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(address)));
    script.src = address;
    document.head.append(script);
  });
  loaded.set(address, loading);
  return loading;
}

const part = document.getElementById('verify');
if (part !== null) start(part);
