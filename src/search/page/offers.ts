import type { Answer } from '../finding/answer.ts';
import { formatQuery, type Query } from '../understanding/query.ts';
import type { EntryDrawer } from './entry.ts';
import { part } from './page-parts.ts';

/** What is offered where nothing was found: other words, and promises that have a part of what was asked for. No results. */
export class Offers {
  readonly #suggestions: HTMLElement;
  readonly #near: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #entries: EntryDrawer;

  constructor(root: ParentNode, entries: EntryDrawer) {
    this.#suggestions = part(root, HTMLElement, '[data-suggestions]');
    this.#near = part(root, HTMLElement, '[data-near]');
    this.#template = part(root, HTMLTemplateElement, 'template[data-offer-template]');
    this.#entries = entries;
  }

  show({ suggestions, near }: Pick<Answer, 'suggestions' | 'near'>, query: Query): void {
    this.#suggestions.hidden = suggestions.length === 0;
    part(this.#suggestions, HTMLElement, '[data-list]').replaceChildren(
      ...suggestions.map(({ phrase, text }) => {
        const link = document.createElement('a');
        link.href = location.pathname + formatQuery({ ...query, text });
        link.textContent = phrase;
        const item = document.createElement('li');
        item.append(link);
        return item;
      }),
    );
    this.#near.hidden = near.length === 0;
    part(this.#near, HTMLElement, '[data-list]').replaceChildren(
      ...near.map((each) => this.#entries.draw(each, this.#template, each.parts)),
    );
  }

  hide(): void {
    this.#suggestions.hidden = true;
    this.#near.hidden = true;
  }
}
