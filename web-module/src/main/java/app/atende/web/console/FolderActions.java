package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.FilterCriteria;
import app.atende.conversations.FolderEdit;
import app.atende.conversations.FolderId;
import app.atende.conversations.FolderSummary;
import app.atende.conversations.Folders;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Checks filters, and keeps them as folders of the reader's own. */
@Path("/accounts/{account}/folders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FolderActions {

  @Inject private Folders folders;
  @Inject private CurrentActor current;

  /** Says whether a filter can be applied; what is wrong belongs to the field of a row. */
  @POST
  @Path("/check")
  public Checked check(Filter wanted) {
    return new Checked(FilterCriteria.parse(wanted.filter()).text());
  }

  /** Makes a folder. */
  @POST
  public Kept create(Wanted wanted) {
    return Kept.of(folders.create(wanted.edit(), current.actor()));
  }

  /** Gives one another name and another filter. */
  @POST
  @Path("/{folder: [1-9][0-9]{0,17}}")
  public Kept change(@PathParam("folder") long folder, Wanted wanted) {
    if (wanted.version() == null) {
      throw DomainException.at("version", ErrorCode.VALUE_REQUIRED);
    }
    FolderId id = new FolderId(folder);
    return Kept.of(folders.change(id, wanted.version(), wanted.edit(), current.actor()));
  }

  /** Deletes one. */
  @DELETE
  @Path("/{folder: [1-9][0-9]{0,17}}")
  public void delete(@PathParam("folder") long folder) {
    folders.delete(new FolderId(folder), current.actor());
  }

  /** A filter as a text. */
  public record Filter(String filter) {}

  /** The same in its one spelling. */
  public record Checked(String filter) {}

  /**
   * What a folder shall be.
   *
   * @param version that the reader saw; null for a new one
   */
  public record Wanted(Long version, String name, String filter) {

    FolderEdit edit() {
      return new FolderEdit(name, filter);
    }
  }

  /** A folder as it is kept. */
  public record Kept(long id, long version, String name, String filter) {

    static Kept of(FolderSummary folder) {
      return new Kept(folder.id().value(), folder.version(), folder.name(), folder.filter());
    }
  }
}
