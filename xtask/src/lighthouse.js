// Prints the marks of a Lighthouse report; every audit that cost some is named, and the program then fails.
const [name, file] = process.argv.slice(1);
const report = JSON.parse(require("fs").readFileSync(file, "utf8"));
let faults = report.runtimeError ? [report.runtimeError.message] : [];
const marks = Object.values(report.categories).map((category) => {
  for (const { id, weight } of category.auditRefs) {
    const audit = report.audits[id];
    if (weight > 0 && audit.score !== null && audit.score < 1) faults.push(`${id}: ${audit.title}`);
  }
  if (category.score !== 1) faults.push(`${category.title}: ${category.score}`);
  return `${category.title} ${Math.round(category.score * 100)}`;
});
console.log(`  Lighthouse ${report.lighthouseVersion}, ${name}: ${marks.join(", ")}`);
for (const fault of faults) console.log(`  - ${fault}`);
if (faults.length > 0 || marks.length !== 2) process.exit(1);
