/**
 * The member with a name, or at an index, that an earlier step has made sure of: names are checked when a scenario is
 * read, indexes are counted from the same list.
 *
 * @throws Error that names the key, where that step did not do so.
 */
export function required<T>(members: Readonly<Record<string, T>> | readonly T[], key: string | number): T {
  // What every object has from its prototype is no member.
  const member = Object.hasOwn(members, key) ? (members as Readonly<Record<string | number, T>>)[key] : undefined;
  if (member === undefined) throw new Error(`There is no "${key}" here; it should have been checked before.`);
  return member;
}

/**
 * The last member of a list that cannot be empty.
 *
 * @throws Error where it is empty all the same.
 */
export function lastOf<T>(members: readonly T[]): T {
  return required(members, members.length - 1);
}
