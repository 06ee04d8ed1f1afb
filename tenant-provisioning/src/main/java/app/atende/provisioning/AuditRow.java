package app.atende.provisioning;

import java.time.Instant;
import java.util.Optional;

/** One row of the provider's audit log. */
public record AuditRow(long id, Instant at, String who, AuditNote note, Optional<String> address) {}
