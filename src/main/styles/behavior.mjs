// The two govuk-frontend components whose behavior our pages use.
export { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
export { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
