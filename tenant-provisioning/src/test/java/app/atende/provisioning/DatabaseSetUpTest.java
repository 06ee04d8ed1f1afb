package app.atende.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.config.DatabaseUser;
import app.atende.database.TestDatabase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSetUpTest {

  private final TestDatabase database = TestDatabase.get();
  private final ProvisioningDatabase administrator =
      new ProvisioningDatabase(database.administrator());
  private final ProvisioningDatabase provisioning =
      new ProvisioningDatabase(database.source(DatabaseUser.PROVISION));

  @Test
  void aSecondSetUpChangesNothing() {
    List<List<String>> before = grants();
    setUp();
    assertThat(grants()).isEqualTo(before);
  }

  @Test
  void theApplicationItselfMayReadTheEmptySchemaAndNothingElse() {
    assertThat(rightsOf(DatabaseUser.APP)).containsExactly("nothing");
    assertThat(rightsOf(DatabaseUser.CONTROL)).containsExactly("atende", "atenderelay");
    assertThat(rightsOf(DatabaseUser.JOBS)).isEmpty();
  }

  @Test
  void theOpenTestSchemaGoesAndItsRightsToo() {
    administrator.run(
        List.of(
            "CREATE DATABASE IF NOT EXISTS test",
            "GRANT ALL PRIVILEGES ON test.* TO PUBLIC",
            "GRANT ALL PRIVILEGES ON `test\\_%`.* TO PUBLIC"));
    assertThat(new DatabaseCheck(provisioning).run(1))
        .anyMatch(finding -> finding.setting().equals("PUBLIC") && finding.isSerious());
    assertThat(setUp()).isEmpty();
    assertThat(administrator.column("SHOW DATABASES LIKE 'test'")).isEmpty();
    assertThat(administrator.column("SELECT Db FROM mysql.db WHERE User = 'PUBLIC'")).isEmpty();
  }

  @Test
  void aTestSchemaWithTablesIsLeftAndNamed() {
    administrator.run(List.of("CREATE DATABASE test", "CREATE TABLE test.kept (id INT)"));
    assertThat(setUp()).hasSize(1).allMatch(sentence -> sentence.contains("«test»"));
    administrator.run(List.of("DROP DATABASE test"));
  }

  @Test
  void theCheckFindsNothingSeriousHereAndSaysWhatManyAccountsNeed() {
    DatabaseCheck check = new DatabaseCheck(provisioning);
    assertThat(check.run(1)).noneMatch(DatabaseCheck.Finding::isSerious);
    assertThat(check.run(5_000))
        .extracting(DatabaseCheck.Finding::setting)
        .contains("table_open_cache", "innodb_open_files", "open_files_limit");
  }

  @Test
  void statisticsThatAreWrittenAtEveryChangeAreAdvisedAgainst() {
    administrator.run(List.of("SET GLOBAL innodb_stats_persistent = ON"));
    List<DatabaseCheck.Finding> findings = new DatabaseCheck(provisioning).run(1);
    administrator.run(List.of("SET GLOBAL innodb_stats_persistent = OFF"));
    assertThat(findings)
        .containsExactly(new DatabaseCheck.Finding("innodb_stats_persistent", "ON", "OFF", false));
    assertThat(new DatabaseCheck(provisioning).run(1)).isEmpty();
  }

  private List<String> setUp() {
    Map<DatabaseUser, String> passwords = new EnumMap<>(DatabaseUser.class);
    for (DatabaseUser user : DatabaseUser.values()) {
      passwords.put(user, TestDatabase.password(user));
    }
    return new DatabaseSetUp(administrator, provisioning, passwords).run();
  }

  private List<List<String>> grants() {
    return administrator.rows(
        "SELECT User, Db, Select_priv, Insert_priv, Grant_priv FROM mysql.db ORDER BY 1, 2");
  }

  private List<String> rightsOf(DatabaseUser user) {
    return administrator.column(
        "SELECT Db FROM mysql.db WHERE User = ? ORDER BY Db", user.userName());
  }
}
