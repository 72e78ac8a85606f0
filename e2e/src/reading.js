// What a reader sees of the open cable, as plain data. `shown` comes from page.rs.

// The words of a block alone: without its badge, its number, its gap marks and what was removed inside it.
const NOT_WORDS = '[data-badge], [data-gap], [data-removed], [aria-hidden=true]';
const words = block => {
    let text = '';
    const walk = node => {
        if (node.nodeType === Node.TEXT_NODE) { text += node.data; return; }
        if (node !== block && (node.matches(NOT_WORDS) || !shown(node))) return;
        node.childNodes.forEach(walk);
    };
    walk(block);
    text = text.replace(/\s+/g, ' ').trim();
    const number = block.dataset.number;
    return number ? text.replace(new RegExp(`^${number}\\.?\\s*`), '') : text;
};
const flat = element => element.innerText.replace(/\s+/g, ' ').trim();
const all = (root, css) => root ? [...root.querySelectorAll(css)].filter(shown) : [];

const view = document.querySelector('[data-cable]');
const ledger = document.querySelector('[data-ledger]');
const banner = document.querySelector('[data-banner]');

return {
    cable: view?.dataset.cable ?? null,
    title: flat(document.querySelector('h1') ?? document.body),
    banner: banner && shown(banner) ? flat(banner) : null,
    blocks: all(view, '[data-kind]').map(block => ({
        kind: block.dataset.kind,
        number: block.dataset.number ? Number(block.dataset.number) : null,
        marking: block.dataset.marking || null,
        badge: all(block, '[data-badge]').map(flat)[0] ?? null,
        text: words(block),
        gaps: all(block, '[data-gap]').length,
    })),
    fields: Object.fromEntries(all(document, '[data-field]').map(field => [field.dataset.field, flat(field)])),
    count: ledger ? Number(ledger.dataset.count) : null,
    ledger: ledger ? [...ledger.querySelectorAll('[data-removed]')].map(entry => entry.dataset.removed) : [],
    in_place: all(view, '[data-removed]').filter(entry => !entry.closest('[data-ledger]'))
        .map(entry => ({ reason: entry.dataset.removed, text: flat(entry) })),
    findings: all(document, '[data-finding]').map(finding => finding.dataset.finding),
    gaps: all(view, '[data-gap]').length,
    everything: flat(view ?? document.body),
};
