package app.atende.files.internal;

import app.atende.config.TenantId;
import java.util.List;

/** Rows went away in this transaction; their bytes follow once it has committed. */
public record BytesDropped(TenantId account, List<String> storageKeys) {}
