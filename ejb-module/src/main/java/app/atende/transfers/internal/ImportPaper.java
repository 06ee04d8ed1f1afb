package app.atende.transfers.internal;

import app.atende.config.ErrorCode;
import app.atende.transfers.CellProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/** Lists as they stand in columns. */
final class ImportPaper {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<List<Kept>> PROBLEMS = new TypeReference<>() {};

  private ImportPaper() {}

  /** A problem, with the code by its name: one that is no more is read as an invalid value. */
  record Kept(int column, String code, List<Object> args) {

    CellProblem problem() {
      try {
        return new CellProblem(column, ErrorCode.valueOf(code), args);
      } catch (IllegalArgumentException unknown) {
        return CellProblem.of(column, ErrorCode.VALUE_INVALID);
      }
    }
  }

  static String write(List<String> texts) {
    return json(texts);
  }

  static List<String> texts(String json) {
    return read(json, TEXTS);
  }

  static String writeProblems(List<CellProblem> problems) {
    return json(
        problems.stream()
            .map(each -> new Kept(each.column(), each.code().name(), each.args()))
            .toList());
  }

  static List<CellProblem> problems(String json) {
    return read(json, PROBLEMS).stream().map(Kept::problem).toList();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("What JSON does not know", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A column holds what is no list", e);
    }
  }
}
