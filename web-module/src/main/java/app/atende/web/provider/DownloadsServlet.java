package app.atende.web.provider;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.TenantId;
import app.atende.provisioning.AccountLine;
import app.atende.provisioning.AccountQueries;
import app.atende.provisioning.AccountSearch;
import app.atende.provisioning.AccountUsage;
import app.atende.provisioning.UsageDay;
import app.atende.tenancy.AccountEntry;
import app.atende.tenancy.TenantDirectory;
import app.atende.transfers.CsvSheet;
import app.atende.web.page.LimitUse;
import app.atende.web.page.Words;
import app.atende.web.security.ProblemAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables to take away: {@code /provider/downloads/accounts.csv} with the query of the list, and
 * {@code /provider/downloads/accounts/7/usage.csv}.
 */
@WebServlet("/provider/downloads/*")
public class DownloadsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int BATCH = 500;
  private static final Pattern USAGE = Pattern.compile("/accounts/([0-9]{1,18})/usage\\.csv");

  @Inject private transient CurrentOperator operator;
  @Inject private transient AccountQueries accounts;
  @Inject private transient AccountUsage usage;
  @Inject private transient TenantDirectory directory;
  @Inject private transient Looks looks;
  @Inject private transient Words words;
  @Inject private transient ProblemAnswers answers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    try {
      operator.get();
      write(request, response);
    } catch (DomainException refusal) {
      answers.refuse(request, response, refusal);
    }
  }

  private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Matcher ofUsage = USAGE.matcher(path);
    if (path.equals("/accounts.csv")) {
      begin(response, "accounts.csv");
      writeAccounts(AccountsAddress.of(parameters(request)).search(), response);
    } else if (ofUsage.matches()) {
      AccountEntry account =
          directory.get(
              TenantId.parse(ofUsage.group(1))
                  .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_NOT_FOUND)));
      List<UsageDay> days = usage.days(account, AccountUsage.MOST_DAYS);
      begin(response, account.slug() + "-usage.csv");
      writeUsage(days, response);
    } else {
      throw new DomainException(ErrorCode.NOT_FOUND);
    }
  }

  private static Map<String, String> parameters(HttpServletRequest request) {
    Map<String, String> single = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> single.put(name, values[0]));
    return single;
  }

  private static void begin(HttpServletResponse response, String file) {
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
  }

  private void writeAccounts(AccountSearch search, HttpServletResponse response)
      throws IOException {
    CsvSheet sheet =
        new CsvSheet(
            response.getWriter(),
            headings(
                "id",
                "name",
                "slug",
                "domain",
                "state",
                "agents",
                "agents_limit",
                "inboxes",
                "inboxes_limit",
                "conversations",
                "schema",
                "server",
                "created"));
    long first = 0;
    List<AccountLine> batch;
    do {
      batch = accounts.page(search, first, BATCH);
      batch.forEach(line -> write(sheet, line));
      first += BATCH;
    } while (batch.size() == BATCH);
  }

  private void write(CsvSheet sheet, AccountLine line) {
    LimitUse agents = looks.agents(line);
    LimitUse inboxes = looks.inboxes(line);
    sheet.line(
        line.id(),
        line.name(),
        line.slug(),
        line.domain().orElse(null),
        words.say("AccountState." + line.state()),
        agents.used(),
        agents.limit(),
        inboxes.used(),
        inboxes.limit(),
        line.numbers().map(numbers -> numbers.conversations()).orElse(null),
        line.schemaVersion(),
        line.server(),
        line.createdAt());
  }

  private void writeUsage(List<UsageDay> days, HttpServletResponse response) throws IOException {
    CsvSheet sheet =
        new CsvSheet(
            response.getWriter(),
            headings("day", "conversations", "received", "sent", "active_agents"));
    days.forEach(
        day ->
            sheet.line(day.day(), day.conversations(), day.received(), day.sent(), day.agents()));
  }

  private Object[] headings(String... keys) {
    return java.util.Arrays.stream(keys)
        .map(key -> (Object) words.say("provider_csv.column." + key))
        .toArray();
  }
}
