package app.atende.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was typed into a search, as words. */
class SearchWordsTest {

  @Test
  void wordsStandApartWhateverIsBetweenThem() {
    assertThat(SearchWords.of("  encomenda\t\u00a0perdida \u0000 encomenda").words())
        .containsExactly("encomenda", "perdida");
    assertThat(SearchWords.of(null).words()).isEmpty();
  }

  @Test
  void fewerThanThreeLettersAreNotEnough() {
    assertThat(SearchWords.of("ab").isEnough()).isFalse();
    assertThat(SearchWords.of("a b").isEnough()).isFalse();
    assertThat(SearchWords.of("a bc").isEnough()).isTrue();
    assertThat(SearchWords.of("😀😀").isEnough()).isFalse();
    assertThat(SearchWords.of("😀😀😀").isEnough()).isTrue();
  }

  @Test
  void whatIsTooLongIsCutBetweenLetters() {
    assertThat(SearchWords.of("😀".repeat(200)).words().get(0)).isEqualTo("😀".repeat(100));
    assertThat(SearchWords.of("ab ".repeat(60)).words()).containsExactly("ab", "a");
    assertThat(SearchWords.of("a b c d e f g h i j").words()).hasSize(8);
  }

  @Test
  void onlyATelephoneNumberHasDigits() {
    assertThat(SearchWords.of("+55 (11) 98765-4321").digits()).contains("5511987654321");
    assertThat(SearchWords.of("pedido 4711").digits()).isEmpty();
    assertThat(SearchWords.of("12").digits()).isEmpty();
    assertThat(SearchWords.of("+-+").digits()).isEmpty();
  }

  @Test
  void whatMeansSomethingToTheDatabaseIsALetterLikeOthers() {
    assertThat(SearchWords.containing("100%_\\x")).isEqualTo("%100\\%\\_\\\\x%");
    assertThat(SearchWords.of("+a -b \"c\"* OR").standIn("m.content").text())
        .isEqualTo(
            "(TRUE AND (m.content LIKE ?1) AND (m.content LIKE ?2) AND (m.content LIKE ?3)"
                + " AND (m.content LIKE ?4))");
  }
}
