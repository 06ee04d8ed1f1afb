package app.atende.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.atende.config.DomainException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a filter is read, and what is said about one that cannot be. */
class FilterCriteriaTest {

  @Test
  void rowsJoinedByEStandInOneBracketAndOuBeginsTheNext() {
    FilterCriteria read =
        FilterCriteria.parse("status-eq-open.labels-eq-3*priority-eq-urgent.team-unset");
    assertThat(read.brackets()).hasSize(2);
    assertThat(read.brackets().get(0))
        .containsExactly(
            new FilterRow(FilterAttribute.STATUS, FilterOperator.EQUAL, "open"),
            new FilterRow(FilterAttribute.LABELS, FilterOperator.EQUAL, "3"));
    assertThat(read.brackets().get(1))
        .extracting(FilterRow::attribute)
        .containsExactly(FilterAttribute.PRIORITY, FilterAttribute.TEAM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "status-ne-resolved",
        "assignee-eq-2*assignee-unset",
        "inbox-eq-1.team-set.labels-unset",
        "number-has-47.number-lacks-11",
        "created-gt-2026-11-29.activity-days-998",
        "priority-eq-none",
        "own:plano_20b_c3_a1sico-eq-_c3_a9_20-_20a_2eb",
        "referer-has-_3fa_3d1*own:plano-set"
      })
  void whatWasReadIsWrittenAsItWas(String text) {
    assertThat(FilterCriteria.parse(text).text()).isEqualTo(text);
  }

  @Test
  void whatIsNoLetterIsReadFromItsBytes() {
    assertThat(FilterCriteria.parse("number-eq-_347").text()).isEqualTo("number-eq-47");
    assertThat(FilterCriteria.parse("created-gt-2026_2d11_2d29").text())
        .isEqualTo("created-gt-2026-11-29");
  }

  @ParameterizedTest
  @CsvSource({
    "x-eq-1, VALUE_INVALID at rows.0.attribute",
    "'''; DROP TABLE conversation', VALUE_INVALID at rows.0.attribute",
    "STATUS-eq-open, VALUE_INVALID at rows.0.attribute",
    "status-eq-open.status, VALUE_INVALID at rows.1.operator",
    "status-gt-open, VALUE_INVALID at rows.0.operator",
    "status-OR 1-open, VALUE_INVALID at rows.0.operator",
    "status-eq-open*priority-eq-, VALUE_REQUIRED at rows.1.value",
    "number-eq-_20_20, VALUE_REQUIRED at rows.0.value",
    "status-eq-OPEN, VALUE_INVALID at rows.0.value",
    "status-eq-all, VALUE_INVALID at rows.0.value",
    "priority-eq-URGENT, VALUE_INVALID at rows.0.value",
    "labels-eq-0, VALUE_INVALID at rows.0.value",
    "labels-eq-1 OR 1=1, VALUE_INVALID at rows.0.value",
    "labels-eq-_27_20OR_201_3d1, VALUE_INVALID at rows.0.value",
    "labels-eq-_2, VALUE_INVALID at rows.0.value",
    "labels-eq-_zz, VALUE_INVALID at rows.0.value",
    "number-has-_25, VALUE_INVALID at rows.0.value",
    "number-eq-9999999999999999999, VALUE_INVALID at rows.0.value",
    "created-gt-2026-02-30, VALUE_INVALID at rows.0.value",
    "created-gt-9999-12-31, VALUE_INVALID at rows.0.value",
    "created-days-0, DAYS_OUT_OF_RANGE at rows.0.value",
    "created-days-999, DAYS_OUT_OF_RANGE at rows.0.value",
    "created-days-x, DAYS_OUT_OF_RANGE at rows.0.value",
    "own-eq-1, VALUE_INVALID at rows.0.attribute",
    "own:-eq-1, VALUE_INVALID at rows.0.attribute",
    "own:a_22b-eq-1, VALUE_INVALID at rows.0.attribute",
    "own:a_5cb-eq-1, VALUE_INVALID at rows.0.attribute",
    "status:plan-eq-open, VALUE_INVALID at rows.0.attribute",
    "own:plan-gt-gold, VALUE_INVALID at rows.0.value",
    "own:plan-eq-a_0a1, VALUE_INVALID at rows.0.value",
    "own:plan-days-0, DAYS_OUT_OF_RANGE at rows.0.value",
    "language-begins-pt, VALUE_INVALID at rows.0.operator",
    ".status-eq-open, VALUE_INVALID at rows.0.attribute",
    "status-eq-open**team-set, VALUE_INVALID at rows.1.attribute"
  })
  void whatIsWrongIsSaidAtItsField(String text, String refusal) {
    assertThatThrownBy(() -> FilterCriteria.parse(text))
        .isInstanceOf(DomainException.class)
        .hasMessage(refusal);
  }

  @Test
  void nothingAndTooMuchAreNoFilter() {
    for (String none : new String[] {null, "", "  "}) {
      assertThatThrownBy(() -> FilterCriteria.parse(none)).hasMessage("VALUE_REQUIRED at filter");
    }
    String rows = String.join(".", Collections.nCopies(FilterCriteria.MOST_ROWS, "team-set"));
    assertThat(FilterCriteria.parse(rows).rows()).hasSize(FilterCriteria.MOST_ROWS);
    assertThatThrownBy(() -> FilterCriteria.parse(rows + "*team-set"))
        .hasMessage("TOO_MANY_FILTER_ROWS at filter");
    assertThatThrownBy(() -> FilterCriteria.parse("x".repeat(FilterCriteria.LONGEST + 1)))
        .hasMessage("VALUE_TOO_LONG at filter");
    assertThatThrownBy(() -> FilterCriteria.parse("number-eq-" + "1".repeat(101)))
        .hasMessage("VALUE_TOO_LONG at rows.0.value");
  }

  @Test
  void rowsAreTakenOffOneByOne() {
    FilterCriteria three = FilterCriteria.parse("status-eq-open.labels-eq-3*priority-eq-urgent");
    assertThat(three.textWithout(0)).isEqualTo("labels-eq-3*priority-eq-urgent");
    assertThat(three.textWithout(1)).isEqualTo("status-eq-open*priority-eq-urgent");
    assertThat(three.textWithout(2)).isEqualTo("status-eq-open.labels-eq-3");
    assertThat(FilterCriteria.parse("team-set").textWithout(0)).isEmpty();
  }

  @Test
  void daysBeginInTheZoneOfTheAccount() {
    FilterCriteria days = FilterCriteria.parse("created-gt-2026-11-29.created-days-2");
    Instant now = Instant.parse("2026-11-29T02:30:00Z");
    Sieve sieve = new Sieve(days, now, ZoneId.of("America/Sao_Paulo"));
    assertThat(sieve.beginningOf(days.rows().get(0))).isEqualTo("2026-11-29T03:00:00Z");
    assertThat(sieve.beginningOf(days.rows().get(1))).isEqualTo("2026-11-26T03:00:00Z");
  }
}
