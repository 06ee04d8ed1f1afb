package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.account.Conditions.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The filter grammar of the dialect (contract 6.5) in the words of the house. */
class ConditionsTest {

  @Test
  void andBindsTighterThanOr() {
    String sent =
        row("status", "equal_to", "[\"open\"]", "\"and\"")
            + row("team_id", "is_present", "[]", "\"OR\"")
            + row("priority", "not_equal_to", "[\"low\"]", "null");
    assertThat(text(sent)).contains("status-eq-open.team_id-set*priority-ne-low");
  }

  @Test
  void oneOfSeveralValuesIsABracketEachAndNoneOfThemIsOne() {
    String either =
        row("a", "equal_to", "[\"1\",\"2\"]", "\"AND\"") + row("b", "contains", "\"x\"", "\"\"");
    assertThat(text(either)).contains("a-eq-1.b-has-x*a-eq-2.b-has-x");
    String neither = row("a", "does_not_contain", "[\"1\",\"2\"]", "null");
    assertThat(text(neither)).contains("a-lacks-1.a-lacks-2");
    assertThat(text(row("a", "days_before", "[3, 4]", "null"))).contains("a-days-3");
  }

  @Test
  void whatHoldsAlwaysLetsEverythingThrough() {
    String all =
        row("always", "equal_to", "[\"all\"]", "\"OR\"") + row("a", "equal_to", "[1]", "null");
    assertThat(text(all)).isEmpty();
    String both =
        row("always", "equal_to", "[\"all\"]", "\"AND\"") + row("a", "equal_to", "[1]", "null");
    assertThat(text(both)).contains("a-eq-1");
  }

  @Test
  void lettersThatMeanSomethingAreWrittenByNumber() {
    assertThat(text(row("a", "equal_to", "[\"x.y*z_ç\"]", "null")))
        .contains("a-eq-x_2ey_2az_5f_c3_a7");
  }

  @Test
  void whatIsNoFilterIsRefused() {
    for (String wrong :
        List.of(
            "",
            row("a", "looks_like", "[1]", "null"),
            row("a", "equal_to", "[]", "null"),
            row("a", "equal_to", "[1]", "\"XOR\""),
            row("", "equal_to", "[1]", "null"),
            row("a", "equal_to", "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16]", "null"))) {
      assertThatThrownBy(() -> text(wrong)).as(wrong).isInstanceOf(DomainException.class);
    }
  }

  private static String row(String key, String operator, String values, String joined) {
    return ("{\"attribute_key\":\"%s\",\"filter_operator\":\"%s\",\"values\":%s,"
            + "\"query_operator\":%s},")
        .formatted(key, operator, values, joined);
  }

  private static Optional<String> text(String rows) {
    String list = rows.isEmpty() ? "" : rows.substring(0, rows.length() - 1);
    LooseBody body = LooseBody.ofJson("{\"payload\":[" + list + "]}");
    return Conditions.text(body, ConditionsTest::rows);
  }

  private static List<List<String>> rows(Condition condition) {
    return condition.key().equals("always") ? Conditions.ALWAYS : condition.about(condition.key());
  }
}
