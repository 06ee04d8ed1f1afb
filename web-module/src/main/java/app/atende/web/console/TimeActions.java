package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.web.page.Times;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;

/** Says which time is meant by typed words, before anything is done with it. */
@Path("/accounts/{account}/times")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TimeActions {

  @Inject private Times times;
  @Inject private Now now;

  /** The time to come that these words mean; refused with {@code TIME_NOT_UNDERSTOOD}. */
  @POST
  public Meant understand(Typed typed) {
    LocalDateTime here = LocalDateTime.ofInstant(now.instant(), times.getZone());
    return TypedTime.read(typed.words(), here)
        .map(
            time ->
                new Meant(time.toString(), times.until(time.atZone(times.getZone()).toInstant())))
        .orElseThrow(() -> DomainException.at("words", ErrorCode.TIME_NOT_UNDERSTOOD));
  }

  /** What somebody typed. */
  public record Typed(String words) {}

  /**
   * What it means.
   *
   * @param at day and hour in the account's zone, such as {@code 2026-11-30T09:00}
   * @param label the same in the reader's language
   */
  public record Meant(String at, String label) {}
}
