//! What of the glue nobody calls: classes for servers, and functions that the program has lost since the glue was written.

/// The glue without them. It is read as wasm-bindgen writes it, each part from a line that names it to the line that closes it
/// at the same depth; a part of another form stays.
pub(super) fn without_unused(glue: &str, asked: &[String]) -> String {
    let mut out = String::with_capacity(glue.len());
    let mut lines = glue.lines();
    while let Some(line) = lines.next() {
        match part_of(line, asked) {
            Part::Used => {
                out.push_str(line);
                out.push('\n');
            }
            Part::Line => {}
            Part::UpTo(end) => drop(lines.find(|line| line.starts_with(end))),
            Part::UpToSemicolon => drop(lines.find(|line| line.ends_with(';'))),
        }
    }
    out
}

/// How much is left out with a line.
enum Part {
    /// Nothing.
    Used,
    /// The line alone.
    Line,
    /// All up to the line that begins so.
    UpTo(&'static str),
    /// All up to the end of the sentence.
    UpToSemicolon,
}

/// How far the functions for the program stand in.
const DEPTH: &str = "        ";

fn part_of(line: &str, asked: &[String]) -> Part {
    if line.starts_with("export class IntoUnderlying") {
        return Part::UpTo("}");
    }
    if line.starts_with("if (Symbol.dispose) IntoUnderlying") {
        return Part::Line;
    }
    if line.starts_with("const IntoUnderlying") && !line.ends_with(';') {
        return Part::UpToSemicolon;
    }
    match line.strip_prefix(DEPTH).and_then(|line| line.split_once(": function")) {
        Some((name, _)) if !name.starts_with(' ') && !asked.iter().any(|asked| asked == name) => Part::UpTo("        }"),
        _ => Part::Used,
    }
}

#[cfg(test)]
mod tests {
    use super::without_unused;

    const GLUE: &str = "\
export class IntoUnderlyingSink {
    free() {
    }
}
if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;
function imports() {
    const import0 = {
        __proto__: null,
        __wbg_click_1: function(arg0) {
            arg0.click();
        },
        __wbg_close_2: function() { return handleError(function (arg0) {
            if (arg0) {
            }
            arg0.close();
        }, arguments); },
        __wbg_focus_3: function(arg0) {
            arg0.focus();
        },
    };
}
const IntoUnderlyingSinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_intounderlyingsink_free(ptr, 1));
let last = 1;
";

    #[test]
    fn what_the_program_does_not_ask_for_goes_and_the_rest_stays() {
        let left = without_unused(GLUE, &["__wbg_click_1".to_owned(), "__wbg_focus_3".to_owned()]);
        let wanted = "\
function imports() {
    const import0 = {
        __proto__: null,
        __wbg_click_1: function(arg0) {
            arg0.click();
        },
        __wbg_focus_3: function(arg0) {
            arg0.focus();
        },
    };
}
let last = 1;
";
        assert_eq!(left, wanted);
    }
}
