package app.atende.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublicUuidTest {

  @Test
  void aUuidNamesItsAccount() {
    for (long account : new long[] {1, 2, 7_000, 987_654_321, (1L << 48) - 1}) {
      TenantId tenant = new TenantId(account);
      assertThat(PublicUuid.tenantOf(PublicUuid.issue(tenant))).contains(tenant);
    }
  }

  @Test
  void itIsAUuidOfTheEighthVersionForWhoeverReadsUuids() {
    UUID uuid = UUID.fromString(PublicUuid.issue(new TenantId(3)));
    assertThat(uuid.version()).isEqualTo(8);
    assertThat(uuid.variant()).isEqualTo(2);
    assertThat(PublicUuid.issue(new TenantId(3))).matches("[0-9a-f-]{36}");
  }

  @Test
  void noTwoAreTheSameNorBeginTheSame() {
    Set<String> beginnings = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      beginnings.add(PublicUuid.issue(new TenantId(3)).substring(0, 13));
    }
    assertThat(beginnings).hasSizeGreaterThan(990);
  }

  @Test
  void whatIsNoneOfOursNamesNobody() {
    assertThat(PublicUuid.tenantOf(null)).isEmpty();
    assertThat(PublicUuid.tenantOf("")).isEmpty();
    assertThat(PublicUuid.tenantOf("1-1-1-1-1")).isEmpty();
    assertThat(PublicUuid.tenantOf("x".repeat(36))).isEmpty();
    assertThat(PublicUuid.tenantOf(UUID.randomUUID().toString())).isEmpty();
  }
}
