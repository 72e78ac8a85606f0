//! Every pair of colours that stand on each other, in every theme, has the contrast that WCAG 2.2 asks for.

use e2e::{Page, devtools, run};

/// Words: at least 4.5 to 1.
const TEXT: f64 = 4.5;
/// Lines of controls, marks and the ring of the focus: at least 3 to 1.
const SHAPE: f64 = 3.0;

/// A colour, the grounds that it stands on, and the least contrast.
const PAIRS: &[(&str, &[&str], f64)] = &[
    ("ink", &["paper", "desk", "hover", "picked"], TEXT),
    ("faint", &["paper", "desk", "hover", "picked"], TEXT),
    ("paper", &["ink", "faint", "focus"], TEXT),
    ("lost", &["paper", "desk", "hover", "picked"], TEXT),
    ("mine", &["paper", "desk", "picked"], TEXT),
    ("alarm", &["paper", "desk"], TEXT),
    ("unclassified", &["paper", "picked"], TEXT),
    ("controlled", &["paper", "picked"], TEXT),
    ("confidential", &["paper", "picked"], TEXT),
    ("secret", &["paper"], TEXT),
    ("top-secret", &["paper"], TEXT),
    (
        "on-banner",
        &["banner-unclassified", "banner-restricted", "banner-confidential", "banner-secret", "banner-top-secret", "banner-none"],
        TEXT,
    ),
    ("edge", &["paper", "desk", "hover"], SHAPE),
    ("focus", &["paper", "desk", "hover", "picked"], SHAPE),
    ("unclassified", &["desk", "hover"], SHAPE),
    ("controlled", &["desk", "hover"], SHAPE),
    ("confidential", &["desk", "hover"], SHAPE),
    ("secret", &["desk", "hover"], SHAPE),
    ("top-secret", &["desk", "hover"], SHAPE),
];

/// The contrast of one token on another, as the browser has them now.
async fn contrast(page: &Page, colour: &str, ground: &str) -> f64 {
    let script = "
        const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const probe = document.body.appendChild(document.createElement('i'));
        const luminance = name => {
            probe.style.color = `var(--${name})`;
            context.fillStyle = getComputedStyle(probe).color;
            context.fillRect(0, 0, 1, 1);
            const parts = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map(part => part / 255);
            const [r, g, b] = parts.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const [one, other] = [...arguments].map(name => luminance(name));
        probe.remove();
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);";
    page.js(script, vec![colour.into(), ground.into()]).await
}

#[test]
fn every_pair_in_every_theme() {
    run(async |page| {
        let mut faint = Vec::new();
        for theme in ["light", "dark", "sepia"] {
            page.js::<()>("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
            let wishes: &[&str] = if devtools::has_contrast(page) { &["no-preference", "more"] } else { &["no-preference"] };
            for more in wishes {
                if devtools::has_contrast(page) {
                    devtools::prefer(page, "", &[("prefers-contrast", more), ("prefers-color-scheme", "light")]).await;
                }
                for (colour, grounds, least) in PAIRS {
                    for ground in *grounds {
                        let found = contrast(page, colour, ground).await;
                        if found < *least {
                            faint.push(format!("{theme}, contrast {more}: {colour} on {ground} {found:.2}"));
                        }
                    }
                }
            }
        }
        assert!(faint.is_empty(), "{}", faint.join("\n"));
        // The measure itself: black on white is 21, and a colour on itself 1.
        assert!((contrast(page, "ink", "ink").await - 1.0).abs() < 0.001);
    });
}
