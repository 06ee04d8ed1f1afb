/**
 * The account itself and the people who work in it: settings, agents, the roles that the account
 * makes and gives to them, teams, invitations, presence, the audit log. The people who sign in are
 * global and live in {@code app.atende.people}; here stands what each of them is in this account.
 *
 * <p>May import: {@code roles}. Speaks {@link app.atende.accounts.AgentInvited}, {@link
 * app.atende.accounts.AgentRemoved}, {@link app.atende.accounts.AgentRoleChanged}, {@link
 * app.atende.accounts.CustomRoleChanged}, {@link app.atende.accounts.AgentAvailabilityChanged},
 * {@link app.atende.accounts.TeamsEdited}, {@link app.atende.accounts.TeamDeleted} and {@link
 * app.atende.accounts.AccountChanged}. {@code inboxes} and {@code conversations} listen to
 * removals, {@code notifications} to invitations, {@code realtime} to all of them.
 */
package app.atende.accounts;
