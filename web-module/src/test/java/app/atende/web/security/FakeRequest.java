package app.atende.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request as far as these tests ask it; any other question is an error. */
final class FakeRequest {
  private final Map<String, List<String>> headers = new HashMap<>();
  private final Map<String, Object> attributes = new HashMap<>();
  private final List<Cookie> cookies = new ArrayList<>();
  private final String path;
  private String peer = "127.0.0.1";

  FakeRequest(String path) {
    this.path = path;
  }

  FakeRequest from(String address) {
    peer = address;
    return this;
  }

  FakeRequest header(String name, String value) {
    headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(value);
    return this;
  }

  FakeRequest cookie(String name, String value) {
    cookies.add(new Cookie(name, value));
    return this;
  }

  HttpServletRequest build() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FakeRequest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, args) -> answer(method.getName(), args));
  }

  private Object answer(String question, Object[] args) {
    return switch (question) {
      case "getRequestURI" -> path;
      case "getContextPath" -> "";
      case "getRemoteAddr" -> peer;
      case "getMethod" -> "GET";
      case "getHeader" -> header(args[0]).stream().findFirst().orElse(null);
      case "getHeaders" -> Collections.enumeration(header(args[0]));
      case "getHeaderNames" -> Collections.enumeration(headers.keySet());
      case "getCookies" -> cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
      case "getAttribute" -> attributes.get((String) args[0]);
      case "setAttribute" -> attributes.put((String) args[0], args[1]);
      default -> throw new UnsupportedOperationException(question);
    };
  }

  private List<String> header(Object name) {
    return headers.getOrDefault(((String) name).toLowerCase(Locale.ROOT), List.of());
  }
}
