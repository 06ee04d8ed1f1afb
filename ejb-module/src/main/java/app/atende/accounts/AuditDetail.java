package app.atende.accounts;

/**
 * Something worth knowing of a change.
 *
 * @param key a stable word such as {@code role}
 * @param before what was: a text, a number, a boolean, a list of these or null
 * @param after what is, likewise
 * @param change whether it tells before and after; otherwise {@code after} is all there is
 */
public record AuditDetail(String key, Object before, Object after, boolean change) {}
