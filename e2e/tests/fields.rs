//! The heading as a table: each value says how sure it is, leads to its bytes, and can be copied.

use e2e::{devtools, run, seed, wait};

#[test]
fn each_value_says_how_sure_it_is_and_why() {
    run(async |page| {
        page.open_sample().await;
        for (field, words) in [
            ("mrn", "Page, line 5"),
            ("origin", "Page, line 5"),
            ("created", "Telegram, line 7"),
            ("transmission", "Telegram, line 6"),
            ("captions", "Telegram, line 9"),
            ("tags", "Telegram, line 12"),
            ("references", "Telegram, line 15"),
        ] {
            let row = page.text(&format!("#field-{field} .ground")).await;
            assert!(row.contains(words), "{field}: {row}");
        }
        let without = "return [...document.querySelectorAll('.metadata > [id]')].filter(e => !e.dataset.ground).map(e => e.id)";
        assert_eq!(page.js::<Vec<String>>(without, vec![]).await, [""; 0]);
    });
}

#[test]
fn what_was_worked_out_says_from_what() {
    run(async |page| {
        let files = e2e::files::Files::new();
        let text = "R 141030Z FEB 08\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\nUNCLAS LISBON 000123\nSUBJECT: THE LAMP\n\n\
            1. (U) The lamp is lit.\nLEE\n";
        page.pick(&[&files.write("lamp.txt", text)]).await;
        page.wait_cable("08LISBON123").await;
        let row = page.text("#field-mrn").await;
        assert!(row.contains("Worked out") && row.contains("the year of its date-time group"), "{row}");
    });
}

/// Every value of the table, by its own button: in the source the bytes are marked, and the row is the current one.
#[test]
fn every_value_is_shown_in_the_source() {
    seed::run(async |page, _| {
        let fields = "return [...document.querySelectorAll('.metadata > [id]')].map(e => e.id)";
        let fields: Vec<String> = page.js(fields, vec![]).await;
        assert!(fields.len() > 6, "{fields:?}");
        for field in fields {
            page.click(&format!("#{field} .to-source")).await;
            page.element("#source").await;
            wait::until(&format!("{field} marked on both sides"), async || {
                let script = "
                    const row = document.getElementById(arguments[0]);
                    const strips = document.querySelectorAll('#source [data-picked]').length;
                    return row.getAttribute('aria-current') === 'true' && strips + (CSS.highlights.get('picked')?.size ?? 0) > 0;";
                page.js::<bool>(script, vec![field.as_str().into()]).await.then_some(())
            })
            .await;
        }
    });
}

#[test]
fn a_value_is_copied_by_a_button_that_names_it() {
    run(async |page| {
        devtools::allow_clipboard(page).await;
        page.open_sample().await;
        let name = page.js::<String>("return document.querySelector('#field-mrn .copy').ariaLabel", vec![]).await;
        assert_eq!(name, "Copy Reference");
        for (field, wanted) in
            [("mrn", "09REYKJAVIK8431"), ("tags", "SCUL, SENV, EWWT, PREL, IC"), ("captions", "NOFORN, SIPDIS")]
        {
            page.js::<()>("document.querySelector(arguments[0]).focus()", vec![format!("#field-{field} .copy").into()]).await;
            page.press(thirtyfour::Key::Enter).await;
            wait::until("the value on the clipboard", async || (devtools::clipboard(page).await == wanted).then_some(())).await;
        }
    });
}
