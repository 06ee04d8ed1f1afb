package app.atende.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.accounts.Perishable;
import app.atende.config.TenantId;
import app.atende.tenancy.NoTenantBound;
import app.atende.tenancy.Tenants;
import jakarta.batch.runtime.context.StepContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TidyUpTest {
  private final Tenants tenants = new Tenants();
  private final List<Object> noted = new ArrayList<>();
  private final Pile receipts = new Pile("receipt", 1_200);
  private final Pile uploads = new Pile("unused-upload", 0);
  private final TidyUp tidyUp = new TidyUp(tenants, List.of(receipts, uploads), step());

  @Test
  void itDropsKindByKindInSmallPieces() {
    TenantBinding binding = new TenantBinding(tenants, "7");
    binding.beforeStep();
    assertThat(tidyUp.process()).isEqualTo("COMPLETED");
    binding.afterStep();
    assertThat(receipts.pieces).containsExactly(500, 500, 200);
    assertThat(receipts.seenBy).containsOnly(new TenantId(7));
    assertThat(noted).containsExactly("receipt 1200, unused-upload 0");
    assertThat(tenants.find()).isEmpty();
  }

  @Test
  void withoutABoundTenantItFailsBeforeItTouchesAnything() {
    assertThatThrownBy(tidyUp::process).isInstanceOf(NoTenantBound.class);
    assertThat(receipts.pieces).isEmpty();
  }

  @Test
  void aJobWithoutTheParameterBindsNobody() {
    for (String missing : new String[] {null, "", "0", "acme"}) {
      TenantBinding binding = new TenantBinding(tenants, missing);
      assertThatThrownBy(binding::beforeStep).isInstanceOf(NoTenantBound.class);
      binding.afterStep();
    }
    assertThat(tenants.find()).isEmpty();
  }

  @Test
  void stoppedItEndsAfterTheRunningPiece() {
    receipts.stops = tidyUp;
    tenants.run(new TenantId(7), () -> assertThat(tidyUp.process()).isEqualTo("STOPPED"));
    assertThat(receipts.pieces).containsExactly(500);
    assertThat(uploads.pieces).isEmpty();
  }

  private StepContext step() {
    return (StepContext)
        Proxy.newProxyInstance(
            TidyUpTest.class.getClassLoader(),
            new Class<?>[] {StepContext.class},
            (proxy, method, arguments) -> noted.add(arguments[0]) ? null : null);
  }

  private final class Pile implements Perishable {
    private final String name;
    private final List<Integer> pieces = new ArrayList<>();
    private final List<TenantId> seenBy = new ArrayList<>();
    private int left;
    private TidyUp stops;

    Pile(String name, int left) {
      this.name = name;
      this.left = left;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int drop(int most) {
      int piece = Math.min(most, left);
      left -= piece;
      pieces.add(piece);
      seenBy.add(tenants.current());
      if (stops != null) {
        stops.stop();
      }
      return piece;
    }
  }
}
