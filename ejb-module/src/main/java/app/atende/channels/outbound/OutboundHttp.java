package app.atende.channels.outbound;

import app.atende.config.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls addresses that somebody else gave. The only HTTP client of the house (X4).
 *
 * <p>The name is resolved once, every address is checked, and the connection goes to just these
 * addresses, so that a name cannot mean something else a moment later (X3). Redirects are not
 * followed (X2), nothing is kept between calls, no proxy, no cookies, no compression. An answer may
 * take so long and be so large, and no more.
 */
@ApplicationScoped
public class OutboundHttp {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(12);
  private static final int MOST_ANSWER = 64 * 1024;
  private static final int MOST_CONNECTIONS = 64;
  private static final int MOST_PER_TARGET = 8;

  private AllowedTargets targets;
  private CallWatch watch;
  private DnsResolver names;
  private CloseableHttpClient client;

  /** For the container's proxy. */
  protected OutboundHttp() {}

  /** The client under the operator's settings. */
  @Inject
  public OutboundHttp(Settings settings, CallWatch watch) {
    this(settings.outboundAllow(), watch, SystemDefaultDnsResolver.INSTANCE);
  }

  /** A client with its own idea of names, for tests. */
  OutboundHttp(List<String> allowed, CallWatch watch, DnsResolver names) {
    this.targets = new AllowedTargets(allowed);
    this.watch = watch;
    this.names = names;
    this.client = build();
  }

  /**
   * Whether an address may be called as far as its text says; where its name leads is asked when it
   * is called.
   */
  public boolean isCallable(String url) {
    try {
      WebAddress address = checked(url);
      if (Network.parse(address.host()).isPresent()) {
        targets.check(address.host(), InetAddress.getAllByName(address.host()));
      }
      return true;
    } catch (OutboundFailed | UnknownHostException e) {
      return false;
    }
  }

  /**
   * Sends a POST and waits for the answer.
   *
   * @throws OutboundFailed when there is no answer, or we may not go there
   */
  public OutboundAnswer post(OutboundCall call) throws OutboundFailed {
    HttpPost request = new HttpPost(checked(call.url()).uri());
    call.headers().forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(call.body(), ContentType.parse(call.contentType())));
    return send(request, OutboundHttp::answerOf);
  }

  /**
   * Fetches a picture; tells the other side nothing of who wants it.
   *
   * @throws OutboundFailed when there is none, it is larger than {@link
   *     OutboundPicture#MOST_BYTES}, or we may not go there
   */
  public OutboundPicture picture(String url) throws OutboundFailed {
    HttpGet request = new HttpGet(checked(url).uri());
    request.setHeader("Accept", "image/*");
    return send(request, OutboundHttp::pictureOf);
  }

  private WebAddress checked(String url) throws OutboundFailed {
    return WebAddress.parse(url)
        .filter(parsed -> targets.isOpen(parsed.host(), parsed.port()))
        .orElseThrow(() -> OutboundFailed.refused("This is no address that may be called"));
  }

  private <T> T send(HttpUriRequestBase request, HttpClientResponseHandler<T> reader)
      throws OutboundFailed {
    try (CallWatch.Watched watched = watch.over(request, WHOLE)) {
      return client.execute(request, reader);
    } catch (GuardedResolver.Closed e) {
      throw e.failure();
    } catch (IOException e) {
      throw OutboundFailed.unreachable(reasonOf(e), e);
    }
  }

  private static OutboundPicture pictureOf(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (response.getCode() != HttpStatus.SC_OK || entity == null) {
      response.close();
      throw new IOException("There is no picture");
    }
    try (InputStream body = entity.getContent()) {
      byte[] bytes = body.readNBytes(OutboundPicture.MOST_BYTES + 1);
      ContentType type = ContentType.parseLenient(entity.getContentType());
      if (bytes.length > OutboundPicture.MOST_BYTES || type == null) {
        throw new IOException("The picture is too large, or none");
      }
      return new OutboundPicture(type.getMimeType().toLowerCase(Locale.ROOT), bytes);
    } finally {
      response.close();
    }
  }

  private static OutboundAnswer answerOf(ClassicHttpResponse response) throws IOException {
    byte[] bytes = new byte[0];
    if (response.getEntity() != null) {
      try (InputStream body = response.getEntity().getContent()) {
        bytes = body.readNBytes(MOST_ANSWER);
      } finally {
        response.close();
      }
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    Header wait = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
    return new OutboundAnswer(
        response.getCode(),
        text.substring(0, Math.min(text.length(), OutboundAnswer.MOST_KEPT)),
        wait == null ? null : wait.getValue());
  }

  private CloseableHttpClient build() {
    PoolingHttpClientConnectionManagerBuilder connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new GuardedResolver(names, targets))
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setMaxConnPerRoute(MOST_PER_TARGET)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout(CONNECT))
                    .setSocketTimeout(timeout(READ))
                    .build());
    return HttpClients.custom()
        .setConnectionManager(connections.build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout(READ))
                .setConnectionRequestTimeout(timeout(CONNECT))
                .setRedirectsEnabled(false)
                .build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setUserAgent("Atende")
        .build();
  }

  private static Timeout timeout(Duration time) {
    return Timeout.of(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String reasonOf(IOException e) {
    return e instanceof UnknownHostException
        ? "The name is not known"
        : "No answer: " + e.getClass().getSimpleName();
  }

  @PreDestroy
  void close() {
    client.close(CloseMode.GRACEFUL);
  }

  /** Lets only those addresses through that may be called. */
  private record GuardedResolver(DnsResolver names, AllowedTargets targets) implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      try {
        return targets.check(host, names.resolve(host));
      } catch (OutboundFailed e) {
        throw new Closed(e);
      }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }

    /** Carries the refusal through the client, which knows only failures of names here. */
    private static final class Closed extends UnknownHostException {
      private static final long serialVersionUID = 1L;

      private final transient OutboundFailed failure;

      Closed(OutboundFailed failure) {
        super(failure.getMessage());
        this.failure = failure;
      }

      OutboundFailed failure() {
        return failure;
      }
    }
  }
}
