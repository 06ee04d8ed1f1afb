package app.atende.batch;

import app.atende.config.TenantId;
import app.atende.tenancy.NoTenantBound;
import app.atende.tenancy.Tenants;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.StepListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Binds the account of the job's parameter {@code tenant} around a step. The runtime calls
 * listeners, batchlets and plain chunks on one thread; partitions run on others, so a partitioned
 * step would have to bind by itself.
 *
 * <p>A step without this listener, or a job without the parameter, meets {@link NoTenantBound} at
 * the first front desk.
 */
@Named
@Dependent
public class TenantBinding implements StepListener {
  private final Tenants tenants;

  @Inject
  @BatchProperty(name = "tenant")
  private String tenant;

  private Tenants.Binding binding;

  /** With the one door to tenants. */
  @Inject
  public TenantBinding(Tenants tenants) {
    this.tenants = tenants;
  }

  /** For tests without the batch runtime. */
  TenantBinding(Tenants tenants, String tenant) {
    this.tenants = tenants;
    this.tenant = tenant;
  }

  @Override
  public void beforeStep() {
    binding = tenants.bind(TenantId.parse(tenant).orElse(null));
  }

  @Override
  public void afterStep() {
    if (binding != null) {
      binding.close();
      binding = null;
    }
  }
}
