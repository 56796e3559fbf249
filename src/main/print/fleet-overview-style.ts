/** Rows never split over two pages, and the headings come back on each. */
export const fleetOverviewStyle = `
* { box-sizing: border-box; }
body { font: 9.5pt/1.35 Arial, 'Liberation Sans', sans-serif; color: #1c2430; margin: 0; }
h1 { font-size: 17pt; line-height: 1.2; margin: 0 0 1mm; }
p { margin: 0 0 1mm; }
.garage { font-weight: 700; color: #1f4e79; }
.stamp, .note { color: #4a5565; font-size: 8.5pt; }
.summary { display: flex; gap: 10mm; margin: 3mm 0; }
.summary div { display: flex; gap: 2mm; align-items: baseline; }
.summary dt { color: #4a5565; }
.summary dd { margin: 0; font-size: 13pt; font-weight: 700; }
table { width: 100%; border-collapse: collapse; margin-top: 2mm; font-variant-numeric: tabular-nums; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.3mm 2mm 1.3mm 0; border-bottom: 0.2mm solid #c9d1db; overflow-wrap: anywhere; }
thead th { font-size: 8.5pt; color: #4a5565; border-bottom: 0.4mm solid #1f4e79; }
th.number, td.number { text-align: right; padding-right: 4mm; white-space: nowrap; }
.plate { font-weight: 700; white-space: nowrap; border: 0.3mm solid #8a6d00; background: #ffe9a3; border-radius: 0.8mm; padding: 0.2mm 1.2mm; }
.waiting { font-weight: 700; }
.day, .status { white-space: nowrap; }
.holder { width: 17%; }
.status.overdue { font-weight: 700; color: #9b1c1c; }
.status.soon { font-weight: 700; color: #7a4b00; }
.empty { margin-top: 6mm; }
`;
