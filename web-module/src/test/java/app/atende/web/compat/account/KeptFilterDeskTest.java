package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilterId;
import app.atende.web.compat.account.KeptFilterDesk.Which;
import org.junit.jupiter.api.Test;

/** Folders and segments under the numbers and words of the dialect (contract 6.13). */
class KeptFilterDeskTest {

  @Test
  void numbersOfSegmentsBeginBehindAThousandMillions() {
    assertThat(Which.of(7)).isEqualTo(new Which(FilterKind.FOLDER, new KeptFilterId(7)));
    assertThat(Which.of(1_000_000_007L))
        .isEqualTo(new Which(FilterKind.SEGMENT, new KeptFilterId(7)));
    assertThat(Which.of(1_000_000_000L).kind()).isEqualTo(FilterKind.FOLDER);
    assertThatThrownBy(() -> Which.of(0)).isInstanceOf(DomainException.class);
  }

  @Test
  void kindsHaveWordsAndNumbers() {
    assertThat(KeptFilterDesk.kind("conversation")).contains(FilterKind.FOLDER);
    assertThat(KeptFilterDesk.kind("1")).contains(FilterKind.SEGMENT);
    assertThat(KeptFilterDesk.kind("report")).isEmpty();
    assertThatThrownBy(() -> KeptFilterDesk.kind("ship")).isInstanceOf(DomainException.class);
  }
}
