package app.atende.web.console.settings;

import app.atende.accounts.AuditFilter;
import app.atende.accounts.AuditLine;
import app.atende.accounts.AuditPage;
import app.atende.accounts.AuditQueries;
import app.atende.transfers.CsvSheet;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The audit log as a table for spreadsheets, read and written piece by piece. */
@RequestScoped
public class AuditSheet {

  private static final int PIECE = 1000;

  @Inject private AuditQueries queries;
  @Inject private AuditWords auditWords;
  @Inject private Words words;
  @Inject private Times times;
  @Inject private CurrentActor current;

  /** A sheet whose first piece was read already: whoever may not have it is refused before. */
  public record Begun(AuditSheet sheet, AuditFilter filter, AuditPage first) {

    /** Writes all of it; returns when the last line is out. */
    public void writeTo(OutputStream out) throws IOException {
      sheet.write(this, out);
    }
  }

  /**
   * The sheet that a request asks for.
   *
   * @throws app.atende.config.DomainException {@code NOT_PERMITTED}; {@code VALUE_INVALID}
   */
  public Begun of(HttpServletRequest request) {
    AuditFilter filter = AuditWanted.of(request).filter(times.getZone());
    return new Begun(this, filter, queries.list(filter, null, PIECE, current.actor()));
  }

  private void write(Begun begun, OutputStream out) throws IOException {
    try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      CsvSheet sheet =
          new CsvSheet(
              writer, headings("id", "at", "who", "what", "kind", "object", "details", "address"));
      AuditPage page = begun.first();
      page.lines().forEach(line -> write(sheet, line));
      while (page.next() != null) {
        page = queries.list(begun.filter(), page.next(), PIECE, current.actor());
        page.lines().forEach(line -> write(sheet, line));
      }
    }
  }

  private Object[] headings(String... keys) {
    return Arrays.stream(keys)
        .map(key -> (Object) words.say("settings_audit_log.csv." + key))
        .toArray();
  }

  private void write(CsvSheet sheet, AuditLine line) {
    sheet.line(
        line.id(),
        line.at(),
        auditWords.who(line),
        auditWords.sentence(line),
        line.objectKind(),
        line.object(),
        auditWords.details(line),
        line.address());
  }
}
