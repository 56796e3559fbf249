const FONT = "'Segoe UI',-apple-system,BlinkMacSystemFont,'Noto Sans','Liberation Sans',Arial,sans-serif";

/** The look of a mail, in the palette of the pages; inline, since many mail programs drop style sheets. */
export const MAIL_STYLE = {
  page: `margin:0;padding:24px 12px;background:#f3f5f8;color:#17212e;font:16px/1.5 ${FONT}`,
  sheet: 'max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #dce2e9;border-radius:8px;overflow:hidden',
  head: 'background:#14263d;color:#ffffff;padding:14px 24px;font-weight:700',
  body: 'padding:20px 24px 8px',
  paragraph: 'margin:0 0 16px;white-space:pre-line;overflow-wrap:anywhere',
  facts: 'margin:0 0 20px;padding:12px 16px;background:#f3f5f8;border-radius:6px',
  label: 'margin:0;font-size:14px;color:#526072',
  value: 'margin:0 0 8px;overflow-wrap:anywhere',
  button:
    'display:inline-block;background:#1b5296;color:#ffffff;padding:10px 20px;border-radius:6px;font-weight:600;text-decoration:none',
  address: 'margin:0 0 20px;font-size:13px;color:#526072;overflow-wrap:anywhere',
  link: 'color:#1b5296',
  foot: 'max-width:560px;margin:12px auto 0;padding:0 24px;font-size:13px;color:#526072',
} as const;

/** For mail programs that read a style sheet: the dark palette of the pages. */
export const MAIL_DARK =
  '@media (prefers-color-scheme:dark){' +
  '.page{background:#10161d!important;color:#e6ebf1!important}' +
  '.sheet{background:#19212b!important;border-color:#2c3846!important}.head{background:#0b1119!important}' +
  '.facts{background:#10161d!important}.quiet{color:#a2afbf!important}' +
  '.button{background:#8fbcf5!important;color:#0b1119!important}.link{color:#8fbcf5!important}}';
