// What a reader sees of the open cable, as plain data. `shown` comes from page.rs.

// The visible words under `root`, without the elements that `skip` names.
const words = (root, skip) => {
    let text = '';
    const walk = node => {
        if (node.nodeType === Node.TEXT_NODE) { text += node.data; return; }
        if (node !== root && (node.nodeType !== Node.ELEMENT_NODE || node.matches(skip) || !shown(node))) return;
        // Neighbours that are blocks stand apart on the screen, whatever blanks the markup has between them.
        const apart = node !== root && getComputedStyle(node).display !== 'inline';
        if (apart) text += ' ';
        node.childNodes.forEach(walk);
        if (apart) text += ' ';
    };
    walk(root);
    return text.replace(/\s+/g, ' ').trim();
};
// The words of a block alone: without its badge, its number, its gap marks and what was removed inside it.
const own = block => {
    const text = words(block, '[data-badge], [data-gap], [data-removed], [aria-hidden=true]');
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
        text: own(block),
        gaps: all(block, '[data-gap]').length,
    })),
    fields: Object.fromEntries(all(document, '[data-field]').map(field => [field.dataset.field, flat(field)])),
    count: ledger ? Number(ledger.dataset.count) : null,
    ledger: ledger ? [...ledger.querySelectorAll('[data-removed]')].map(entry => entry.dataset.removed) : [],
    in_place: all(view, '[data-removed]').filter(entry => !entry.closest('[data-ledger]'))
        .map(entry => ({ reason: entry.dataset.removed, text: flat(entry) })),
    findings: all(document, '[data-finding]').map(finding => finding.dataset.finding),
    gaps: all(view, '[data-gap]').length,
    outside_ledger: view ? words(view, '[data-ledger]') : '',
};
