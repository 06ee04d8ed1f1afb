package app.atende.web.survey;

import app.atende.config.Tokens;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What browsers may do with the page: show it, and send its form back. */
final class SurveyHeaders {

  /** Sizes in rem, so that the reader's own text size counts; light or dark as his system is. */
  static final String STYLE =
      """
      :root{color-scheme:light dark;--bg:light-dark(#fafafb,#101216);--surface:light-dark(#fff,#16191f);\
      --line:light-dark(#e2e5ea,#2b313b);--control:light-dark(#858e9c,#717b8b);--text:light-dark(#191d24,#e9ecf1);\
      --muted:light-dark(#5f6876,#9ba5b4);--accent:light-dark(#1b5fd0,#7daeff);--solid:light-dark(#1b5fd0,#2c6be0);\
      --tint:light-dark(#e6eefd,#1a2d50);--danger:light-dark(#c4281c,#ffb3aa)}
      *{box-sizing:border-box}
      body{margin:0;min-height:100vh;display:flex;align-items:flex-start;justify-content:center;background:var(--bg);\
      color:var(--text);font:400 1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
      main{width:100%;max-width:32rem;padding:2rem 1.25rem}
      .card{background:var(--surface);border:1px solid var(--line);border-radius:16px;padding:1.5rem;margin-top:.75rem}
      .from{margin:0;color:var(--muted);font-weight:600;overflow-wrap:anywhere}
      h1{margin:0 0 .5rem;font-size:1.5rem;line-height:1.25}
      p{margin:0 0 1rem;overflow-wrap:anywhere;white-space:pre-line}
      fieldset{border:0;margin:0;padding:0;min-width:0}
      legend{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
      .steps{display:grid;grid-template-columns:repeat(5,1fr);gap:.375rem;margin:.5rem 0}
      .step{position:relative;display:flex;flex-direction:column;align-items:center;gap:.25rem;padding:.625rem .125rem;\
      border:1px solid var(--line);border-radius:12px;cursor:pointer;text-align:center}
      .step input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
      .face{font-size:1.75rem;line-height:1.2}
      .word{font-size:.75rem;line-height:1.2;color:var(--muted);overflow-wrap:anywhere}
      .step:has(input:checked){border-color:var(--accent);background:var(--tint);box-shadow:0 0 0 1px var(--accent)}
      .step:has(input:checked) .word{color:var(--text);font-weight:600}
      .step:has(input:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
      label.more{display:block;margin:1rem 0 .375rem;font-weight:600}
      label.more span{color:var(--muted);font-weight:400}
      textarea{width:100%;min-height:6rem;padding:.625rem .75rem;border:1px solid var(--control);border-radius:10px;\
      background:var(--surface);color:var(--text);font:inherit;resize:vertical}
      textarea:focus-visible,button:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
      [aria-invalid="true"]{border-color:var(--danger)}
      .error{margin:.25rem 0 0;color:var(--danger);font-size:.875rem}
      button{width:100%;min-height:3rem;margin-top:1rem;border:0;border-radius:10px;background:var(--solid);color:#fff;\
      font:inherit;font-weight:600;cursor:pointer}
      .thanks{display:flex;align-items:center;gap:.75rem;font-size:1.125rem;font-weight:600}
      .thanks .face{font-size:2.25rem}
      .said{color:var(--muted)}
      summary{cursor:pointer;color:var(--accent);font-weight:600;padding:.375rem 0}
      @media (max-width:26rem){main{padding:1rem .75rem}.card{padding:1.125rem .875rem}.word{font-size:.6875rem}}
      @media (forced-colors:active){.step:has(input:checked){outline:3px solid Highlight}}
      """;

  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + Base64.getEncoder()
              .encodeToString(Tokens.sha256(STYLE.getBytes(StandardCharsets.UTF_8)))
          + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private SurveyHeaders() {}

  static void set(HttpServletResponse response) {
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Robots-Tag", "noindex");
  }
}
