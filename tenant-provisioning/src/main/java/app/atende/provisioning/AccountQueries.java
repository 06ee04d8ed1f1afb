package app.atende.provisioning;

import app.atende.config.TenantId;
import app.atende.control.ControlDatabase;
import app.atende.control.Row;
import app.atende.tenancy.LimitName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The provider's list of accounts, a page at a time: always two statements for a page, whatever
 * stands on it, and one more for how many there are.
 */
@ApplicationScoped
public class AccountQueries {

  private static final int MOST = 500;
  private static final String FROM = " FROM account a WHERE ";
  private static final String COLUMNS =
      "SELECT a.id, a.slug, a.name, a.domain, a.schema_version, a.created_at, "
          // No join: it would lead away from the index that the list is ordered by.
          + "(SELECT d.name FROM database_server d WHERE d.id = a.server_id) AS server, "
          + AccountState.SQL
          + " AS state, "
          + limit(LimitName.AGENTS)
          + ", "
          + limit(LimitName.INBOXES);

  private final ControlDatabase control;
  private final AccountCounter counter;

  /** The accounts of this control schema. */
  @Inject
  public AccountQueries(ControlDatabase control, ProvisioningDatabase provisioning) {
    this.control = control;
    this.counter = new AccountCounter(provisioning);
  }

  /** For CDI's proxies only. */
  protected AccountQueries() {
    this(null, null);
  }

  /** How many accounts are meant. */
  public long count(AccountSearch search) {
    Condition condition = condition(search);
    return control
        .find(
            "SELECT COUNT(*) AS accounts FROM account a WHERE " + condition.sql(),
            row -> row.number("accounts"),
            condition.arguments().toArray())
        .orElse(0L);
  }

  /**
   * One page of them.
   *
   * @param first how many to leave out
   * @param most how many at most, up to 500
   */
  public List<AccountLine> page(AccountSearch search, long first, int most) {
    Condition condition = condition(search);
    String sql =
        "%s%s%s ORDER BY %s LIMIT %d OFFSET %d"
            .formatted(
                COLUMNS,
                FROM,
                condition.sql(),
                search.order().sql(search.descending()),
                Math.max(1, Math.min(most, MOST)),
                Math.max(0, first));
    return counted(control.list(sql, AccountQueries::read, condition.arguments().toArray()));
  }

  /** The line of one account. */
  public Optional<AccountLine> find(TenantId tenant) {
    List<AccountLine> lines =
        control.list(COLUMNS + FROM + "a.id = ?", AccountQueries::read, tenant.value());
    return counted(lines).stream().findFirst();
  }

  private List<AccountLine> counted(List<AccountLine> lines) {
    List<TenantId> withSchema =
        lines.stream().filter(line -> line.schemaVersion() > 0).map(AccountLine::id).toList();
    Map<TenantId, AccountNumbers> numbers = counter.count(withSchema);
    return lines.stream()
        .map(line -> line.with(Optional.ofNullable(numbers.get(line.id()))))
        .toList();
  }

  /** A condition on a row {@code a} of the table {@code account}. */
  private record Condition(String sql, List<Object> arguments) {}

  private static Condition condition(AccountSearch search) {
    List<String> parts = new ArrayList<>(List.of("TRUE"));
    List<Object> arguments = new ArrayList<>();
    String words = search.words() == null ? "" : search.words().strip();
    if (!words.isEmpty()) {
      String escaped = words.replaceAll("([\\\\%_])", "\\\\$1");
      String part = "%" + escaped + "%";
      parts.add(
          "(a.id = ? OR a.name LIKE ? OR a.slug LIKE ? OR a.domain LIKE ? OR a.id IN (SELECT"
              + " m.account_id FROM user u JOIN membership m ON m.user_id = u.id"
              + " WHERE u.email LIKE ?))");
      long id = TenantId.parse(words).map(TenantId::value).orElse(0L);
      arguments.addAll(List.of(id, part, part, part, escaped.toLowerCase(Locale.ROOT) + "%"));
    }
    search
        .state()
        .ifPresent(
            state -> {
              parts.add("a.status = ? AND " + AccountState.SQL + " = ?");
              arguments.addAll(List.of(state.status(), state));
            });
    return new Condition(String.join(" AND ", parts), arguments);
  }

  private static String limit(LimitName name) {
    return ("(SELECT l.value FROM account_limit l WHERE l.account_id = a.id AND l.name = '%1$s')"
            + " AS limit_%1$s")
        .formatted(name.wireName());
  }

  private static AccountLine read(Row row) throws SQLException {
    return new AccountLine(
        new TenantId(row.number("id")),
        row.text("slug"),
        row.text("name"),
        Optional.ofNullable(row.text("domain")),
        row.word("state", AccountState.class),
        row.maybeNumber("limit_agents"),
        row.maybeNumber("limit_inboxes"),
        Optional.empty(),
        (int) row.number("schema_version"),
        row.text("server"),
        row.instant("created_at"));
  }
}
