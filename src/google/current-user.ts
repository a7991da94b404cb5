// Who runs the script.

/** '' where Google does not tell (simple triggers of strangers). */
export function currentUserEmail(): string {
  return Session.getActiveUser().getEmail() || Session.getEffectiveUser().getEmail();
}
