package app.atende.web.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.provisioning.AccountOrder;
import app.atende.provisioning.AccountSearch;
import app.atende.provisioning.AccountState;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountsAddressTest {

  @Test
  void theUsualListHasAPlainAddress() {
    assertThat(new AccountsAddress(AccountSearch.ALL, 1).address()).isEqualTo("/provider/accounts");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    AccountsAddress address =
        new AccountsAddress(
            new AccountSearch(
                "café & cia", Optional.of(AccountState.SUSPENDED), AccountOrder.NAME, false),
            3);
    assertThat(address.address())
        .isEqualTo("/provider/accounts?q=caf%C3%A9+%26+cia&status=suspended&sort=name&page=3");
    Map<String, String> parameters =
        Map.of("q", "café & cia", "status", "suspended", "sort", "name", "page", "3");
    assertThat(AccountsAddress.of(parameters)).isEqualTo(address);
  }

  @Test
  void whatIsNotUnderstoodIsIgnored() {
    Map<String, String> parameters = Map.of("status", "'; DROP", "sort", "password", "page", "-1");
    AccountsAddress address = AccountsAddress.of(parameters);
    assertThat(address.search().state()).isEmpty();
    assertThat(address.search().order()).isEqualTo(AccountOrder.AGE);
    assertThat(address.page()).isEqualTo(1);
  }

  @Test
  void hiddenColumnsAreReadFromACookieThatAnybodyCouldWrite() {
    HiddenColumns hidden = HiddenColumns.of("server.domain.<script>.UPPER");
    assertThat(hidden.value()).isEqualTo("domain.server");
    assertThat(hidden.with("server", true).isShown("server")).isTrue();
    assertThat(hidden.with("agents", false).isShown("agents")).isFalse();
  }
}
