package app.atende.provisioning;

import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works in an account, for its provider: by two statements, whether it is open or not. */
@ApplicationScoped
public class AccountMembers {

  private static final int MOST = 200;

  private final ControlDatabase control;
  private final ProvisioningDatabase provisioning;

  /** Members of the accounts of this control schema. */
  @Inject
  public AccountMembers(ControlDatabase control, ProvisioningDatabase provisioning) {
    this.control = control;
    this.provisioning = provisioning;
  }

  /** For CDI's proxies only. */
  protected AccountMembers() {
    this(null, null);
  }

  /** The members of an account that has a schema: administrators first, then by name, up to 200. */
  public List<AccountMember> list(TenantId tenant) {
    Map<Long, Instant> active = activeAt(tenant);
    String sql =
        "SELECT id, name, email, role = 'ADMINISTRATOR', confirmed FROM %s.agent"
            + " ORDER BY role = 'ADMINISTRATOR' DESC, name, id LIMIT %d";
    return provisioning.rows(sql.formatted(tenant.schema(), MOST)).stream()
        .map(
            row -> {
              long user = Long.parseLong(row.get(0));
              return new AccountMember(
                  user,
                  row.get(1),
                  row.get(2),
                  "1".equals(row.get(3)),
                  "1".equals(row.get(4)),
                  Optional.ofNullable(active.get(user)));
            })
        .toList();
  }

  private Map<Long, Instant> activeAt(TenantId tenant) {
    record Active(long user, Instant at) {}
    Map<Long, Instant> active = new HashMap<>();
    control
        .list(
            "SELECT user_id, active_at FROM membership"
                + " WHERE account_id = ? AND active_at IS NOT NULL",
            row -> new Active(row.number("user_id"), row.instant("active_at")),
            tenant.value())
        .forEach(member -> active.put(member.user(), member.at()));
    return active;
  }
}
