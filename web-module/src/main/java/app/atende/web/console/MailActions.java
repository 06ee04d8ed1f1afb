package app.atende.web.console;

import app.atende.channels.outbound.OutboundFailed;
import app.atende.channels.outbound.OutboundHttp;
import app.atende.channels.outbound.OutboundPicture;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import app.atende.conversations.Timelines;
import app.atende.files.FileKind;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The words of a mail as a document of its own, and the remote pictures in it, fetched by us. */
@Path(
    "/accounts/{account}/conversations/{conversation: [1-9][0-9]{0,17}}"
        + "/messages/{message: [1-9][0-9]{0,17}}/mail")
@RequestScoped
public class MailActions {

  @Inject private Timelines timelines;
  @Inject private OutboundHttp http;
  @Inject private CurrentActor current;
  @Context private HttpServletResponse response;

  @PathParam("conversation")
  private long conversation;

  @PathParam("message")
  private long message;

  /**
   * The document.
   *
   * @param pictures whether remote pictures are shown
   * @param quoted whether what it quotes is shown too
   */
  @GET
  @Produces("text/html; charset=UTF-8")
  public String read(@QueryParam("pictures") String pictures, @QueryParam("quoted") String quoted) {
    Mail mail = mail();
    response.setHeader("Content-Security-Policy", MailSheet.POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
    String of = quoted == null ? "" : "?quoted=1";
    return MailSheet.of(
        mail,
        quoted != null,
        pictures == null ? null : number -> mail.address() + "/pictures/" + number + of);
  }

  /**
   * One of its remote pictures by number; nothing else is fetched for anybody.
   *
   * @param quoted whether the number counts those of what it quotes
   * @throws DomainException {@code NOT_FOUND} for one that is not there, or is none
   */
  @GET
  @Path("/pictures/{picture: [0-9]{1,3}}")
  public Response picture(@PathParam("picture") int number, @QueryParam("quoted") String quoted) {
    Mail mail = mail();
    boolean all = quoted != null || !mail.quotes();
    List<String> addresses =
        mail.isHtml()
            ? MailHtml.withoutPictures(all ? mail.full() : mail.reply()).pictures()
            : List.of();
    OutboundPicture found =
        Optional.of(number)
            .filter(index -> index < addresses.size())
            .flatMap(index -> fetch(addresses.get(index)))
            .filter(picture -> FileKind.of(picture.type()) == FileKind.IMAGE)
            .orElseThrow(() -> new DomainException(ErrorCode.NOT_FOUND));
    return Response.ok(found.bytes(), found.type()).build();
  }

  private Optional<OutboundPicture> fetch(String address) {
    try {
      return Optional.of(http.picture(address));
    } catch (OutboundFailed e) {
      return Optional.empty();
    }
  }

  private Mail mail() {
    String home = "/app/actions/accounts/" + current.tenant();
    return timelines
        .bubbles(new DisplayId(conversation), List.of(new MessageId(message)), current.actor())
        .stream()
        .findFirst()
        .flatMap(found -> Mail.of(found, home))
        .orElseThrow(() -> new DomainException(ErrorCode.MESSAGE_NOT_FOUND));
  }
}
