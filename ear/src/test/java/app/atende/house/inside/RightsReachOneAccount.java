package app.atende.house.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.atende.config.DatabaseUser;
import app.atende.config.TenantId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the database's own tables of rights, for every account there is. */
interface RightsReachOneAccount {
  @Test
  default void eachRoleMayUseExactlyItsOwnSchema() throws Exception {
    Inside inside = new Inside();
    TenantId acme = inside.company("Acme");
    List<String> roles =
        column(inside, "SELECT DISTINCT User FROM mysql.db WHERE User LIKE 'acct%'");
    assertTrue(roles.contains(acme.schema()));
    for (String role : roles) {
      assertEquals(
          List.of(role), column(inside, "SELECT Db FROM mysql.db WHERE User = '" + role + "'"));
      assertEquals(
          List.of("atenderelay.outbox Insert"),
          column(
              inside,
              "SELECT CONCAT(Db, '.', Table_name, ' ', Table_priv) FROM mysql.tables_priv"
                  + (" WHERE User = '" + role + "'")));
    }
  }

  @Test
  default void everybodyMayUseNothing() throws Exception {
    Inside inside = new Inside();
    assertEquals(List.of(), column(inside, "SELECT Db FROM mysql.db WHERE User IN ('', 'PUBLIC')"));
    assertEquals(
        List.of(), column(inside, "SELECT Db FROM mysql.tables_priv WHERE User IN ('', 'PUBLIC')"));
  }

  @Test
  default void theApplicationItselfMayOnlyReadTheEmptySchema() throws Exception {
    Inside inside = new Inside();
    String app = DatabaseUser.APP.userName();
    assertEquals(
        List.of("nothing YN"),
        column(
            inside,
            "SELECT CONCAT(Db, ' ', Select_priv, Insert_priv) FROM mysql.db WHERE User = '"
                + app
                + "'"));
    assertEquals(
        List.of(), column(inside, "SELECT Db FROM mysql.tables_priv WHERE User = '" + app + "'"));
  }

  @Test
  default void nobodyButTheApplicationAndItsProviderIsAnAccount() throws Exception {
    Inside inside = new Inside();
    inside.company("Acme");
    assertEquals(
        List.of(DatabaseUser.APP.userName() + " N", DatabaseUser.PROVISION.userName() + " Y"),
        column(
            inside,
            "SELECT DISTINCT CONCAT(User, ' ', Admin_option) AS who FROM mysql.roles_mapping"
                + " WHERE Role LIKE 'acct%' ORDER BY who"));
  }

  private static List<String> column(Inside inside, String sql) throws SQLException {
    List<String> column = new ArrayList<>();
    try (Connection connection = inside.pool("provisioning").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        column.add(rows.getString(1));
      }
    }
    return column;
  }
}
