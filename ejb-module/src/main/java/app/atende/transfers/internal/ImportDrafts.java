package app.atende.transfers.internal;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.files.KeptFiles;
import app.atende.roles.Actor;
import app.atende.transfers.ImportId;
import app.atende.transfers.ImportState;
import app.atende.transfers.internal.ImportStore.Arrived;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Notes tables that came in, each in a short transaction of its own, so that none lasts as long as
 * a large table is read.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportDrafts {

  @Inject private ImportStore store;
  @Inject private KeptFiles files;
  @Inject private Now now;

  /** Keeps a table; what its sender sent before and did not begin is dropped. */
  public ImportId keep(Arrived file, Draft draft, Actor actor) {
    store.draftsOf(actor).forEach(old -> drop(old, actor));
    files.keep(file.storageKey(), actor);
    return store.add(file, draft, now.instant(), actor);
  }

  /** Reads a draft in another way from now on; throws {@code IMPORT_SETTLED} when it is none. */
  public void reread(ImportId id, Draft draft) {
    boolean isDraft =
        store.lock(id).filter(each -> each.shown().state() == ImportState.DRAFT).isPresent();
    if (!isDraft) {
      throw new DomainException(ErrorCode.IMPORT_SETTLED);
    }
    store.reread(id, draft);
  }

  private void drop(StoredImport old, Actor actor) {
    files.drop(old.storageKey(), actor);
    store.remove(old.shown().id());
  }
}
