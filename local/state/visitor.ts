// Who sits at the twin for one opening: chosen by name or by role.

import type { TwinOptions } from '../twin';
import type { TwinState } from './state';

/** A name without @ is looked up by its first part; an unknown one becomes a new user. */
export function findVisitor(
  state: TwinState,
  { user, role }: Pick<TwinOptions, 'user' | 'role'>,
): string | undefined {
  if (user === undefined && role === undefined) return undefined;
  const email = user === undefined || user.includes('@') ? user : `${user}@agency.example`;
  let found = state.users.find(
    (one) => (email === undefined || one.email === email) && (role === undefined || one.role === role),
  );
  if (!found) {
    found = { email: email ?? `${role}@agency.example`, role: role ?? 'staff' };
    state.users = [...state.users.filter((one) => one.email !== found!.email), found];
  }
  return found.email;
}
