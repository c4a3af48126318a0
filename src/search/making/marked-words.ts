import { segments } from '../../domain/chinese-text.ts';
import { WORD_MARK, type SearchTask } from '../understanding/search-task.ts';

/** A text with a mark between its words: the browser need not know them. */
export const marked = (text: string): string => segments(text).join(WORD_MARK);

/** The texts of a task that know their words when it is published. */
export const textsWithWords = ({ title, content, category, departments }: SearchTask): string[] => [
  title,
  content,
  category,
  ...departments,
];

/** A task as it is published for the search: its texts know their words. */
export const markWords = (task: SearchTask, mark: (text: string) => string = marked): SearchTask => ({
  ...task,
  title: mark(task.title),
  content: mark(task.content),
  category: mark(task.category),
  departments: task.departments.map(mark),
});
