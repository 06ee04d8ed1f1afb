package app.atende.web.compat.account;

import app.atende.accounts.CustomRoleEdit;
import app.atende.accounts.CustomRoleSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Permission;
import app.atende.web.compat.LooseBody;
import java.util.Set;
import java.util.stream.Collectors;

/** What a body says of a custom role (contract 6.14), flat or under {@code custom_role}. */
record RoleFields(LooseBody body) {

  private static final String PERMISSIONS = "permissions";

  static RoleFields of(LooseBody body) {
    return new RoleFields(body.wrapped("custom_role"));
  }

  /** A new one; throws {@code VALUE_INVALID} at {@code permissions} for a key that there is not. */
  CustomRoleEdit fresh() {
    return over(new CustomRoleEdit(null, null, Set.of()));
  }

  /** What is there, with what the body mentions; throws the same. */
  CustomRoleEdit over(CustomRoleSummary kept) {
    return over(new CustomRoleEdit(kept.name(), kept.description(), kept.permissions()));
  }

  private CustomRoleEdit over(CustomRoleEdit kept) {
    return new CustomRoleEdit(
        body.has("name") ? body.text("name").orElse(null) : kept.name(),
        body.has("description") ? body.text("description").orElse(null) : kept.description(),
        body.has(PERMISSIONS) ? permissions() : kept.permissions());
  }

  private Set<Permission> permissions() {
    return body.texts(PERMISSIONS).stream()
        .filter(key -> !key.isEmpty())
        .map(
            key ->
                Permission.ofKey(key)
                    .orElseThrow(
                        () -> DomainException.at(PERMISSIONS, ErrorCode.VALUE_INVALID, key)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
