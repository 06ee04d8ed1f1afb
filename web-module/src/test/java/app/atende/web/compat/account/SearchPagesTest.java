package app.atende.web.compat.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.atende.rows.FoundPage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbered pages over stretches of which some hold nothing. */
class SearchPagesTest {

  private final List<Long> asked = new ArrayList<>();

  @Test
  void aPageGoesOnWhereTheOneBeforeEnded() {
    assertThat(page(1).shown()).containsExactly(40L, 39L, 38L);
    assertThat(page(2).shown()).containsExactly(37L, 36L, 35L);
    assertThat(page(2).hasMore()).isTrue();
    assertThat(page(14).shown()).containsExactly(1L);
    assertThat(page(14).hasMore()).isFalse();
    assertThat(page(15).shown()).isEmpty();
  }

  @Test
  void itIsNotLookedFurtherThanNeededNorForEver() {
    page(1);
    assertThat(asked).hasSize(1);
    asked.clear();
    SearchPages.Found<Long> found = SearchPages.page(this::nothing, 1, 3);
    assertThat(found.shown()).isEmpty();
    assertThat(found.hasMore()).isTrue();
    assertThat(asked).hasSize(10);
    asked.clear();
    assertThat(SearchPages.page(this::nothing, 10_000, 15).shown()).isEmpty();
    assertThat(asked).isEmpty();
  }

  private SearchPages.Found<Long> page(int page) {
    return SearchPages.page(this::five, page, 3);
  }

  /** Forty rows, five in a stretch. */
  private FoundPage<Long> five(Long cursor) {
    asked.add(cursor);
    long first = cursor == null ? 40 : cursor;
    long last = Math.max(0, first - 5);
    List<Long> rows = LongStream.iterate(first, row -> row > last, row -> row - 1).boxed().toList();
    return new FoundPage<>(rows, last == 0 ? null : Long.valueOf(last));
  }

  private FoundPage<Long> nothing(Long cursor) {
    asked.add(cursor);
    return new FoundPage<>(List.of(), cursor == null ? 1_000_000 : cursor - 1);
  }
}
