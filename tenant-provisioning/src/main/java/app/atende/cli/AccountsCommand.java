package app.atende.cli;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.EmailAddress;
import app.atende.people.User;
import app.atende.provisioning.AccountChanges;
import app.atende.provisioning.AccountProfile;
import app.atende.provisioning.AccountRequest;
import app.atende.provisioning.AccountTerms;
import app.atende.provisioning.ProvisioningRun;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountFilter;
import app.atende.tenancy.AccountStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The lives of accounts. */
@Command(name = "accounts", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
final class AccountsCommand {

  private static final List<String> RUN_COLUMNS =
      List.of("id", "kind", "state", "step", "error", "started_at");

  private static final int LONGEST_GRACE = 3650;

  @ParentCommand private Atende atende;
  @Spec private CommandSpec spec;

  @Command(name = "list", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int list(
      @Option(names = "--search", defaultValue = "") String search,
      @Option(names = "--status") Optional<AccountStatus> status,
      @Option(names = "--most", defaultValue = "100") int most,
      @Option(names = "--before", defaultValue = "" + Long.MAX_VALUE) long before) {
    try (Desks desks = atende.desks()) {
      atende
          .terminal()
          .table(
              AccountsTable.COLUMNS,
              desks
                  .directory()
                  .list(new AccountFilter(search, status, false), before, most)
                  .stream()
                  .map(AccountsTable::row)
                  .toList());
      return ExitCode.DONE;
    }
  }

  @Command(name = "show", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int show(@Parameters(paramLabel = "ACCOUNT") String account) {
    try (Desks desks = atende.desks()) {
      AccountEntry entry = find(desks, account);
      List<Map<String, Object>> runs =
          desks.runs().list(entry.id()).stream().map(AccountsTable::row).toList();
      Map<String, Object> fields = new LinkedHashMap<>(AccountsTable.row(entry));
      fields.put("runs", atende.terminal().isForPrograms() ? runs : runs.size());
      atende.terminal().object(fields);
      if (!atende.terminal().isForPrograms()) {
        atende.terminal().table(RUN_COLUMNS, runs);
      }
      return ExitCode.DONE;
    }
  }

  /** The first administrator of a new account. */
  static final class OwnerOptions {
    @Option(names = "--owner-email", required = true)
    private String email;

    @Option(names = "--owner-name", required = true)
    private String name;
  }

  /** What a new account is called. */
  static final class NewAccount {
    @Parameters(paramLabel = "NAME")
    private String name;

    @Option(names = "--slug")
    private Optional<String> slug;

    @Option(names = "--domain")
    private Optional<String> domain;

    @Option(names = "--support-email")
    private Optional<String> supportEmail;

    @Option(names = "--locale", defaultValue = "pt_BR")
    private String locale;

    @Option(names = "--time-zone", defaultValue = "America/Sao_Paulo")
    private String timeZone;

    AccountProfile profile() {
      return new AccountProfile(name, domain, supportEmail, locale, timeZone);
    }
  }

  @Command(name = "create", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int create(
      @picocli.CommandLine.Mixin NewAccount wanted,
      @Option(names = "--limit", paramLabel = "NAME=N") Map<String, Long> limits,
      @ArgGroup(exclusive = false) OwnerOptions owner,
      @Option(names = "--idempotency-key") Optional<String> key) {
    try (Desks desks = atende.desks()) {
      AccountRequest request =
          new AccountRequest(
              wanted.profile(),
              AccountTerms.NONE.withLimits(limits == null ? Map.of() : limits),
              wanted.slug,
              owner == null ? Optional.empty() : Optional.of(owner(desks, owner)),
              Optional.empty(),
              key.map(k -> new AccountRequest.OnceKey("command-line", k)));
      AccountEntry entry = desks.lifecycle().create(request, Atende.requester());
      atende.terminal().object(AccountsTable.row(entry));
      return ExitCode.DONE;
    }
  }

  private static AccountRequest.Owner owner(Desks desks, OwnerOptions wanted) {
    User user = desks.users().findOrInvite(EmailAddress.of(wanted.email), wanted.name);
    return new AccountRequest.Owner(
        user.id().value(), user.name(), user.email().value(), user.isConfirmed());
  }

  @Command(name = "suspend", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int suspend(
      @Parameters(paramLabel = "ACCOUNT") String account,
      @Option(names = "--reason", required = true) String reason) {
    try (Desks desks = atende.desks()) {
      AccountEntry entry = find(desks, account);
      desks.lifecycle().suspend(entry.id(), reason, Atende.requester());
      atende.terminal().object(AccountsTable.row(desks.directory().get(entry.id())));
      return ExitCode.DONE;
    }
  }

  @Command(name = "reactivate", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int reactivate(@Parameters(paramLabel = "ACCOUNT") String account) {
    try (Desks desks = atende.desks()) {
      AccountEntry entry = find(desks, account);
      desks.lifecycle().reactivate(entry.id(), Atende.requester());
      atende.terminal().object(AccountsTable.row(desks.directory().get(entry.id())));
      return ExitCode.DONE;
    }
  }

  @Command(name = "delete", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int delete(
      @Parameters(paramLabel = "ACCOUNT") String account,
      @Option(names = "--grace", paramLabel = "DAYS", defaultValue = "14") int days,
      @Option(names = "--yes") boolean yes) {
    if (days < 0 || days > LONGEST_GRACE) {
      throw new ParameterException(spec.commandLine(), Words.of("error.grace", LONGEST_GRACE));
    }
    try (Desks desks = atende.desks()) {
      AccountEntry entry = find(desks, account);
      atende
          .terminal()
          .demandYes(
              yes, days == 0 ? "delete.sure.now" : "delete.sure", entry.name(), entry.slug(), days);
      desks.lifecycle().delete(entry.id(), Duration.ofDays(days), Atende.requester());
      if (days == 0) {
        desks.lifecycle().drop(entry.id(), Atende.requester());
      }
      showDeleted(desks, entry, days);
      return ExitCode.DONE;
    }
  }

  private void showDeleted(Desks desks, AccountEntry before, int days) {
    Map<String, Object> fields =
        AccountsTable.row(desks.directory().find(before.id()).orElse(before));
    if (days == 0) {
      fields.put("status", "GONE");
    }
    atende
        .terminal()
        .result(fields, days == 0 ? "delete.gone" : "delete.marked", before.name(), days);
  }

  @Command(name = "limits", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int limits(
      @Parameters(paramLabel = "ACCOUNT") String account,
      @Parameters(paramLabel = "NAME=N", index = "1..*", arity = "0..*")
          Map<String, String> limits) {
    try (Desks desks = atende.desks()) {
      AccountEntry entry = find(desks, account);
      AccountTerms terms = AccountTerms.of(entry);
      if (limits != null && !limits.isEmpty()) {
        AccountTerms wanted = terms.withLimits(LimitArguments.merge(terms.limits(), limits));
        entry =
            desks
                .changes()
                .change(
                    entry.id(),
                    new AccountChanges.Wanted(
                        AccountProfile.of(entry), wanted, Optional.of(entry.changedAt())),
                    Atende.requester());
      }
      atende.terminal().object(new LinkedHashMap<>(AccountTerms.of(entry).limits()));
      return ExitCode.DONE;
    }
  }

  @Command(name = "resume", resourceBundle = Words.BUNDLE, mixinStandardHelpOptions = true)
  int resume(@Parameters(paramLabel = "ACCOUNT") String account) {
    try (Desks desks = atende.desks()) {
      AccountEntry entry = find(desks, account);
      ProvisioningRun open =
          desks
              .runs()
              .findOpen(entry.id())
              .orElseThrow(() -> new DomainException(ErrorCode.RUN_NOT_FOUND));
      ProvisioningRun run = desks.runs().resume(open.id());
      atende.terminal().object(AccountsTable.row(run));
      return ExitCode.DONE;
    }
  }

  private static AccountEntry find(Desks desks, String account) {
    Optional<AccountEntry> byId = TenantId.parse(account).flatMap(desks.directory()::find);
    return byId.or(() -> desks.directory().findBySlug(account))
        .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
  }
}
