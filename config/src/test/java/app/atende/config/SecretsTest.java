package app.atende.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private final byte[] oldKey = Tokens.randomBytes(32);
  private final byte[] newKey = Tokens.randomBytes(32);

  @Test
  void whatIsSealedIsOpenedAndNeverLooksTheSame() {
    SecretBox box = new SecretBox(List.of(newKey));
    byte[] sealed = box.seal("segredo");
    assertThat(box.openText(sealed)).isEqualTo("segredo");
    assertThat(box.seal("segredo")).isNotEqualTo(sealed);
    assertThat(sealed).hasSize("segredo".length() + 33);
  }

  @Test
  void aKeyIsReplacedByPuttingTheNewOneInFront() {
    byte[] sealed = new SecretBox(List.of(oldKey)).seal("segredo");
    assertThat(new SecretBox(List.of(newKey, oldKey)).openText(sealed)).isEqualTo("segredo");
    assertThatThrownBy(() -> new SecretBox(List.of(newKey)).open(sealed))
        .isInstanceOf(SecretBox.CannotOpen.class);
  }

  @Test
  void aChangedByteIsNoticed() {
    SecretBox box = new SecretBox(List.of(newKey));
    byte[] sealed = box.seal("segredo");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> box.open(changed)).isInstanceOf(SecretBox.CannotOpen.class);
    }
  }

  @Test
  void aSignatureIsForOnePurpose() {
    SecretBox box = new SecretBox(List.of(newKey));
    assertThat(box.sign("csrf", "session")).isEqualTo(box.sign("csrf", "session"));
    assertThat(box.sign("csrf", "session")).isNotEqualTo(box.sign("file", "session"));
  }

  @Test
  void aPublicTokenCarriesItsAccount() {
    for (long id : new long[] {1, 35, 36, 4711, Long.MAX_VALUE}) {
      TenantId tenant = new TenantId(id);
      String token = PublicToken.issue(tenant);
      assertThat(token).matches("[A-Za-z0-9]{33,45}");
      assertThat(PublicToken.tenantOf(token)).contains(tenant);
      assertThat(PublicToken.issue(tenant)).isNotEqualTo(token);
    }
  }

  @Test
  void whatIsNoPublicTokenHasNoAccount() {
    String random = "a".repeat(32);
    for (String text :
        new String[] {
          null,
          "",
          random,
          random + "0",
          random + "01",
          random + "A",
          random + "zzzzzzzzzzzzz",
          random + "-1",
          "'; DROP TABLE x --" + random
        }) {
      assertThat(PublicToken.tenantOf(text)).as(String.valueOf(text)).isEqualTo(Optional.empty());
    }
  }

  @Test
  void anIdIsDigitsAndNothingElse() {
    assertThat(TenantId.parse("42")).contains(new TenantId(42));
    for (String text : new String[] {null, "", "0", "-1", "042", "4 2", "1e3", "1".repeat(19)}) {
      assertThat(TenantId.parse(text)).isEmpty();
    }
    assertThat(new TenantId(7).schema()).isEqualTo("acct7");
  }
}
