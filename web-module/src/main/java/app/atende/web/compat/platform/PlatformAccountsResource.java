package app.atende.web.compat.platform;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.people.PlatformApp.ObjectKind;
import app.atende.provisioning.AccountLifecycle;
import app.atende.provisioning.AccountProfile;
import app.atende.provisioning.AccountRequest;
import app.atende.provisioning.AccountTerms;
import app.atende.provisioning.ProvisioningRuns;
import app.atende.provisioning.RunKind;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.AccountStatus;
import app.atende.tenancy.TenantDirectory;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.LooseRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * Accounts. Creating one answers when all its steps are done; deleting one closes it at once and
 * begins its grace period, in which it is gone for this interface.
 */
@Path("v1/accounts")
@Produces("application/json")
@RequestScoped
public class PlatformAccountsResource {
  private static final String REASON = "platform API";

  @Inject private PlatformCall call;
  @Inject private TenantDirectory directory;
  @Inject private AccountLifecycle lifecycle;
  @Inject private AccountEdits edits;
  @Inject private ProvisioningRuns runs;

  /** Those that the app may reach, by id. */
  @GET
  public List<AccountShape> list() {
    return call.granted(ObjectKind.ACCOUNT).stream()
        .map(id -> directory.find(new TenantId(id)))
        .flatMap(Optional::stream)
        .filter(PlatformAccountsResource::isThere)
        .map(AccountShape::of)
        .toList();
  }

  /**
   * Creates one. The same {@code Idempotency-Key} within a day gives the same account, in the state
   * in which it is by then.
   */
  @POST
  public AccountShape create(
      @Context HttpServletRequest request, @HeaderParam("Idempotency-Key") String key) {
    LooseBody body = LooseRequest.read(request);
    AccountFields fields = new AccountFields(body);
    Optional<AccountStatus> status = fields.status();
    AccountEntry entry =
        lifecycle.create(
            new AccountRequest(
                fields.over(AccountProfile.named(null)),
                fields.over(AccountTerms.NONE),
                body.filled("slug"),
                Optional.empty(),
                Optional.of(call.app().id()),
                Optional.ofNullable(key)
                    .map(once -> new AccountRequest.OnceKey("app:" + call.app().id(), once))),
            call.requester());
    return AccountShape.of(turnNew(entry, status));
  }

  /** A request that comes again must not undo what was done to the account since. */
  private AccountEntry turnNew(AccountEntry entry, Optional<AccountStatus> wanted) {
    if (!isThere(entry)) {
      throw new DomainException(ErrorCode.ACCOUNT_NOT_FOUND);
    }
    boolean untouched =
        runs.list(entry.id()).stream().noneMatch(run -> run.kind() == RunKind.SUSPEND);
    return turn(entry, wanted.filter(status -> untouched));
  }

  /** One of them. */
  @GET
  @Path("{id: \\d{1,18}}")
  public AccountShape show(@PathParam("id") long id) {
    return AccountShape.of(entry(id));
  }

  /** Changes what the body mentions, the status last. */
  @PATCH
  @Path("{id: \\d{1,18}}")
  public AccountShape update(@PathParam("id") long id, @Context HttpServletRequest request) {
    call.check(ObjectKind.ACCOUNT, id);
    AccountFields fields = new AccountFields(LooseRequest.read(request));
    Optional<AccountStatus> status = fields.status();
    return AccountShape.of(turn(edits.change(new TenantId(id), fields), status));
  }

  /** Closes one and begins its grace period; doing it again changes nothing. */
  @DELETE
  @Path("{id: \\d{1,18}}")
  public Response delete(@PathParam("id") long id) {
    call.check(ObjectKind.ACCOUNT, id);
    directory
        .find(new TenantId(id))
        .filter(PlatformAccountsResource::isThere)
        .ifPresent(entry -> lifecycle.delete(entry.id(), AccountLifecycle.GRACE, call.requester()));
    return Response.ok().build();
  }

  private AccountEntry turn(AccountEntry entry, Optional<AccountStatus> wanted) {
    if (wanted.isEmpty() || wanted.get() == entry.status()) {
      return entry;
    }
    if (wanted.get() == AccountStatus.SUSPENDED) {
      lifecycle.suspend(entry.id(), REASON, call.requester());
    } else {
      lifecycle.reactivate(entry.id(), call.requester());
    }
    return directory.get(entry.id());
  }

  private AccountEntry entry(long id) {
    call.check(ObjectKind.ACCOUNT, id);
    return directory
        .find(new TenantId(id))
        .filter(PlatformAccountsResource::isThere)
        .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND));
  }

  /** An account in its grace period is gone for programs. */
  static boolean isThere(AccountEntry entry) {
    return entry.status() != AccountStatus.DELETING;
  }
}
