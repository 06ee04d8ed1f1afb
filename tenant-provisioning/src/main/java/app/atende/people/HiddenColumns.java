package app.atende.people;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Which columns of its tables a person hides, kept with his other settings of the console. */
final class HiddenColumns {

  private static final String KEY = "hidden_columns";

  private HiddenColumns() {}

  /** What stands in somebody's settings; none where nothing stands. Null is allowed. */
  static Set<String> in(String uiSettings, String table) {
    Set<String> hidden = new TreeSet<>();
    UiSettings.read(uiSettings)
        .path(KEY)
        .path(table)
        .forEach(column -> hidden.add(column.asText()));
    return hidden;
  }

  /** The JSON object of this table alone, to be merged over the others. */
  static String json(String table, Collection<String> columns) {
    ObjectNode settings = UiSettings.empty();
    ArrayNode hidden = settings.putObject(KEY).putArray(table);
    columns.forEach(hidden::add);
    return settings.toString();
  }
}
