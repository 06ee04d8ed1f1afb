package app.atende.provisioning;

import static app.atende.provisioning.TestProvider.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.Now;
import app.atende.control.ControlDatabase;
import app.atende.database.TestDatabase;
import app.atende.tenancy.AccountEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The provider's list costs the same whatever stands on a page, and is read along its index. */
class AccountListTest {

  private final TestProvider provider = TestProvider.get();
  private final List<String> control = new ArrayList<>();
  private final List<String> provisioning = new ArrayList<>();

  @Test
  void aPageTakesTwoStatementsHoweverManyAccountsStandOnIt() {
    String mark = TestProvider.slug("page");
    for (int made = 0; made < 4; made++) {
      provider.lifecycle.create(AccountRequest.named(mark + " " + made), OLGA);
    }
    AccountQueries queries = queries();
    assertThat(queries.page(named(mark), 0, 25)).hasSize(4);
    assertThat(control).hasSize(1);
    assertThat(provisioning).hasSize(1);
  }

  @Test
  void namesAreOrderedAlongTheirIndex() {
    queries().page(named(""), 0, 25);
    List<String> plan =
        provider.control.list(
            "EXPLAIN " + control.get(0),
            row -> row.text("table") + " " + row.text("key") + " " + row.text("Extra"));
    assertThat(plan).anyMatch(line -> line.startsWith("a account_by_name"));
    assertThat(plan).noneMatch(line -> line.contains("filesort"));
  }

  @Test
  void aBrandIsChangedWithBothValuesInTheAudit() {
    AccountEntry acme = provider.lifecycle.create(AccountRequest.named("Acme"), OLGA);
    AccountProfile wanted =
        new AccountProfile(
            "Acme Ltda",
            Optional.empty(),
            Optional.of("ajuda@acme.example"),
            "en",
            "America/Sao_Paulo");
    provider.changes.change(
        acme.id(),
        new AccountChanges.Wanted(wanted, AccountTerms.of(acme), Optional.of(acme.changedAt())),
        OLGA);
    AuditRow last =
        new ProviderAudit(provider.control, new Now()).list(acme.id(), Long.MAX_VALUE, 1).get(0);
    assertThat(last.note().detail())
        .isEqualTo(
            "name: Acme → Acme Ltda; support_email: — → ajuda@acme.example; locale: pt_BR → en");
  }

  private static AccountSearch named(String words) {
    return new AccountSearch(words, Optional.empty(), AccountOrder.NAME, false);
  }

  private AccountQueries queries() {
    TestProvider.Sources sources = TestProvider.Sources.of(TestDatabase.get());
    return new AccountQueries(
        new ControlDatabase(listening(sources.control(), control)),
        new ProvisioningDatabase(listening(sources.provisioning(), provisioning)));
  }

  /** The same source, whose statements are written down. */
  private static DataSource listening(DataSource source, List<String> heard) {
    return proxy(
        DataSource.class,
        source,
        (name, result, arguments) ->
            result instanceof Connection connection ? listening(connection, heard) : result);
  }

  private static Connection listening(Connection connection, List<String> heard) {
    return proxy(
        Connection.class,
        connection,
        (name, result, arguments) -> {
          if (name.equals("prepareStatement")) {
            heard.add((String) arguments[0]);
          } else if (name.equals("createStatement")) {
            heard.add(name);
          }
          return result;
        });
  }

  /** Sees the result of each call. */
  private interface Ear {
    Object hear(String name, Object result, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, T wrapped, Ear ear) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return ear.hear(method.getName(), method.invoke(wrapped, arguments), arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
