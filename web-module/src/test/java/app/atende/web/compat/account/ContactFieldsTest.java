package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.contacts.ToldContact;
import app.atende.web.compat.LooseBody;
import org.junit.jupiter.api.Test;

/** What a program tells of a contact (contract 6.4). */
class ContactFieldsTest {

  @Test
  void whatIsNotSaidChangesNothing() {
    ToldContact told =
        fields("{\"avatar\":null,\"avatar_url\":null,\"name\":\"Carla\"}").form(null);
    assertThat(told.profile().name()).isEqualTo("Carla");
    assertThat(told.blocked()).isNull();
    assertThat(told.picture()).isNull();
    assertThat(told.address()).isNull();
  }

  @Test
  void somebodyNewIsBlockedOnlyWhereThatIsSaid() {
    assertThat(fields("{\"blocked\":\"false\"}").formOfNewcomer(null).blocked()).isNull();
    assertThat(fields("{\"blocked\":\"true\"}").formOfNewcomer(null).blocked()).isTrue();
    assertThat(fields("{\"blocked\":false}").form(null).blocked()).isFalse();
    assertThat(fields("{\"email\":\"a@b.example\"}").formOfNewcomer(null).profile().name())
        .isEqualTo("a@b.example");
  }

  @Test
  void aPictureIsAtAnAddressOfTheWebOrNowhere() {
    assertThat(address("https://a.example/1.jpg?x=1")).isEqualTo("https://a.example/1.jpg?x=1");
    assertThat(address("HTTP://a.example/1.jpg")).isEqualTo("HTTP://a.example/1.jpg");
    assertThat(address("file:///etc/passwd")).isNull();
    assertThat(address("https://a.example/1 2.jpg")).isNull();
    assertThat(address("https://a.example/" + "x".repeat(2048))).isNull();
  }

  private static String address(String url) {
    return fields("{\"avatar_url\":\"" + url + "\"}").form(null).address();
  }

  private static ContactFields fields(String json) {
    return new ContactFields(LooseBody.ofJson(json));
  }
}
