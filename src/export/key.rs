//! Names of cables in lists of literature: the same cable has the same name in every export.

use crate::record::Cable;

/// One key for each cable, all different: its canonical number, or one made from its words. A cable that comes twice gets
/// a number from the second time on.
pub(super) fn keys(cables: &[Cable]) -> Vec<String> {
    let keys: Vec<String> = cables.iter().map(key).collect();
    let mut used = std::collections::HashMap::<&str, usize>::with_capacity(keys.len());
    keys.iter()
        .map(|key| {
            let times = used.entry(key).or_default();
            *times += 1;
            if *times == 1 { key.clone() } else { format!("{key}-{times}") }
        })
        .collect()
}

fn key(cable: &Cable) -> String {
    let number = cable.mrn.as_ref().map(|mrn| mrn.canonical.as_str());
    // What stands in a key of BibTeX must be no blank, comma, brace or quotation mark.
    let fits = |key: &&str| !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric());
    number.filter(fits).map_or_else(|| format!("cable-{:08x}", fingerprint(cable)), str::to_owned)
}

/// A number made from the words of a cable (FNV-1a): no secret, and the same on every machine.
fn fingerprint(cable: &Cable) -> u32 {
    let heading = cable.header.iter().map(|line| line.text.as_str());
    let texts = heading.chain(cable.body.iter().map(|block| block.text.as_str()));
    texts.flat_map(str::bytes).fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
