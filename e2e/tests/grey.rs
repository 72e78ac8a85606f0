//! Without colour: markings are told apart by their shape alone, even where their letters are the same.

use e2e::{devtools, run};
use serde_json::json;
use thirtyfour::By;

const LOOKS: [&str; 7] = ["unclassified", "controlled", "restricted", "confidential", "secret", "top-secret", "other"];

#[test]
fn every_marking_has_a_shape_of_its_own() {
    run(async |page| {
        page.open_sample().await;
        let script = "
            const row = document.querySelector('article').appendChild(document.createElement('p'));
            row.id = 'all-looks';
            for (const look of arguments[0]) {
                const badge = row.appendChild(document.createElement('span'));
                badge.className = 'badge';
                badge.dataset.look = look;
                badge.textContent = 'X';
                row.append(' ');
            }
            row.scrollIntoView({ block: 'center' });";
        page.js::<()>(script, vec![json!(LOOKS)]).await;
        devtools::send(page, "Emulation.setEmulatedVisionDeficiency", json!({ "type": "achromatopsia" })).await;
        for theme in ["light", "dark", "sepia"] {
            page.js::<()>("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
            let badges = page.session().find_all(By::Css("#all-looks .badge")).await.expect("the badges");
            assert_eq!(badges.len(), LOOKS.len());
            let mut pictures = Vec::new();
            for badge in &badges {
                pictures.push(badge.screenshot_as_png().await.expect("a picture"));
            }
            for (one, first) in pictures.iter().enumerate() {
                for (other, second) in pictures.iter().enumerate().skip(one + 1) {
                    assert_ne!(first, second, "{theme}: {} looks like {}", LOOKS[one], LOOKS[other]);
                }
            }
        }
    });
}
