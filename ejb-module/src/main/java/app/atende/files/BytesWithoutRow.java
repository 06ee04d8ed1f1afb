package app.atende.files;

import app.atende.accounts.Perishable;
import app.atende.config.Now;
import app.atende.config.TenantId;
import app.atende.files.internal.Attachment;
import app.atende.files.internal.AttachmentStore;
import app.atende.files.internal.FileStore;
import app.atende.files.internal.KeptFileStore;
import app.atende.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Files on the disk that no row knows: a crash between writing the bytes and the row leaves them,
 * and one between dropping the row and the bytes. Those of the last day are left alone, since their
 * rows may still come.
 */
@ApplicationScoped
public class BytesWithoutRow implements Perishable {
  private static final int ASKED_AT_ONCE = 500;

  @Inject private Tenants tenants;
  @Inject private FileStore files;
  @Inject private AttachmentStore rows;
  @Inject private KeptFileStore kept;
  @Inject private Now now;

  @Override
  public String name() {
    return "bytes-without-row";
  }

  @Override
  public int drop(int most) {
    TenantId account = tenants.current();
    Instant moment = now.instant().minus(Attachment.PATIENCE);
    int dropped = 0;
    for (String folder : files.folders(account)) {
      List<String> keys = files.keysBefore(account, folder, moment);
      for (int from = 0; from < keys.size() && dropped < most; from += ASKED_AT_ONCE) {
        List<String> some = keys.subList(from, Math.min(from + ASKED_AT_ONCE, keys.size()));
        dropped += dropUnknown(account, some, most - dropped);
      }
    }
    return dropped;
  }

  private int dropUnknown(TenantId account, List<String> keys, int most) {
    Set<String> known = new HashSet<>(rows.knownStorageKeys(keys));
    known.addAll(kept.known(keys));
    List<String> lost = keys.stream().filter(key -> !known.contains(key)).limit(most).toList();
    lost.forEach(key -> files.delete(account, key));
    return lost.size();
  }
}
