package app.atende.transfers;

import java.io.InputStream;
import java.util.Map;

/**
 * A table of contacts that comes in.
 *
 * @param content its bytes; read to the end, closed by the caller
 * @param announced how many bytes the sender says there are; negative when he does not say
 * @param name what the sender calls the file; cleaned by us, may be null
 * @param locale the sender's language: {@code pt_BR} or {@code en}
 * @param headings words of {@link ContactColumn}s by what people call them, in all languages
 */
public record NewTable(
    InputStream content, long announced, String name, String locale, Map<String, String> headings) {

  /** Copies the headings. */
  public NewTable {
    headings = Map.copyOf(headings);
  }
}
