package app.atende.accounts;

import app.atende.events.Cause;
import app.atende.events.DomainEvent;
import app.atende.roles.CustomRoleId;
import java.time.Instant;
import java.util.Map;

/**
 * A custom role holds other permissions, has other holders, or is gone; who holds a socket of any
 * agent asks for his rights again.
 */
public record CustomRoleChanged(CustomRoleId role, Instant at, Cause causedBy)
    implements DomainEvent {
  /** The stable word for this event. */
  public static final String TYPE = "custom_role_changed";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<String, Long> ids() {
    return Map.of("role", role.value());
  }
}
