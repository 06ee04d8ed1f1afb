package app.atende.web.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LooseBodyTest {

  @Test
  void bracketsBuildObjectsAndLists() {
    LooseBody body = form("a[b]=1", "a[c][d]=x", "ids[]=1", "ids[]=2", "n=1", "n=2");

    assertThat(body.inside("a").text("b")).contains("1");
    assertThat(body.inside("a").inside("c").text("d")).contains("x");
    assertThat(body.numbers("ids")).containsExactly(1L, 2L);
    assertThat(body.number("n")).contains(2L);
  }

  @Test
  void aRepeatedKeyInAListOfObjectsBeginsTheNextOne() {
    LooseBody body = form("v[][name]=a", "v[][value]=1", "v[][name]=b", "v[][value]=2");

    assertThat(body.bodies("v"))
        .extracting(one -> one.text("name").orElseThrow())
        .containsExactly("a", "b");
  }

  @Test
  void bracketsInAStrangeOrderAreAPlainName() {
    assertThat(form("]a[=1").text("]a[")).contains("1");
    assertThat(form("[]=1").text("[]")).contains("1");
  }

  @Test
  void bracketsThatAreTooDeepAreUnreadable() {
    assertThatThrownBy(() -> form("a" + "[b]".repeat(9) + "=1"))
        .isInstanceOfSatisfying(
            DomainException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BODY_UNREADABLE));
  }

  @Test
  void flatJsonCountsAsWrappedButAFlatFormDoesNot() throws IOException {
    assertThat(json("{\"name\":\"Ana\"}").wrapped("contact").text("name")).contains("Ana");
    assertThat(json("{\"contact\":{\"name\":\"Ana\"}}").wrapped("contact").text("name"))
        .contains("Ana");
    assertThat(form("name=Ana").wrapped("contact").text("name")).isEmpty();
  }

  @Test
  void numbersAndBooleansMayBeTexts() throws IOException {
    LooseBody body = json("{\"id\":\" 12 \",\"on\":\"1\",\"off\":false,\"empty\":\"\"}");

    assertThat(body.number("id")).contains(12L);
    assertThat(body.flag("on")).contains(true);
    assertThat(body.flag("off")).contains(false);
    assertThat(body.number("empty")).isEmpty();
    assertThat(body.flag("absent")).isEmpty();
  }

  @Test
  void aNumberThatNothingCanHoldIsRefusedWhereverItStandsInAnObject() throws IOException {
    LooseBody body =
        json("{\"a\":{\"n\":1e400},\"b\":{\"deep\":[1,{\"n\":-1e400}]},\"c\":{\"n\":1e300}}");

    assertThatThrownBy(() -> body.map("a")).hasMessageContaining("a.n");
    assertThatThrownBy(() -> body.map("b")).hasMessageContaining("b.deep.1.n");
    assertThat(body.map("c")).contains(Map.of("n", 1e300));
  }

  @Test
  void anObjectMayBeJsonInAText() throws IOException {
    LooseBody body = json("{\"a\":\"{\\\"k\\\":[1,true]}\",\"blank\":\"\"}");

    assertThat(body.map("a")).contains(Map.of("k", List.of(1, true)));
    assertThat(body.map("blank")).isEmpty();
  }

  @Test
  void aValueOfTheWrongKindIsRefusedAtItsKey() throws IOException {
    LooseBody body =
        json("{\"id\":\"twelve\",\"name\":{},\"on\":\"maybe\",\"map\":3,\"list\":[[1]]}");

    assertRefused("id", () -> body.number("id"));
    assertRefused("name", () -> body.text("name"));
    assertRefused("on", () -> body.flag("on"));
    assertRefused("map", () -> body.object("map"));
    assertRefused("list", () -> body.texts("list"));
  }

  @Test
  void presentWithNullIsNotTheSameAsAbsent() throws IOException {
    LooseBody body = json("{\"email\":null}");

    assertThat(body.has("email")).isTrue();
    assertThat(body.text("email")).isEmpty();
    assertThat(body.has("name")).isFalse();
  }

  @Test
  void nulCharactersAreDropped() throws IOException {
    assertThat(json("{\"a\":\"x\\u0000y\"}").text("a")).contains("xy");
  }

  @Test
  void deepOrLongJsonIsNotRead() {
    String deep = "[".repeat(100) + "]".repeat(100);
    assertThatThrownBy(() -> Wire.read("{\"a\":" + deep + "}")).isInstanceOf(IOException.class);
  }

  private static void assertRefused(String key, Runnable reading) {
    assertThatThrownBy(reading::run)
        .isInstanceOfSatisfying(
            DomainException.class,
            e -> {
              assertThat(e.code()).isEqualTo(ErrorCode.VALUE_INVALID);
              assertThat(e.field()).contains(key);
            });
  }

  private static LooseBody json(String text) throws IOException {
    return new LooseBody(Wire.read(text), Map.of(), true);
  }

  private static LooseBody form(String... pairs) {
    Brackets brackets = new Brackets();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      brackets.add(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return new LooseBody(brackets.tree(), Map.of(), false);
  }
}
