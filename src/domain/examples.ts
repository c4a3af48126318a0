/** The most characters that one of several examples has. */
const LONGEST = 8;

/** The last of several examples: what stands up to the word that ends them. */
const LAST = /^[^等]{1,8}等/u;

/** Ends a list of examples: a text is looked at between two of these. Folded text has them in half width. */
const CLAUSE_ENDS = /(?<end>[,。;:()])/u;

/**
 * Takes three or more examples in a row out of a clause, and the word that ends them. Where the first begins nobody can
 * say: so much is taken as one may have.
 */
function withoutExamplesOf(clause: string, gap: string): string {
  const members = clause.split('、');
  /** How many short members stand in a row before this one, with the one before them. */
  let run = 1;
  for (let at = 1; at < members.length; at += 1) {
    const member = members[at] ?? '';
    if (run >= 2 && LAST.test(member)) {
      const first = at - run;
      members[first] = (members[first] ?? '').slice(0, -LONGEST) + gap;
      members.fill('', first + 1, at);
      members[at] = member.replace(LAST, '');
      run = 1;
    } else run = member.length <= LONGEST ? run + 1 : 1;
  }
  return members.join('、');
}

/**
 * A folded text without what it only gives as examples, three or more in a row (`在教育、民政、企业服务等领域`): what it says is
 * not about each of them.
 * @param gap stands in their place
 */
export const withoutExamples = (text: string, gap: string): string =>
  text
    .split(CLAUSE_ENDS)
    .map((clause) => withoutExamplesOf(clause, gap))
    .join('');
