#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| enclair_fuzz::promises::pipeline(data));
