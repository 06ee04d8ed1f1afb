package app.atende.web.provider;

import app.atende.provisioning.AccountOrder;
import app.atende.provisioning.AccountSearch;
import app.atende.provisioning.AccountState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The state of the list of accounts as its address holds it, so that reload, Back and a shared link
 * show the same: {@code ?q=café&status=suspended&sort=name&page=2}. What is not understood is
 * ignored.
 *
 * @param search what is looked for
 * @param page from 1
 */
record AccountsAddress(AccountSearch search, int page) {

  private static final int LONGEST_WORDS = 200;
  private static final int LAST_PAGE = 100_000;
  private static final String NEWEST_FIRST = "-age";

  static AccountsAddress of(Map<String, String> parameters) {
    String words = parameters.getOrDefault("q", "").strip();
    String sort = parameters.getOrDefault("sort", NEWEST_FIRST);
    boolean descending = sort.startsWith("-");
    AccountOrder order =
        word(AccountOrder.values(), descending ? sort.substring(1) : sort).orElse(AccountOrder.AGE);
    return new AccountsAddress(
        new AccountSearch(
            words.substring(0, Math.min(words.length(), LONGEST_WORDS)),
            word(AccountState.values(), parameters.getOrDefault("status", "")),
            order,
            descending),
        page(parameters.getOrDefault("page", "1")));
  }

  private static <E extends Enum<E>> Optional<E> word(E[] words, String wanted) {
    return Arrays.stream(words).filter(word -> lower(word).equals(wanted)).findFirst();
  }

  private static int page(String text) {
    return text.matches("[1-9][0-9]{0,5}") ? Math.min(LAST_PAGE, Integer.parseInt(text)) : 1;
  }

  /** The address; what is as always is left out. */
  String address() {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (!search.words().isBlank()) {
      query.add("q=" + URLEncoder.encode(search.words(), StandardCharsets.UTF_8));
    }
    search.state().ifPresent(state -> query.add("status=" + lower(state)));
    String sort = (search.descending() ? "-" : "") + lower(search.order());
    if (!sort.equals(NEWEST_FIRST)) {
      query.add("sort=" + sort);
    }
    if (page > 1) {
      query.add("page=" + page);
    }
    return ProviderRoutes.ACCOUNTS + query;
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
