// All visible text whose contrast is below WCAG 2.2's 4.5 (3 for large text). `shown` comes from page.rs.

// A canvas knows every way CSS has to write a colour.
const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const parse = colour => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
};
const over = ([r, g, b, a], below) => [r, g, b].map((part, at) => part * a + below[at] * (1 - a)).concat(1);
const backdrop = element => {
    if (!element) return matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18, 1] : [255, 255, 255, 1];
    const own = parse(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, backdrop(element.parentElement));
};
// Opacity of an element fades its text with all around it.
const opacity = element => element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;
const light = part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
const luminance = ([r, g, b]) => 0.2126 * light(r) + 0.7152 * light(g) + 0.0722 * light(b);

const faint = [];
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text; (text = walker.nextNode());) {
    const element = text.parentElement;
    if (!text.data.trim() || !shown(element) || element.closest('script, style, template, noscript, [aria-hidden=true]')) continue;
    const style = getComputedStyle(element);
    const behind = backdrop(element);
    const [r, g, b, a] = parse(style.color);
    const [one, other] = [luminance(over([r, g, b, a * opacity(element)], behind)), luminance(behind)];
    const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (contrast < (large ? 3 : 4.5)) faint.push({ text: text.data.trim().slice(0, 60), contrast });
}
return faint;
