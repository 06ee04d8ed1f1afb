package app.atende.house.outside;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What nobody sends who means well. */
final class HostileInput {
  /** Ids that nothing has. */
  static final List<String> IDS = List.of("0", "999999999999999999", "99999999999999999999", "-1");

  /** Query strings behind which there may be a list. */
  static final List<String> QUERIES =
      List.of(
          "page=-1&q=%00%27%22%3Cscript%3E&status=%3Cb%3E&sort_by=1;DROP&assignee_type=%FF",
          "page=99999999999999999999&before=-5&after=abc&inbox_id=x&inbox_ids%5B%5D=1e9&state=x",
          "page%5Ba%5D%5Bb%5D=1&q%5B%5D=1&labels%5Ba%5D=y&status%5B%5D=open&event=x&search=%25_",
          "%5B%5D=1&%5Ba=2&a%5D=3&=4&&&q=" + "%F0%9F%92%A9".repeat(500));

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
  private static final int DEEP = 50;
  private static final int TOO_DEEP = 5_000;
  private static final String NASTY =
      "\0\7\33[31m\u202e\ufeff' OR 1=1; DROP TABLE message; -- <script>alert(1)</script>"
          + " {{contact.name}} ${7*7} #{7*7} %s %n ../../etc/passwd \ud83d\ude00 \ud800 \r\n";

  private HostileInput() {}

  /**
   * Bodies that are none, bodies in which each of these fields is something odd, and the right body
   * with one odd field after the other.
   */
  static List<String> bodies(ObjectNode right, Set<String> fields) {
    List<String> bodies = new ArrayList<>(List.of("{", "[]", "null", "{\"\\ud800\":\"\\udfff\"}"));
    bodies.add("{\"x\":".repeat(TOO_DEEP) + "1" + "}".repeat(TOO_DEEP));
    for (Object odd : everywhere()) {
      ObjectNode body = JSON.createObjectNode();
      fields.forEach(field -> body.set(field, JSON.valueToTree(odd)));
      bodies.add(text(body));
    }
    for (String field : fields) {
      for (Object odd : inOnePlace()) {
        ObjectNode body = right.deepCopy();
        body.set(field, JSON.valueToTree(odd));
        bodies.add(text(body));
      }
    }
    return bodies.stream().distinct().toList();
  }

  private static List<Object> everywhere() {
    Object deep = 1;
    for (int level = 0; level < DEEP; level++) {
      deep = List.of(deep);
    }
    return Arrays.asList(
        "x".repeat(160_000), deep, List.of(NASTY, -1, true, Map.of()), Long.MIN_VALUE, null);
  }

  private static List<Object> inOnePlace() {
    BigDecimal huge = new BigDecimal("1e400");
    return List.of(NASTY, huge, Map.of("k", NASTY, "n", huge, NASTY, List.of(Map.of())));
  }

  private static String text(ObjectNode body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A form whose brackets lead nowhere. */
  static List<Map.Entry<String, String>> form(Set<String> fields) {
    List<Map.Entry<String, String>> form = new ArrayList<>();
    for (String field : fields) {
      form.add(Map.entry(field + "[a][b][]", NASTY));
      form.add(Map.entry(field, "1"));
      form.add(Map.entry(field + "[", "2"));
      form.add(Map.entry(field + "[][c]", "3"));
    }
    form.add(Map.entry("[x]", "4"));
    form.add(Map.entry("", "5"));
    return form;
  }
}
