// The page of what programs can call: draws the document, in the reader's theme. Calls that are tried go out with the token
// that was typed here, which is kept nowhere, and never with a cookie.
const root = document.documentElement;
const dark = window.matchMedia("(prefers-color-scheme: dark)");

function dress() {
  const theme = root.dataset.theme;
  root.classList.toggle("dark-mode", theme === "dark" || (theme === "system" && dark.matches));
}

dress();
dark.addEventListener("change", dress);

window.SwaggerUIBundle({
  url: "/api/openapi?format=JSON",
  domNode: document.getElementById("calls"),
  deepLinking: true,
  docExpansion: "none",
  defaultModelsExpandDepth: 0,
  filter: true,
  validatorUrl: null,
  persistAuthorization: false,
  requestInterceptor: (request) => Object.assign(request, { credentials: "omit" }),
});
