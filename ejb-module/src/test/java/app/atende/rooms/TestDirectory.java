package app.atende.rooms;

import app.atende.config.TenantId;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import app.atende.tenancy.TenantDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** A directory in which every account is Acme, and open. */
@ApplicationScoped
public class TestDirectory extends TenantDirectory {

  @Override
  public Optional<AccountEntry> find(TenantId tenant) {
    return Optional.of(
        new AccountEntry(
            tenant,
            "acme",
            "Acme",
            Optional.empty(),
            Optional.empty(),
            "pt_BR",
            ZoneId.of("America/Sao_Paulo"),
            AccountStatus.ACTIVE,
            Optional.empty(),
            1,
            Optional.empty(),
            Map.of(),
            "{}",
            "{}",
            Optional.empty(),
            Instant.EPOCH,
            Instant.EPOCH,
            Optional.empty()));
  }
}
