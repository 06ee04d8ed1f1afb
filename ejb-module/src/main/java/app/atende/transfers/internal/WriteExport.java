package app.atende.transfers.internal;

import app.atende.accounts.AgentId;
import app.atende.accounts.AgentQueries;
import app.atende.config.DomainException;
import app.atende.config.Now;
import app.atende.contacts.ContactsExported;
import app.atende.events.DomainEvent;
import app.atende.events.EventNote;
import app.atende.events.Events;
import app.atende.events.PiecewiseListener;
import app.atende.files.KeptFiles;
import app.atende.roles.Actor;
import app.atende.roles.Permission;
import app.atende.transfers.ContactExport;
import app.atende.transfers.ContactExportOrdered;
import app.atende.transfers.ExportId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/**
 * Writes a table of contacts that a program asked for, piece by piece. How far it is stands in its
 * row, in the transaction of the piece: after a node that died another one goes on behind the last
 * piece, and what that node had written of the next one is tidied away as lost. With each piece it
 * is asked whether he who wants it may still have it.
 */
@ApplicationScoped
public class WriteExport implements PiecewiseListener {

  @Inject private ExportStore store;
  @Inject private ExportSheet sheet;
  @Inject private KeptFiles files;
  @Inject private AgentQueries agents;
  @Inject private Events events;
  @Inject private Now now;

  @Override
  public String name() {
    return "write-contact-export";
  }

  @Override
  public boolean wants(DomainEvent event) {
    return event instanceof ContactExportOrdered;
  }

  @Override
  public boolean handlePiece(EventNote note) {
    return store
        .lock(new ExportId(note.id("export")))
        .filter(export -> export.shown().state() == ContactExport.State.RUNNING)
        .map(this::goOn)
        .orElse(false);
  }

  private boolean goOn(StoredExport export) {
    Optional<Actor> owner =
        agents
            .actor(new AgentId(export.agent()), Actor.SYSTEM)
            .filter(agent -> agent.may(Permission.CONTACT_MANAGE));
    Optional<ExportSheet.Piece> piece = owner.flatMap(actor -> read(export, actor));
    if (piece.isEmpty()) {
      giveUp(export);
      return false;
    }
    keep(export, piece.get());
    boolean isMore = piece.get().next() > 0;
    if (!isMore) {
      long rows = export.shown().rows() + piece.get().rows();
      end(export, ContactExport.State.DONE, rows);
    }
    return isMore;
  }

  /** Empty where the filter names what there is no more. */
  private Optional<ExportSheet.Piece> read(StoredExport export, Actor actor) {
    try {
      return Optional.of(sheet.next(export, actor));
    } catch (DomainException refusal) {
      return Optional.empty();
    }
  }

  private void keep(StoredExport export, ExportSheet.Piece piece) {
    byte[] bytes = piece.bytes();
    if (bytes.length > 0) {
      String key = files.write(new ByteArrayInputStream(bytes), bytes.length, Actor.SYSTEM);
      files.keep(key, Actor.SYSTEM);
      store.addPart(export, key);
    }
    store.goOn(export.shown().id(), piece.next(), piece.rows());
  }

  private void giveUp(StoredExport export) {
    store.parts(export.shown().id()).forEach(key -> files.drop(key, Actor.SYSTEM));
    end(export, ContactExport.State.FAILED, 0);
  }

  private void end(StoredExport export, ContactExport.State state, long rows) {
    store.end(export.shown().id(), state);
    events.publish(
        new ContactsExported(
            export.shown().id().value(),
            export.agent(),
            rows,
            state == ContactExport.State.FAILED,
            Actor.SYSTEM.cause(),
            now.instant()));
  }
}
